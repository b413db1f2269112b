import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import type { ApiClient } from '../support/api-client.js';
import { launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { memberApi, memberPage, type OpenPage, toTrade } from './member-page.js';

interface ListedIdea {
  id: string;
  title: string;
  market: { id: string };
}

/** A built server with ideas to trade in, members in browsers, and one who trades by the API. */
export class TradingFloor {
  private constructor(
    private readonly database: TestDatabase,
    private readonly server: ServerProcess,
    readonly browser: Browser,
    readonly maker: ApiClient,
    readonly ideas: readonly ListedIdea[],
  ) {}

  /** Ada, Bea and Cy have 1,000 tokens each; Cy is the maker. */
  static async start(titles: readonly string[]): Promise<TradingFloor> {
    const database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea', 'cy'], ideas: [...titles] });
    await source.destroy();
    const server = await ServerProcess.start(database.url);
    const maker = await memberApi(server.url, 'cy');
    const { ideas } = await maker.read<{ ideas: { nodes: ListedIdea[] } }>(
      '{ ideas { nodes { id title market { id } } } }',
    );
    const listed = titles.flatMap((title) => ideas.nodes.find((idea) => idea.title === title) ?? []);
    return new TradingFloor(database, server, await launchChromium(), maker, listed);
  }

  get url(): string {
    return this.server.url;
  }

  idea(place: number): ListedIdea {
    return this.ideas[place] as ListedIdea;
  }

  api(handle: string): Promise<ApiClient> {
    return memberApi(this.url, handle);
  }

  /** Cy offers shares of YES at a price, or bids for them. */
  async offer(place: number, price: string, quantity = '1', side: 'SELL' | 'BUY' = 'SELL'): Promise<void> {
    const marketId = this.idea(place).market.id;
    const { code } = await placeOrder(this.maker, { marketId, side, price, quantity });
    if (code !== undefined) throw new Error(code);
  }

  /** A member's browser at the page of an idea, once the stream flows. */
  async visit(handle: string, place: number, { phone = false } = {}): Promise<OpenPage> {
    const opened = await memberPage(this.browser, { url: this.url, handle, phone });
    await opened.page.goto(`${this.url}/ideas/${this.idea(place).id}`);
    await opened.page.locator('[data-testid="live-state"]').filter({ hasText: 'live' }).first().waitFor();
    return opened;
  }

  /** The same with the trader's ticket before one. */
  async trader(handle: string, place: number): Promise<OpenPage> {
    const opened = await this.visit(handle, place);
    await toTrade(opened.page);
    return opened;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.maker.close();
    await this.server.stop();
    await this.database.drop();
  }
}

/** Waits for this price in the headline of the page. */
export const priceIs = (page: Page, price: string): Promise<void> =>
  page.locator(`[data-testid="price-headline"][data-price="${price}"]`).waitFor();
