import { safeInteger } from '@openfloor/kernel';
import { cashAccount, heldAccount } from '@openfloor/ledger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import {
  openSession,
  readWhileTrading,
  type Session,
  settleFirst,
  tradeAtRandom,
} from '../support/random-session.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const HANDLES = ['ada', 'bea', 'cem', 'dot'];
const RANGES = ['HOUR', 'DAY', 'ALL'] as const;
const FIGURES = 'cash held inPositions total';

interface Figures {
  readonly cash: string;
  readonly held: string;
  readonly inPositions: string;
  readonly total: string;
}
interface Told {
  readonly balance: Figures;
  readonly valueHistory: { readonly range: string; readonly points: readonly (Figures & { at: string })[] };
}

const milli = (text: string): number => Math.round(Number(text) * 1_000);
const read = async (client: ApiClient, range: string): Promise<Told> =>
  (
    await client.read<{ me: Told }>(
      `{ me { balance { ${FIGURES} } valueHistory(range: ${range}) { range points { at ${FIGURES} } } } }`,
    )
  ).me;

describe('the value of an account over time, after random trading and a settlement', () => {
  let server: TestServer;
  let session: Session;
  const clients = new Map<string, ApiClient>();
  const client = (handle: string): ApiClient => clients.get(handle) as ApiClient;

  beforeAll(async () => {
    server = await startTestServer({
      members: HANDLES,
      ideas: ['One', 'Two'],
      listing: { subsidyMilli: 200_000, auctionMinutes: 0 },
    });
    for (const handle of [...HANDLES, 'operator', 'auditor'])
      clients.set(handle, await server.signIn(handle));
    session = await openSession(clients);
    await tradeAtRandom(session, { seed: 7, rounds: 8 });
    await settleFirst(session);
    await tradeAtRandom(session, { seed: 8, rounds: 3 });
  }, START_MS);
  afterAll(() => server.stop());

  it.each(HANDLES)('ends for %s with the balance, to the token', async (handle) => {
    for (const range of RANGES) {
      const { balance, valueHistory } = await read(client(handle), range);
      const { at, ...last } = valueHistory.points.at(-1) as Figures & { at: string };
      expect(valueHistory.range).toBe(range);
      expect(last).toEqual(balance);
      expect(milli(last.inPositions)).toBeGreaterThan(0);
      expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
    }
  });

  it.each(HANDLES)('is at every moment what the tables of that moment say of %s', async (handle) => {
    const { points } = (await read(client(handle), 'ALL')).valueHistory;
    expect(points.length).toBeGreaterThan(2);
    expect(points.length).toBeLessThanOrEqual(200);
    const { me } = await client(handle).read<{ me: { id: string } }>('{ me { id } }');
    const told = points.map(({ at: _, ...figures }) => figures);
    const by = await byHand(server, decodeId('Member', me.id) as number);
    // The last is of now, the others of what was committed by then.
    expect(told.slice(0, -1)).toEqual(points.slice(0, -1).map(({ at }) => by(Date.parse(at))));
    for (const { cash, held, inPositions, total } of told)
      expect(milli(total)).toBe(milli(cash) + milli(held) + milli(inPositions));
  });

  it('begins with the first token, goes forwards and leaves out what is no news', async () => {
    const { points } = (await read(client('ada'), 'ALL')).valueHistory;
    expect(points[0]).toMatchObject({ cash: '1000', held: '0', inPositions: '0', total: '1000' });
    const times = points.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((one, other) => one - other));
    for (const [index, { at: _, ...figures }] of points.slice(1, -1).entries())
      expect(figures).not.toEqual({ ...points[index], at: undefined });
  });

  it('agrees with the balance of the same request, while everybody trades', async () => {
    await readWhileTrading(session, { readers: 3, seed: 9 }, async () => {
      const { balance, valueHistory } = await read(client('cem'), 'ALL');
      expect(valueHistory.points.at(-1)).toMatchObject(balance);
    });
  });

  it('is the same after a restart', async () => {
    const balances = await Promise.all(
      HANDLES.map(async (handle) => (await read(client(handle), 'ALL')).balance),
    );
    await server.restart();
    const again = await Promise.all(HANDLES.map(async (handle) => read(await server.signIn(handle), 'ALL')));
    expect(again.map(({ valueHistory }) => valueHistory.points.at(-1))).toEqual(
      balances.map((balance) => expect.objectContaining(balance)),
    );
  });
});

