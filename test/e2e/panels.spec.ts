import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import {
  declineDuty,
  historyOf,
  openIdea,
  readDuties,
  readLot,
  seatsOf,
  voteOnDuty,
} from '../support/jury-api.js';
import { changeMarket, readMarket, resolveMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const STAKE = 40;
const JUDGES = ['ida', 'jan', 'kim', 'lea', 'max', 'nia', 'ola'] as const;

let server: TestServer;
let officers: { operator: ApiClient; auditor: ApiClient };
const clients = new Map<string, ApiClient>();
const of = (handle: string) => clients.get(handle) as ApiClient;

beforeAll(async () => {
  const policy = { panelSize: 5, panelMinutes: 60, challengeStakeMilli: STAKE * 1000 };
  server = await startTestServer({ members: ['ada', 'bea', 'cem', ...JUDGES], ideas: [], policy });
  for (const handle of ['ada', 'bea', 'cem', ...JUDGES]) clients.set(handle, await server.signIn(handle));
  officers = { operator: await server.signIn('operator'), auditor: await server.signIn('auditor') };
}, START_MS);
afterAll(() => server.stop());

interface Challenged {
  readonly ideaId: number;
  readonly marketId: string;
  readonly market: number;
}

async function cashOf(handle: string): Promise<number> {
  const { me } = await of(handle).read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }');
  return Number(me.balance.cash);
}

/** Ada and Bea traded 10 shares, two officers said YES, and Cem, who owns nothing, objects. */
async function challenged(title: string): Promise<Challenged> {
  const idea = await openIdea(server, { title, headline: 'ADOPTED' });
  const { marketId } = idea;
  await placeOrder(of('ada'), { marketId, price: '0.5', quantity: '10' });
  await placeOrder(of('bea'), { marketId, side: 'SELL', price: '0.5', quantity: '10' });
  const said = { marketId, outcome: 'YES', evidence: 'The minutes say so.' };
  expect(await resolveMarket(officers, said)).toMatchObject({
    market: { resolution: { status: 'CONFIRMED' } },
  });
  const objection = { marketId, reason: 'The minutes are of another year.' };
  expect(await changeMarket(of('cem'), 'challengeResolution', objection)).toMatchObject({
    market: { resolution: { status: 'CHALLENGED' } },
  });
  await eventually(
    () => readLot(of('ada'), marketId, 'PANEL'),
    ({ draw }) => draw > 0,
  );
  return idea;
}

async function panelOf(market: number): Promise<string[]> {
  const seats = await seatsOf(server, { market, kind: 'PANEL' });
  return seats.filter(({ ended }) => !ended).map(({ handle }) => handle);
}

const dutyOf = async (handle: string, marketId: string) =>
  (await readDuties(of(handle))).find((duty) => duty.marketId === marketId);

async function vote(handle: string, marketId: string, said: 'YES' | 'NO') {
  return voteOnDuty(of(handle), { dutyId: (await dutyOf(handle, marketId))?.id, vote: said });
}

const statusOf = async (marketId: string) => {
  const { state, resolution } = await readMarket(of('ada'), marketId);
  return { state, status: resolution?.status };
};

const until = (marketId: string, isSo: (now: { state: string; status: string | undefined }) => boolean) =>
  eventually(() => statusOf(marketId), isSo);

const decisions = async () =>
  Number(
    (await server.database.query("SELECT count(*) AS n FROM idea_event WHERE kind = 'CHALLENGE_DECIDED'"))[0]
      .n,
  );

