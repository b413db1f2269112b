import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows, newKey, sessionOf } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, newPage, toTrade } from './member-page.js';

const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';
const TITLE = 'A frozen dictionary type';

describeInBrowser('a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let ada: ApiClient;
  let idea: { id: string; market: { id: string } };

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: [TITLE, 'Yearly release calendar'] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    ada = new ApiClient(server.url, await sessionOf(new ApiClient(server.url), 'ada'));
    const ideas = await ada.read<{ ideas: { nodes: (typeof idea & { title: string })[] } }>(
      '{ ideas { nodes { id title market { id } } } }',
    );
    idea = ideas.ideas.nodes.find(({ title }) => title === TITLE) ?? raise('the idea is not listed');
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const order = (client: ApiClient, terms: { contract: string; price: string; quantity: string }) => {
    const input = {
      marketId: idea.market.id,
      side: 'BUY',
      type: 'LIMIT',
      ...terms,
      idempotencyKey: newKey(),
    };
    return client.read(PLACE, { input });
  };

  it('shows a price move without a reload after a trade made elsewhere', async () => {
    const { page, problems, close } = await newPage(browser);
    await page.goto(`${server.url}/ideas/${idea.id}`);
    const price = page.getByTestId('price-headline');
    await price.waitFor();
    expect(await price.getAttribute('data-price')).toBe('0.5');
    await expectText(page, 'live-state', 'live');
    let reloads = 0;
    page.on('framenavigated', () => reloads++);

    const bea = new ApiClient(server.url, await sessionOf(new ApiClient(server.url), 'bea'));
    await order(ada, { contract: 'YES', price: '0.7', quantity: '10' });
    await order(bea, { contract: 'NO', price: '0.3', quantity: '4' });

    await page.locator('[data-testid="price-headline"][data-price="0.7"]').waitFor();
    await page.locator('[data-testid="tape"] tbody tr').first().waitFor();
    expect(reloads).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('lets a stranger take a seat, buy, and see the balance, the position and the order book right', async () => {
    const { page, problems, close } = await newPage(browser);
    await page.goto(`${server.url}/sign-in`);
    await page
      .getByRole('button', { name: /trade as/i })
      .first()
      .click();
    await page.getByTestId('balance').waitFor();
    await page.goto(`${server.url}/ideas/${idea.id}`);
    await toTrade(page);
    await page
      .getByLabel(/shares/i)
      .first()
      .fill('3');
    await page.getByTestId('preview').filter({ hasText: '3' }).waitFor();
    const submit = page.getByTestId('ticket-submit');
    await submit.click();
    await page.getByTestId('ticket-done').filter({ hasText: /\S/ }).waitFor();
    await page.goto(`${server.url}/portfolio`);
    await page.locator('[data-testid="position"], [data-testid="order"]').first().waitFor();
    expect(await page.getByText(TITLE).count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});

function raise(message: string): never {
  throw new Error(message);
}
