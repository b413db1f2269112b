import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { CuttingProxy } from '../support/cutting-proxy.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { myEstimate } from '../support/estimates-api.js';
import { placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, memberApi, memberPage, type OpenPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';

/** Each part goes on where the one before has ended. */
/** 8 seconds without a word, of which up to 5 are usual; the rest is for a busy machine. */
const NOTICED_MS = 16_000;

describeInBrowser('a page whose connection fails', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let proxy: CuttingProxy;
  let browser: Browser;
  let visit: OpenPage;
  let page: Page;
  let idea: { id: string; market: { id: string } };

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea', 'cem'], ideas: [TITLE] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    proxy = await CuttingProxy.open(server.url);
    browser = await launchChromium();
    const ada = await memberApi(server.url, 'ada');
    const { ideas } = await ada.read<{ ideas: { nodes: (typeof idea)[] } }>(
      '{ ideas { nodes { id market { id } } } }',
    );
    idea = ideas.nodes[0] ?? { id: '', market: { id: '' } };
    visit = await memberPage(browser, { url: proxy.url, handle: 'cem' });
    page = visit.page;
    await page.goto(`${proxy.url}/ideas/${idea.id}`);
    await expectText(page, 'live-state', 'live');
  }, 180_000);

  afterAll(async () => {
    await visit?.close();
    await browser?.close();
    proxy?.close();
    await server?.stop();
    await database?.drop();
  });

  const strip = () => page.getByTestId('stale-strip');
  const price = (of: string) => page.locator(`[data-testid="price-headline"][data-price="${of}"]`);
  /** Somebody whose connection is good trades at this price. */
  async function tradeAt(yes: number): Promise<void> {
    const marketId = idea.market.id;
    const [ada, bea] = [await memberApi(server.url, 'ada'), await memberApi(server.url, 'bea')];
    await placeOrder(ada, { marketId, contract: 'YES', price: yes.toFixed(3), quantity: '10' });
    await placeOrder(bea, { marketId, contract: 'NO', price: (1 - yes).toFixed(3), quantity: '4' });
  }

  it('says since when its figures are old, and does not claim that an estimate went through', async () => {
    await price('0.5').waitFor();
    await page.getByLabel('My estimate').waitFor();
    proxy.down();
    await expectText(page, 'live-state', 'offline');
    await expectText(page, 'stale-strip', /Figures on this page are as of \d\d:\d\d:\d\d/);
    await page.getByLabel('My estimate').fill('80');
    await page.getByLabel('Stake').fill('0');
    await page.getByTestId('ticket-submit').click();
    await expectText(page, 'ticket-problem', 'it is not known whether this went through');
    await tradeAt(0.7);
    expect(await price('0.5').count()).toBe(1);
  }, 180_000);

  it('catches up by itself when the exchange is back, and gives the estimate once', async () => {
    proxy.up();
    await price('0.7').waitFor();
    await expectText(page, 'live-state', 'live');
    await strip().waitFor({ state: 'detached' });
    await page.getByTestId('ticket-submit').click();
    await expectText(page, 'my-estimate', '80%');
    const cem = await memberApi(server.url, 'cem');
    const { me } = await cem.read<{ me: { estimates: { nodes: unknown[] } } }>(
      '{ me { estimates { nodes { id } } } }',
    );
    expect(me.estimates.nodes).toHaveLength(1);
    expect(await myEstimate(cem, idea.market.id)).toMatchObject({ chance: '0.8' });
  }, 180_000);

  it('notices within seconds that a stream has died silently, opens another one and is right again', async () => {
    await page.goto(`${proxy.url}/`);
    await expectText(page, 'live-state', 'live');
    const shown = page.getByTestId('idea-row').filter({ hasText: '70.0' });
    await shown.first().waitFor();
    const tries: number[] = [];
    // Until it was noticed in time once: this machine may do something else meanwhile.
    while (tries.length < 3 && !tries.some((ms) => ms < NOTICED_MS)) {
      const mutedAt = Date.now();
      proxy.hush();
      // Both at once: six seconds later another stream is opened, and it is no longer stale.
      await Promise.all([
        strip().waitFor(),
        page.locator('[data-testid="live-state"][data-state="stale"]').waitFor(),
      ]);
      tries.push(Date.now() - mutedAt);
      const price = 0.75 + tries.length / 100;
      await tradeAt(price);
      await page
        .getByTestId('idea-row')
        .filter({ hasText: (100 * price).toFixed(1) })
        .waitFor();
      await strip().waitFor({ state: 'detached' });
      await expectText(page, 'live-state', 'live');
    }
    expect(Math.min(...tries), `${tries.join(', ')} ms`).toBeLessThan(NOTICED_MS);
  }, 180_000);

  it('shows all but the chart where only its code is missing, and the chart once it comes', async () => {
    const fresh = await memberPage(browser, { url: proxy.url, handle: 'bea' });
    let failed = 0;
    await fresh.page.route(/assets\/price-chart/, (route) =>
      failed++ === 0 ? route.abort() : route.fallback(),
    );
    await fresh.page.goto(`${proxy.url}/ideas/${idea.id}`);
    await fresh.page.getByLabel('My estimate').waitFor();
    await fresh.page.locator('figure canvas').first().waitFor();
    expect(failed).toBeGreaterThan(1);
    await fresh.close();
  }, 180_000);

  it('says when a part of the page could not be read, and reads it again when asked', async () => {
    const isTalk = (request: Request) => /query (Argument|Threads)/.test(request.postData() ?? '');
    await page.route('**/graphql', (route) => (isTalk(route.request()) ? route.abort() : route.fallback()));
    await page.goto(`${proxy.url}/ideas/${idea.id}`);
    // The page reads everything again once its stream is there, which would take the strip away.
    await expectText(page, 'live-state', 'live');
    await page.getByTestId('gaps-strip').waitFor();
    expect(await page.getByRole('region', { name: 'Comments' }).count()).toBe(0);
    // Nothing gets through before it is asked for; what it tries again after a moment does.
    await Promise.all([
      page.waitForRequest(isTalk),
      page.getByRole('button', { name: 'Read again' }).click(),
    ]);
    await page.unroute('**/graphql');
    await page.getByRole('region', { name: 'Comments' }).waitFor();
    await page.getByTestId('gaps-strip').waitFor({ state: 'detached' });
  }, 180_000);
});