describe('a panel', () => {
  it('has five members who had no part in it, and sees the claim, the evidence and the objection', async () => {
    const { marketId, market } = await challenged('A quieter hall');
    const panel = await panelOf(market);
    expect(panel).toHaveLength(5);
    expect(panel.filter((handle) => !(JUDGES as readonly string[]).includes(handle))).toEqual([]);
    const duty = await dutyOf(panel[0] as string, marketId);
    expect(duty).toMatchObject({
      kind: 'PANEL',
      title: 'A quieter hall',
      outcome: 'YES',
      evidence: { text: 'The minutes say so.' },
      challengeReason: { text: 'The minutes are of another year.' },
    });
    expect(await statusOf(marketId)).toEqual({ state: 'CLOSED', status: 'CHALLENGED' });
  });

  it('that finds the resolution right has it paid, and the stake is lost', async () => {
    const before = { ada: await cashOf('ada'), bea: await cashOf('bea'), cem: await cashOf('cem') };
    const { ideaId, marketId, market } = await challenged('A louder hall');
    const panel = await panelOf(market);
    for (const [place, handle] of panel.entries()) await vote(handle, marketId, place < 2 ? 'NO' : 'YES');
    await until(marketId, ({ state }) => state === 'SETTLED');
    expect(await cashOf('ada')).toBeCloseTo(before.ada + 5, 3);
    expect(await cashOf('bea')).toBeCloseTo(before.bea - 5, 3);
    expect(await cashOf('cem')).toBeCloseTo(before.cem - STAKE, 3);
    expect(await historyOf(server, ideaId)).toEqual(
      expect.arrayContaining([
        'CHALLENGED: 5 members were drawn by lot to decide on the challenge.',
        'CHALLENGE_DECIDED: The resolution stands (2 for the challenge, 3 for the resolution).',
      ]),
    );
  });

  it('that finds the objection right sends it back to the officers, and the stake comes back', async () => {
    const before = await cashOf('cem');
    const { ideaId, marketId, market } = await challenged('A warmer hall');
    expect(await cashOf('cem')).toBeCloseTo(before - STAKE, 3);
    const panel = await panelOf(market);
    for (const [place, handle] of panel.entries()) {
      expect(await statusOf(marketId)).toEqual({ state: 'CLOSED', status: 'CHALLENGED' });
      await vote(handle, marketId, place < 3 ? 'NO' : 'YES');
    }
    expect(await until(marketId, ({ status }) => status !== 'CHALLENGED')).toEqual({
      state: 'CLOSED',
      status: 'OVERTURNED',
    });
    expect(await cashOf('cem')).toBeCloseTo(before, 3);
    expect((await historyOf(server, ideaId)).at(-1)).toBe(
      'CHALLENGE_DECIDED: The challenge is upheld (3 for the challenge, 2 for the resolution): the market is to be resolved anew.',
    );
    const anew = { marketId, outcome: 'NO', evidence: 'The minutes of this year.' };
    expect(await resolveMarket(officers, anew)).toMatchObject({
      market: { resolution: { status: 'CONFIRMED' } },
    });
    const again = await changeMarket(of('ada'), 'challengeResolution', {
      marketId,
      reason: 'I do not agree.',
    });
    expect(again).toMatchObject({ market: { resolution: { status: 'CHALLENGED' } } });
    const lot = await eventually(
      () => readLot(of('ada'), marketId, 'PANEL'),
      ({ draw }) => draw === 2,
    );
    expect(lot.tickets.length).toBeGreaterThan(0);
  });

  it('of which nobody is left upholds the challenge, and the history says why', async () => {
    const { ideaId, marketId, market } = await challenged('A colder hall');
    for (;;) {
      const [next] = await panelOf(market);
      if (next === undefined) break;
      await declineDuty(of(next), (await dutyOf(next, marketId))?.id ?? '');
    }
    await until(marketId, ({ status }) => status === 'OVERTURNED');
    expect((await historyOf(server, ideaId)).at(-1)).toBe(
      'CHALLENGE_DECIDED: The challenge is upheld, because nobody was left who could decide on it.',
    );
  });

  it('is drawn with other tickets than the panel before it', async () => {
    const lots = await server.database.query(
      "SELECT encode(tickets, 'hex') AS tickets FROM lot WHERE kind = 'PANEL'",
    );
    const all = lots.flatMap(({ tickets }: { tickets: string }) => tickets.match(/.{64}/g) ?? []);
    expect(lots.length).toBeGreaterThan(3);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a crash', () => {
  it('between the last vote and what follows from it changes nothing', async () => {
    const { marketId, market } = await challenged('A darker hall');
    const before = await decisions();
    const panel = await panelOf(market);
    for (const handle of panel.slice(0, 4)) await vote(handle, marketId, 'NO');
    const last = (await seatsOf(server, { market, kind: 'PANEL' })).find(
      (seat) => !seat.ended && seat.vote === null,
    );
    await server.restart(() =>
      server.database.query('UPDATE lot_seat SET vote = false, voted_at = now() WHERE id = $1', [last?.id]),
    );
    await until(marketId, ({ status }) => status === 'OVERTURNED');
    expect(await decisions()).toBe(before + 1);
  });

  it('between the decision and the exchange loses nothing, and nothing is paid twice', async () => {
    const { marketId, market } = await challenged('A brighter hall');
    const before = await cashOf('cem');
    await server.restart(() =>
      server.database.query(
        `UPDATE lot SET decided_at = now(), yes = 0, no = 5, outcome = 'NO' WHERE market_id = $1 AND kind = 'PANEL'`,
        [market],
      ),
    );
    await until(marketId, ({ status }) => status === 'OVERTURNED');
    expect(await cashOf('cem')).toBeCloseTo(before + STAKE, 3);
    await server.restart();
    expect(await cashOf('cem')).toBeCloseTo(before + STAKE, 3);
    expect(await statusOf(marketId)).toEqual({ state: 'CLOSED', status: 'OVERTURNED' });
  });
});

describe('where few can sit', () => {
  /** Nobody sits who had an order here. */
  async function challengedAfterOrdersOf(handles: readonly string[], title: string): Promise<Challenged> {
    const idea = await openIdea(server, { title, headline: 'ADOPTED' });
    const { marketId } = idea;
    for (const handle of handles) await placeOrder(of(handle), { marketId, price: '0.1', quantity: '1' });
    await resolveMarket(officers, { marketId, outcome: 'NO', evidence: 'It was refused.' });
    await changeMarket(of('cem'), 'challengeResolution', { marketId, reason: 'It was not.' });
    await eventually(
      () => readLot(of('cem'), marketId, 'PANEL'),
      ({ draw }) => draw > 0,
    );
    return idea;
  }

  it('one of an even number is not asked, so that there is no tie', async () => {
    const { market } = await challengedAfterOrdersOf(JUDGES.slice(0, 5), 'An even hall');
    // Ada, Bea and two of the judges could sit.
    expect(await panelOf(market)).toHaveLength(3);
  });

  it('and nobody can, the challenge is upheld, and the history says why', async () => {
    const { ideaId, marketId } = await challengedAfterOrdersOf(['ada', 'bea', ...JUDGES], 'An empty hall');
    await until(marketId, ({ status }) => status === 'OVERTURNED');
    expect(await historyOf(server, ideaId)).toEqual(
      expect.arrayContaining([
        'CHALLENGED: Nobody could be drawn to decide on the challenge.',
        'CHALLENGE_DECIDED: The challenge is upheld, because nobody was left who could decide on it.',
      ]),
    );
  });
});
