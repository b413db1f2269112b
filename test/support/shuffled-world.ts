import { eventually } from './eventually.js';
import { placeOrder } from './orders-api.js';
import { addPerson, type TestPerson } from './people.js';
import { OPEN_AT_ONCE, proposeIdea } from './proposal-api.js';
import { newKey, startTestServer, type TestServer } from './server.js';

/** What somebody is besides what they do: whatever could make others look up to an idea of theirs. */
interface Station {
  readonly handle: string;
  readonly name: string;
  readonly unit: string;
  readonly grade: number;
}

const PEOPLE = 13;
const STATIONS: readonly Station[] = Array.from({ length: PEOPLE }, (_, index) => ({
  handle: `${String.fromCharCode(97 + ((index * 7) % 26))}-trader-${index}`,
  name: `${index % 3 === 0 ? 'Dr. ' : ''}${String.fromCharCode(90 - index)}${'aeiou'[index % 5]}n Person`,
  unit: ['Board', 'Research', 'Post room', 'Canteen'][index % 4] ?? '',
  grade: 1 + ((index * 5) % 12),
}));

const PROPOSERS = 3;
/** In the order in which they are listed. */
export const IDEAS_IN_ORDER = ['A bridge', 'A canal', 'A dam', 'A ferry', 'A lock'];
/** Of each idea: what five people say, and then five others, who differ more or less. */
const BELIEFS: readonly (readonly [first: number, second: number])[] = [
  [0.54, 0.56],
  [0.57, 0.45],
  [0.48, 0.47],
  [0.52, 0.58],
  [0.5, 0.44],
];
/** The rank of each stays open for the last one, so that ideas without a merit are in the lists too. */
const JUDGED = IDEAS_IN_ORDER.length - 1;
const PLENTY = { requestsPerMember: 1_000_000, requestsPerAddress: 1_000_000 };
const ORDERS = ['RANK', 'MOVERS', 'NEW', 'CLOSING_SOON', 'CONTESTED'] as const;

/** Everything that puts one idea before another, or says what it is worth. */
export interface Placing {
  readonly orders: Readonly<Record<string, readonly string[]>>;
  readonly standings: readonly unknown[];
  readonly prices: readonly unknown[];
  readonly slot: RotatingSlot;
}

interface RotatingSlot {
  readonly ideas: readonly { readonly title: string }[];
  readonly until: string;
  readonly position: number;
  readonly total: number;
}

/** A whole history, lived by people whose stations are theirs in the order of `stations`. What they do is always the same. */
export class ShuffledWorld {
  private constructor(
    private readonly server: TestServer,
    private readonly people: readonly TestPerson[],
    private readonly markets: Map<string, string>,
  ) {}

  /** @param stations places in the list of stations, one for each person */
  static async live(stations: readonly number[]): Promise<Placing[]> {
    const listing = { subsidyMilli: 100_000, auctionMinutes: 0 };
    const server = await startTestServer({
      members: ['ada'],
      ideas: [],
      policy: OPEN_AT_ONCE,
      listing,
      limits: PLENTY,
    });
    try {
      const people: TestPerson[] = [];
      for (const place of stations) people.push(await personOf(server, STATIONS[place] as Station));
      const world = new ShuffledWorld(server, people, new Map());
      return await world.history();
    } finally {
      await server.stop();
    }
  }

  private async history(): Promise<Placing[]> {
    for (const [index, title] of IDEAS_IN_ORDER.entries()) await this.propose(index % PROPOSERS, title);
    const placings = [await this.placing()];
    const others = this.people.slice(PROPOSERS);
    for (const half of [0, 1] as const) {
      const five = others.slice(5 * half, 5 * half + 5);
      for (const [index, title] of IDEAS_IN_ORDER.slice(0, JUDGED).entries())
        await this.judged(title, five, BELIEFS[index]?.[half] ?? 0.5);
      await this.trade(half);
      placings.push(await this.placing());
    }
    return placings;
  }

