import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId } from '../../apps/server/src/graphql/global-id.js';
import { type ListOfApi, readAll, readPages } from '../support/history-api.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { openSession, type Session } from '../support/random-session.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { seeded } from '../support/trading.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const MINUTE_MS = 60_000;
const SPANS = {
  MINUTE: MINUTE_MS,
  FIVE_MINUTES: 5 * MINUTE_MS,
  HOUR: 60 * MINUTE_MS,
  DAY: 1_440 * MINUTE_MS,
};
type Interval = keyof typeof SPANS;
const TRADES = 400;

interface Trade {
  readonly at: number;
  readonly priceTicks: number;
  readonly quantity: number;
}

interface Candle {
  readonly at: string;
  readonly open: string;
  readonly high: string;
  readonly low: string;
  readonly close: string;
  readonly volume: string;
  readonly tradeCount: number;
}

const text = (ticks: number): string => String(ticks / 1_000);

const candlesIn = (marketId: string | undefined, interval: Interval, contract?: string): ListOfApi => ({
  around: `market(id: "${marketId}") { % }`,
  field: 'candles',
  with: `, interval: ${interval} ${contract === undefined ? '' : `, contract: "${contract}"`}`,
  node: 'at open high low close volume tradeCount',
});

/** By definition, newest first. */
function candlesOf(trades: readonly Trade[], spanMs: number, isMirrored = false): Candle[] {
  const spans = new Map<number, Trade[]>();
  for (const trade of trades) {
    const start = trade.at - (trade.at % spanMs);
    spans.set(start, [...(spans.get(start) ?? []), trade]);
  }
  const candles = [...spans].map(([start, own]) => {
    const prices = own.map(({ priceTicks }) => (isMirrored ? 1_000 - priceTicks : priceTicks));
    return {
      at: new Date(start).toISOString(),
      open: text(prices.at(0) ?? 0),
      high: text(Math.max(...prices)),
      low: text(Math.min(...prices)),
      close: text(prices.at(-1) ?? 0),
      volume: String(own.reduce((sum, { quantity }) => sum + quantity, 0)),
      tradeCount: own.length,
    };
  });
  return candles.sort((a, b) => (a.at < b.at ? 1 : -1));
}

describe('candles', () => {
  let server: TestServer;
  let session: Session;
  const trades: Trade[] = [];

  beforeAll(async () => {
    server = await startTestServer({ ideas: ['One', 'Two'] });
    const clients = new Map([['operator', await server.signIn('operator')]]);
    clients.set('auditor', await server.signIn('auditor'));
    session = await openSession(clients);
    const random = seeded(8);
    const start = Date.now() - 4 * SPANS.DAY;
    for (
      let at = start;
      trades.length < TRADES;
      at += random(3) === 0 ? random(3) * SPANS.HOUR : random(3 * MINUTE_MS)
    )
      trades.push({ at, priceTicks: 1 + random(999), quantity: 1 + random(50) });
    await insertTrades(session.twoIds[0] ?? '', 0);
    await insertTrades(session.threeId, 1);
    const ada = await server.signIn('ada');
    await placeOrder(ada, { marketId: session.twoIds[0] }); // a command behind the trades, as there always is
  }, START_MS);
  afterAll(() => server.stop());

  /** Rows as the journal writes them, but spread over four days. The same for both markets. */
  async function insertTrades(marketId: string, contract: number): Promise<void> {
    const [{ last }]: [{ last: number }] = await server.database.query(
      'SELECT coalesce(max(trade_id), 0)::int AS last FROM trade',
    );
    await server.database.query(
      `INSERT INTO trade SELECT $1::bigint + place, $2, $3, price, quantity, 'buy', 1, 1, 2, 2, 1, at
       FROM unnest($4::int[], $5::bigint[], $6::bigint[]) WITH ORDINALITY AS made(price, quantity, at, place)`,
      [
        last,
        decodeId('Market', marketId),
        contract,
        trades.map(({ priceTicks }) => priceTicks),
        trades.map(({ quantity }) => quantity),
        trades.map(({ at }) => at),
      ],
    );
  }

  it.each(Object.keys(SPANS) as Interval[])(
    'of a %s have first, highest, lowest and last price',
    async (interval) => {
      const wanted = candlesOf(trades, SPANS[interval]);
      expect(wanted.length).toBeGreaterThan(3);
      const [marketId] = session.twoIds;
      expect(await readAll<Candle>(server.anonymous, candlesIn(marketId, interval), 7)).toEqual(wanted);
      const no = await readAll<Candle>(server.anonymous, candlesIn(marketId, interval, 'NO'), 500);
      expect(no).toEqual(candlesOf(trades, SPANS[interval], true));
      expect(await readAll(server.anonymous, candlesIn(session.threeId, interval, 'Green'))).toEqual(wanted);
      expect(await readAll(server.anonymous, candlesIn(session.threeId, interval, 'Red'))).toEqual([]);
    },
  );

  it('come in pages that go on where the one before ended', async () => {
    const pages = await readPages<Candle>(server.anonymous, candlesIn(session.twoIds[0], 'HOUR'), 10);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.slice(0, -1).every(({ nodes }) => nodes.length === 10)).toBe(true);
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([
      ...pages.slice(1).map(() => true),
      false,
    ]);
  });

  it('of a market in which nobody traded are none', async () => {
    const [, quiet] = [...(await marketIds(server.anonymous)).values()];
    expect(await readAll(server.anonymous, candlesIn(quiet, 'DAY'))).toEqual([]);
  });

  it('of a contract that there is not are refused', async () => {
    const wrong = candlesIn(session.threeId, 'DAY', 'Mauve');
    await expect(readAll(server.anonymous, wrong)).rejects.toThrow('UNKNOWN_CONTRACT');
  });
});

it('a candle grows with each trade, at once', async () => {
  const server = await startTestServer();
  const [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
  const [marketId = ''] = [...(await marketIds(ada)).values()];
  let volume = 0;
  for (const [price, quantity] of [
    ['0.4', 3],
    ['0.6', 4],
    ['0.5', 5],
  ] as const) {
    await placeOrder(ada, { marketId, price, quantity: String(quantity) });
    await placeOrder(bea, { marketId, price, quantity: String(quantity), side: 'SELL' });
    volume += quantity;
    // Two where midnight has just passed.
    const days = await readAll<Candle>(ada, candlesIn(marketId, 'DAY'));
    expect([days[0]?.close, days.at(-1)?.open]).toEqual([price, '0.4']);
    expect(days.reduce((sum, day) => sum + Number(day.volume), 0)).toBe(volume);
  }
  await server.stop();
});
