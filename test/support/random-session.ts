import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { changeMarket, type Officers, readMarket, resolveMarket, setTradingPolicy } from './officers-api.js';
import { CANCEL_ALL, marketIds, orderInput, PLACE_ALL } from './orders-api.js';
import { newKey } from './server.js';
import { seeded } from './trading.js';

const DAY_MS = 24 * 3600_000;
const OUTCOMES = ['Red', 'Green', 'Blue'];
const ORDERS_A_BATCH = 6;

export interface Session {
  readonly clients: ReadonlyMap<string, ApiClient>;
  /** Two markets of two outcomes. */
  readonly twoIds: readonly string[];
  /** One of three outcomes. */
  readonly threeId: string;
}

const officersOf = ({ clients }: Pick<Session, 'clients'>): Officers => {
  const [operator, auditor] = [clients.get('operator'), clients.get('auditor')];
  if (operator === undefined || auditor === undefined) throw new Error('a session needs both officers');
  return { operator, auditor };
};

/** Adds a market of three outcomes to those of the ideas. */
export async function openSession(clients: ReadonlyMap<string, ApiClient>): Promise<Session> {
  const { operator } = officersOf({ clients });
  const twoIds = [...(await marketIds(operator)).values()];
  return { clients, twoIds, threeId: await marketOfThree(operator) };
}

/** Every member sends a batch of orders to all markets in each round, and takes some back now and then. */
export async function tradeAtRandom(session: Session, plan: { seed: number; rounds: number }): Promise<void> {
  const random = seeded(plan.seed);
  const officers = new Set<ApiClient>(Object.values(officersOf(session)));
  const members = [...session.clients.values()].filter((client) => !officers.has(client));
  for (let round = 0; round < plan.rounds; round++) {
    await Promise.all(members.map((client) => sendOrders(client, session, random)));
  }
}

/** Reads again and again, several readers at once, while everybody trades, until each has read more than once meanwhile. */
export async function readWhileTrading(
  session: Session,
  { readers, seed }: { readers: number; seed: number },
  read: () => Promise<void>,
): Promise<void> {
  let isOver = false;
  const reads = Array.from({ length: readers }, () => 0);
  const reading = reads.map(async (_, reader) => {
    while (!isOver) {
      await read();
      reads[reader] = (reads[reader] ?? 0) + 1;
    }
  });
  // Trading may be faster than reading.
  const trading = async () => {
    for (let round = 0; !isOver && (round === 0 || reads.some((count) => count < 2)); round++)
      await tradeAtRandom(session, { seed: seed + round, rounds: 3 });
  };
  const end = () => {
    isOver = true;
  };
  // Whoever finds something wrong ends it for all.
  await Promise.all([...reading, trading()].map((work) => work.finally(end)));
}

async function sendOrders(
  client: ApiClient,
  session: Session,
  random: (below: number) => number,
): Promise<void> {
  const orders = Array.from({ length: ORDERS_A_BATCH }, () => randomOrder(random, session));
  const input = { idempotencyKey: newKey(), marketId: session.twoIds.at(-1) };
  const cancels = random(4) === 0;
  await client.read(PLACE_ALL, { input: { orders } });
  if (cancels) await client.read(CANCEL_ALL, { input });
}

/** Pays the first market as YES. */
export async function settleFirst(session: Session): Promise<void> {
  const [marketId = ''] = session.twoIds;
  const officers = officersOf(session);
  await setTradingPolicy(officers.operator, { challengeSeconds: 0 });
  await resolveMarket(officers, { marketId, outcome: 'YES' });
  await eventually(
    () => readMarket(officers.operator, marketId),
    ({ state }) => state === 'SETTLED',
  );
}

async function marketOfThree(operator: ApiClient): Promise<string> {
  const { ideas } = await operator.read<{ ideas: { nodes: { id: string }[] } }>('{ ideas { nodes { id } } }');
  const { market } = await changeMarket(operator, 'listMarket', {
    ideaId: ideas.nodes[0]?.id,
    question: 'Which colour?',
    criteria: 'By the paint.',
    source: 'The paint.',
    resolver: 'operator',
    outcomes: OUTCOMES,
    closesAt: new Date(Date.now() + DAY_MS).toISOString(),
  });
  const marketId = market?.id ?? '';
  await changeMarket(operator, 'openMarket', { marketId });
  return marketId;
}

function randomOrder(
  random: (below: number) => number,
  { twoIds, threeId }: Session,
): Record<string, unknown> {
  const side = random(2) === 0 ? 'BUY' : 'SELL';
  const quantity = String(1 + random(9));
  const isThree = random(3) === 0;
  const contract = isThree ? OUTCOMES[random(3)] : ['YES', 'NO'][random(2)];
  const ticks = isThree ? 250 + random(160) : 430 + random(140);
  const marketId = isThree ? threeId : twoIds[random(twoIds.length)];
  const terms = { marketId, contract, side, quantity, price: `0.${ticks}` };
  return orderInput({ ...terms, timeInForce: random(6) === 0 ? 'IOC' : 'GTC' });
}
