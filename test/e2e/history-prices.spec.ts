import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId } from '../../apps/server/src/graphql/global-id.js';
import { marketIds } from '../support/orders-api.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { seeded } from '../support/trading.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const RANGES = { HOUR: HOUR_MS, SIX_HOURS: 6 * HOUR_MS, DAY: DAY_MS, WEEK: 7 * DAY_MS, MONTH: 30 * DAY_MS };
const SPANS = 300;
const STEPS = 39;

interface Point {
  readonly at: number;
  readonly halfTicks: number;
}

interface HistoryAnswer {
  readonly points: { at: string; price: string }[];
  readonly firstAt: string;
}

const text = (halfTicks: number): string => String(halfTicks / 2_000);

describe('prices of the past', () => {
  let server: TestServer;
  let marketId: string;
  /** Oldest first: often within the last hour, seldom a month ago; none at the edge of a step of the sparkline. */
  const points: Point[] = [];
  const inForce = (at: number): Point | undefined => points.filter((point) => point.at <= at).at(-1);

  beforeAll(async () => {
    server = await startTestServer();
    [marketId = ''] = [...(await marketIds(server.anonymous)).values()];
    const [random, now] = [seeded(3), Date.now() - 10_000];
    const step = (30 * DAY_MS) / STEPS;
    for (let age = 3; age < 60; age += 1 + random(3))
      points.unshift({ at: Math.round(now - (age + 0.5) * step), halfTicks: random(1_900) });
    for (let minute = 600; minute > 0; minute -= 1 + random(4))
      points.push({ at: now - minute * 60_000, halfTicks: random(1_900) });
    await server.database.query(
      `INSERT INTO price_point SELECT $1, 0, place - 1000000, at, price, 0, 0, 0
       FROM unnest($2::bigint[], $3::int[]) WITH ORDINALITY AS made(at, price, place)`,
      [decodeId('Market', marketId), points.map(({ at }) => at), points.map(({ halfTicks }) => halfTicks)],
    );
    await server.restart(); // reads what is told of all markets at once
  }, START_MS);
  afterAll(() => server.stop());

  const history = async (range: string, contract = 'YES'): Promise<HistoryAnswer> => {
    const query = `{ market(id: "${marketId}") { priceHistory(range: ${range}, contract: "${contract}") {
      firstAt points { at price } } } }`;
    return (await server.anonymous.read<{ market: { priceHistory: HistoryAnswer } }>(query)).market
      .priceHistory;
  };

  it.each([...Object.keys(RANGES), 'ALL'])('over %s are the last one of each span', async (range) => {
    const { points: told, firstAt } = await history(range);
    const first = points[0]?.at ?? 0;
    expect(firstAt).toBe(new Date(first).toISOString());
    const now = Date.parse(told.at(-1)?.at ?? '');
    const from = Math.max(first, now - (RANGES[range as keyof typeof RANGES] ?? now));
    const wanted = new Set<Point>();
    for (let span = 0; span < SPANS; span++) {
      const point = inForce(from + ((now - from) * span) / (SPANS - 1));
      if (point !== undefined && point.at <= now - 10_000) wanted.add(point);
    }
    expect(wanted.size).toBeGreaterThan(5);
    const past = told.slice(0, -1).filter(({ at }) => Date.parse(at) <= now - 10_000 || at === told[0]?.at);
    expect(past).toEqual(
      [...wanted].map(({ at, halfTicks }) => ({
        at: new Date(Math.max(from, at)).toISOString(),
        price: text(halfTicks),
      })),
    );
  });

  it('of NO are 1 less those of YES', async () => {
    const [yes, no] = [await history('MONTH'), await history('MONTH', 'NO')];
    const sums = yes.points
      .slice(0, -1)
      .map(({ price }, index) => Number(price) + Number(no.points[index]?.price));
    expect(sums.length).toBeGreaterThan(20);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
  });

  it('are in the small chart at equal steps, and a price stays until it changes', async () => {
    const { market } = await server.anonymous.read<{ market: { sparkline: string[]; price: string } }>(
      `{ market(id: "${marketId}") { sparkline price } }`,
    );
    const now = Date.now();
    const wanted = Array.from({ length: STEPS }, (_, step) =>
      text(inForce(now - 30 * DAY_MS + (step * 30 * DAY_MS) / STEPS)?.halfTicks ?? 0),
    );
    // The last step but one is within the hours whose prices change from minute to minute.
    expect(market.sparkline.slice(0, -2)).toEqual(wanted.slice(0, -1));
    expect(market.sparkline.at(-1)).toBe(market.price);
    expect(new Set(wanted).size).toBeGreaterThan(10);
  });

  it('say how much a price changed within a day', async () => {
    const { market } = await server.anonymous.read<{ market: { changeToday: string; price: string } }>(
      `{ market(id: "${marketId}") { changeToday price } }`,
    );
    const dayAgo = (inForce(Date.now() - DAY_MS)?.halfTicks ?? 0) / 2_000;
    expect(Number(market.changeToday)).toBeCloseTo(Number(market.price) - dayAgo, 9);
  });
});