it('is one point of nothing for who never had a token', async () => {
  const server = await startTestServer({ members: ['eve'] });
  const { balance, valueHistory } = await read(await server.signIn('auditor'), 'ALL');
  expect(valueHistory.points).toEqual([{ ...balance, at: expect.any(String) }]);
  expect(await server.anonymous.read('{ me { valueHistory { range } } }')).toEqual({ me: null });
  await server.stop();
});

type Row = Record<string, string>;
const figure = (row: Row, name: string): number => safeInteger(row[name] ?? '');

/** The same from whole tables, row by row: every entry, every trade and every price up to a moment. */
async function byHand(server: TestServer, memberId: number): Promise<(at: number) => Figures> {
  const all = (sql: string): Promise<Row[]> => server.database.query(sql);
  const entries = await all('SELECT * FROM entry ORDER BY sequence, line');
  const trades = await all('SELECT * FROM trade ORDER BY trade_id');
  const prices = await all('SELECT * FROM price_point ORDER BY sequence');
  const markets = await all(
    'SELECT market_id, contracts, state, sequence, reference_ticks[1] AS reference FROM market',
  );
  const finished = new Map<number, number>();
  for (const market of markets)
    if (market.state === 'settled') finished.set(figure(market, 'market_id'), figure(market, 'sequence'));
  const journal = await all('SELECT seq, at_ms FROM journal ORDER BY seq');
  return (at) => {
    const until = figure(journal.filter((row) => figure(row, 'at_ms') <= at).at(-1) ?? {}, 'seq');
    const before = (row: Row): boolean => figure(row, 'sequence') <= until;
    const sumOf = (account: number): number =>
      entries
        .filter((row) => before(row) && figure(row, 'account_id') === account)
        .reduce((sum, row) => sum + figure(row, 'amount_milli'), 0);
    const [cash, held] = [sumOf(cashAccount(memberId)), sumOf(heldAccount(memberId))];
    let owned = 0;
    for (const market of markets) {
      const [marketId, contracts] = [figure(market, 'market_id'), figure(market, 'contracts')];
      if ((finished.get(marketId) ?? until + 1) <= until) continue;
      const shares = new Array<number>(contracts).fill(0);
      for (const trade of trades) {
        if (figure(trade, 'market_id') !== marketId || !before(trade)) continue;
        const isTaker = figure(trade, 'taker_id') === memberId;
        if (!isTaker && figure(trade, 'maker_id') !== memberId) continue;
        const sign = (trade.taker_side === 'buy') === isTaker ? 1 : -1;
        const contract = figure(trade, 'contract');
        shares[contract] = (shares[contract] ?? 0) + sign * figure(trade, 'quantity');
      }
      const least = Math.min(...shares);
      for (const [contract, quantity] of shares.entries()) {
        const isMirrored = contracts === 2 && contract === 1;
        const book = isMirrored ? 0 : contract;
        const price = prices
          .filter((row) => figure(row, 'market_id') === marketId && figure(row, 'contract') === book)
          .filter(before)
          .at(-1);
        const half =
          price === undefined ? 2 * figure(market, 'reference') : figure(price, 'price_half_ticks');
        owned += roundedToEven(((quantity - least) * (isMirrored ? 2_000 - half : half)) / 2);
      }
    }
    return told(cash, held, owned);
  };
}

/** Of a half; what is whole stays. */
const roundedToEven = (value: number): number =>
  Math.floor(value) % 2 === 0 ? Math.floor(value) : Math.ceil(value);

function told(cash: number, held: number, inPositions: number): Figures {
  const text = (amount: number): string => String(amount / 1_000);
  return {
    cash: text(cash),
    held: text(held),
    inPositions: text(inPositions),
    total: text(cash + held + inPositions),
  };
}