  private async propose(proposer: number, title: string): Promise<void> {
    const { client } = this.people[proposer] as TestPerson;
    const { id } = await proposeIdea(client, { title, signAs: 'NAME' });
    const query = `{ idea(id: "${id}") { market { id state } } }`;
    const { idea } = await eventually(
      () => client.read<{ idea: { market: { id: string; state: string } | null } }>(query),
      (found) => found.idea.market?.state === 'OPEN',
    );
    this.markets.set(title, idea.market?.id ?? '');
  }

  /** Five who have not yet said anything: with the last of them, and no sooner, their figures are published. */
  private async judged(title: string, five: readonly TestPerson[], chance: number): Promise<void> {
    const before = await this.publishedAt(title);
    for (const [index, { client }] of five.entries()) {
      const own = (chance + index / 500).toFixed(3);
      const input = { marketId: this.markets.get(title), chance: own, stake: '5', idempotencyKey: newKey() };
      await client.read(
        'mutation ($input: EstimateInput!) { estimate(input: $input) { ... on EstimateTaken { cost } } }',
        { input },
      );
    }
    await eventually(
      () => this.publishedAt(title),
      (at) => at !== before,
    );
  }

  /** Proposers too, in their own ideas and those of others. */
  private async trade(half: number): Promise<void> {
    for (const [index, title] of IDEAS_IN_ORDER.entries()) {
      const { client } = this.people[(index + half) % PROPOSERS] as TestPerson;
      const side = (index + half) % 2 === 0 ? 'BUY' : 'SELL';
      await placeOrder(client, {
        marketId: this.markets.get(title),
        type: 'MARKET',
        side,
        price: null,
        quantity: '3',
      });
    }
  }

  /** As the API knows it: what is written is known there a moment later. */
  private async publishedAt(title: string): Promise<string | null> {
    const { ideas } = await this.server.anonymous.read<{
      ideas: { nodes: { title: string; merit: { publishedAt: string } | null }[] };
    }>('{ ideas { nodes { title merit { publishedAt } } } }');
    return ideas.nodes.find((idea) => idea.title === title)?.merit?.publishedAt ?? null;
  }

  private async placing(): Promise<Placing> {
    const { anonymous } = this.server;
    const orders: Record<string, readonly string[]> = {};
    for (const order of ORDERS) {
      const { ideas } = await anonymous.read<{ ideas: { nodes: { title: string }[] } }>(
        `{ ideas(orderBy: ${order}) { nodes { title } } }`,
      );
      orders[order] = ideas.nodes.map(({ title }) => title);
    }
    const { ideas } = await anonymous.read<{ ideas: { nodes: unknown[] } }>(
      `{ ideas(first: 10, orderBy: NEW) { nodes { title rank
           merit { value low high people stakes early evidence rank band bandSize why breakdown { name value words } } } } }`,
    );
    const { ideas: priced } = await anonymous.read<{ ideas: { nodes: unknown[] } }>(
      `{ ideas(first: 10, orderBy: NEW) { nodes { title
           market { price bestBid bestAsk lastTradePrice changeToday volume tradeCount book { bids { price quantity } asks { price quantity } } } } } }`,
    );
    const { rotatingSlot: slot } = await anonymous.read<{ rotatingSlot: RotatingSlot }>(
      '{ rotatingSlot { ideas { title } until position total } }',
    );
    return { orders, standings: ideas.nodes, prices: priced.nodes, slot };
  }
}

export const UNSHUFFLED: readonly number[] = STATIONS.map((_, index) => index);

async function personOf(server: TestServer, { grade, ...person }: Station): Promise<TestPerson> {
  const found = await addPerson(server, person);
  await server.database.query('UPDATE member SET grade = $2 WHERE id = $1', [found.memberId, grade]);
  await eventually(
    () => found.client.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }'),
    ({ me }) => me.balance.cash !== '0',
  );
  return found;
}
