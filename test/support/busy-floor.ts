import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { ApiClient } from './api-client.js';
import { launchChromium } from './chromium.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { eventually } from './eventually.js';
import { runTool } from './run-tool.js';
import { insertRows, newKey, sessionOf } from './server.js';
import { ServerProcess } from './server-process.js';

const FILE = 'apps/server/data/peps.csv';
const TRADERS = ['bea', 'cem', 'dan', 'eve', 'fay', 'gil'];
const TICK_MS = 100;
const MOST_AT_ONCE = 4;
const PLACE_ALL = `mutation ($input: PlaceOrdersInput!) { placeOrders(input: $input) {
  ... on OrdersAnswered { results { __typename } } ... on OrderRejected { code } } }`;
const VISIBLE = `[...document.querySelectorAll('[data-testid="idea-row"]')].filter((row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}).map(({ dataset }) => dataset.ideaId)`;

/** A real server with the 739 ideas of the project's own file, each with a house and a merit, and people who trade. */
export class BusyFloor {
  private constructor(
    readonly server: ServerProcess,
    readonly browser: Browser,
    private readonly database: TestDatabase,
    private readonly traders: readonly ApiClient[],
    /** Market of each idea. */
    private readonly markets: ReadonlyMap<string, string>,
  ) {}

  static async start(): Promise<BusyFloor> {
    const database = await createTestDatabase();
    const source = await openDatabase(database.url);
    const listing = { subsidyMilli: 250_000, auctionMinutes: 0 };
    await insertRows(source, { members: ['ada', ...TRADERS], ideas: [], listing });
    const { code, stdout } = await runTool('import', [FILE, '--commit'], database.url);
    if (code !== 0) throw new Error(stdout);
    const server = await ServerProcess.start(database.url, 0, {
      OPENFLOOR_REQUESTS_PER_MEMBER: '1000000',
      OPENFLOOR_REQUESTS_PER_ADDRESS: '1000000',
    });
    const anonymous = new ApiClient(server.url);
    const markets = await eventually(
      () => marketsOf(anonymous),
      (found) => found.size >= 739,
    );
    await source.query(MERITS);
    await source.destroy();
    const traders: ApiClient[] = [];
    for (const handle of TRADERS) traders.push(new ApiClient(server.url, await sessionOf(anonymous, handle)));
    return new BusyFloor(server, await launchChromium(), database, traders, markets);
  }

  /**
   * Scrolls the list up and down, and has the price of every row in the window move ten times a second, for so many
   * ticks. A server that cannot keep up is not asked for more. Returns how many orders were carried out.
   */
  async trade(page: Page, ticks: number): Promise<number> {
    const sent = new Set<Promise<void>>();
    let orders = 0;
    await page.mouse.move(500, 600);
    const start = performance.now();
    for (let tick = 0; tick < ticks; tick++) {
      await page.mouse.wheel(0, tick % 30 < 20 ? 600 : -600);
      const visible = (await page.evaluate(VISIBLE)) as string[];
      if (sent.size < MOST_AT_ONCE) {
        const one = this.move(visible, tick).then(
          (placed) => {
            orders += placed;
          },
          () => undefined,
        );
        sent.add(one);
        void one.then(() => sent.delete(one));
      }
      const wait = start + (tick + 1) * TICK_MS - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    await Promise.all(sent);
    return orders;
  }

  /** One trader buys of the house, and sells that again a tick later. Returns how many orders were carried out. */
  async move(ideaIds: readonly string[], tick: number): Promise<number> {
    const trader = this.traders[(tick >> 1) % this.traders.length] as ApiClient;
    const terms = { contract: 'YES', side: tick % 2 === 0 ? 'BUY' : 'SELL', type: 'MARKET', quantity: '8' };
    const orders = ideaIds.flatMap((id) => {
      const marketId = this.markets.get(id);
      return marketId === undefined ? [] : [{ marketId, ...terms, idempotencyKey: newKey() }];
    });
    if (orders.length === 0) return 0;
    const { placeOrders } = await trader.read<{ placeOrders: { results?: { __typename: string }[] } }>(
      PLACE_ALL,
      { input: { orders, idempotencyKey: newKey() } },
    );
    return (placeOrders.results ?? []).filter(({ __typename }) => __typename === 'OrderPlaced').length;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    for (const trader of this.traders) await trader.close();
    await this.server.stop();
    await this.database.drop();
  }
}

interface IdeasPage {
  readonly nodes: {
    readonly id: string;
    readonly market: { readonly id: string; readonly state: string } | null;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function marketsOf(client: ApiClient): Promise<Map<string, string>> {
  const markets = new Map<string, string>();
  let after: string | null = null;
  do {
    const { ideas }: { ideas: IdeasPage } = await client.read(
      'query ($after: String) { ideas(first: 1000, after: $after) { nodes { id market { id state } } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    for (const { id, market } of ideas.nodes) if (market?.state === 'OPEN') markets.set(id, market.id);
    after = ideas.pageInfo.hasNextPage ? ideas.pageInfo.endCursor : null;
  } while (after !== null);
  return markets;
}

/** As if ten people stood behind each of them, with merits from 20 to 79. */
const MERITS = `
  INSERT INTO merit_publication
    (market_id, merit, centre, low, high, prior, people, stake_milli, early, grade, parts)
  SELECT market_id, m, m, m - 50, m + 50, 500, 10, 100000, 10, 'C', '[]'::jsonb
  FROM (SELECT market_id, 200 + (id * 37) % 600 AS m FROM idea WHERE market_id IS NOT NULL) AS listed`;
