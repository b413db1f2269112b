import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import type { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage, newPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const LONG_MS = 180_000;

/** Milli-tokens of a figure as the page writes it in English. */
const milli = (text: string): number =>
  Math.round(Number(text.replaceAll(',', '').replace('−', '-')) * 1_000);

describeInBrowser('what one has, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let ada: ApiClient;
  let bea: ApiClient;
  let marketId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, {
      members: ['ada', 'bea'],
      ideas: [TITLE],
      listing: { subsidyMilli: 0, auctionMinutes: 0 },
    });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    [ada, bea] = [await memberApi(server.url, 'ada'), await memberApi(server.url, 'bea')];
    marketId = (await marketIds(ada)).get(TITLE) as string;
    // Bought at 0.6 and 0.585, a part sold again at 0.62, and two orders that wait.
    const sell = { marketId, side: 'SELL' };
    for (const [price, quantity] of [
      ['0.6', '40'],
      ['0.585', '13'],
    ]) {
      await placeOrder(bea, { ...sell, price, quantity });
      await placeOrder(ada, { marketId, price, quantity });
    }
    await placeOrder(bea, { marketId, price: '0.62', quantity: '7' });
    await placeOrder(ada, { ...sell, price: '0.62', quantity: '7' });
    await placeOrder(ada, { marketId, price: '0.5', quantity: '25' });
    await placeOrder(ada, { ...sell, price: '0.7', quantity: '10' });
  }, LONG_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = async (phone = false) => {
    const opened = await memberPage(browser, { url: server.url, handle: 'ada', phone });
    await opened.page.goto(`${server.url}/portfolio`);
    await opened.page.getByTestId('value').waitFor();
    return opened;
  };

  it(
    'adds up to the token: balance, value curve, statement and its file',
    async () => {
      const { page, problems, close } = await open();
      const { me } = await ada.read<{ me: { balance: Record<string, string> } }>(
        '{ me { balance { cash held inPositions total } } }',
      );
      const balance = await figuresOf(page);
      expect(balance).toEqual(Object.values(me.balance).map(milli));
      const [free = 0, held = 0, owned = 0, total = 0] = balance;
      expect(free + held + owned).toBe(total);
      await expectLast(page, total);
      await page
        .getByTestId('value')
        .getByText(/^Since your first tokens: (up|down) [\d.]+, from 1,000 to/)
        .waitFor();

      // Everything that came and went, kind by kind, and entry by entry.
      await page.getByTestId('statement-totals').waitFor();
      await page.getByTestId('entry').first().waitFor();
      const totals = await page.getByTestId('statement-totals').locator('td').allInnerTexts();
      expect(totals.slice(0, -1).reduce((sum, text) => sum + milli(text), 0)).toBe(free + held);
      expect(milli(totals.at(-1) ?? '')).toBe(free + held);
      const amounts = await page.getByTestId('entry').locator('td:nth-child(4)').allInnerTexts();
      expect(amounts.length).toBeGreaterThan(5);
      expect(amounts.reduce((sum, text) => sum + milli(text), 0)).toBe(free + held);

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Every entry as a table (CSV)' }).click(),
      ]);
      const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n').slice(1);
      expect(lines.length).toBe(amounts.length);
      expect(lines.reduce((sum, line) => sum + milli(line.split(',').at(-2) ?? ''), 0)).toBe(free + held);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'follows a price that others make, in the figures and at the end of the curve',
    async () => {
      const { page, close } = await open();
      const [, , owned = 0, total = 0] = await figuresOf(page);
      // The midpoint rises when somebody bids more.
      await placeOrder(bea, { marketId, price: '0.66', quantity: '3' });
      await page.locator(`[data-testid="value"]:not([data-last="${total / 1_000}"])`).waitFor();
      const [, , ownedNow = 0, totalNow = 0] = await figuresOf(page);
      expect(ownedNow).toBeGreaterThan(owned);
      expect(totalNow - total).toBe(ownedNow - owned);
      await expectLast(page, totalNow);
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      const newest = page.getByRole('region', { name: 'What you had over time' }).locator('tbody tr').first();
      expect(milli(await newest.locator('td').last().innerText())).toBe(totalNow);
      expect(await accessibilityProblems(page)).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'fits a phone, and lists of the statement what one asks for',
    async () => {
      const { page, problems, close } = await open(true);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.getByRole('radio', { name: 'Trades', exact: true }).check();
      await page.locator('[data-testid="entry"][data-kind="HOLD"]').first().waitFor({ state: 'detached' });
      await page.getByText('Bought 13 YES at 58.5%').first().waitFor();
      expect(await page.getByTestId('entry').count()).toBeGreaterThan(2);
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'keeps earlier notifications while they are read, and marks all as read whatever happened meanwhile',
    async () => {
      const rows = await openDatabase(database.url);
      const add = (text: string, count: number) =>
        rows.query(
          `INSERT INTO notice (member_id, kind, text)
           SELECT id, 'FOLLOWED', $1 FROM member, generate_series(1, $2::int) WHERE handle = 'ada'`,
          [text, count],
        );
      await add('It went on.', 25);
      const { page, problems, close } = await memberPage(browser, { url: server.url, handle: 'ada' });
      // A stream that comes back after a minute of silence has the page read everything again.
      await page.routeWebSocket(/graphql/, () => undefined);
      await page.clock.install();
      await page.goto(`${server.url}/notifications`);
      const notices = page.getByTestId('notice');
      await notices.nth(19).waitFor();
      await page.getByRole('button', { name: 'Show earlier ones' }).click();
      await notices.nth(24).waitFor();
      const shown = await notices.count();

      const reads: string[] = [];
      page.on('request', (request) => void reads.push(request.postData() ?? ''));
      // The count of the unread is asked for every minute, the list every half, as long as it is one page.
      const counted = page.waitForResponse((response) =>
        Boolean(response.request().postData()?.includes('query UnreadNotices')),
      );
      await page.clock.fastForward(61_000);
      await counted;
      expect(reads.filter((body) => body.includes('query Notices('))).toEqual([]);

      // What happens again takes the place of what was shown.
      await rows.query("DELETE FROM notice WHERE id = (SELECT max(id) FROM notice WHERE kind = 'FOLLOWED')");
      await add('It went on again.', 1);
      await rows.destroy();
      const readAll = page.getByRole('button', { name: 'Mark all as read' });
      await readAll.click();
      await readAll.waitFor({ state: 'detached' });
      expect(await page.locator('[data-testid="notice"][data-unread]').count()).toBe(0);
      expect(await notices.count()).toBe(shown);
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'is in the language that one chose, with its numbers, and in the browser’s again',
    async () => {
      const { page, problems, close } = await open();
      await page.goto(`${server.url}/account`);
      const language = page.locator('select', { has: page.locator('option[value="de"]') });
      await language.selectOption('de');
      await page.locator('html[lang="de"]').waitFor({ state: 'attached' });
      await page.goto(`${server.url}/portfolio`);
      const value = page.getByTestId('value');
      await value.waitFor();
      // A point between thousands, a comma before decimals.
      await value.getByText(/1\.000 .*\d,\d/).waitFor();
      await page
        .getByText(/58,5\s%/)
        .first()
        .waitFor();
      await page.goto(`${server.url}/account`);
      await language.selectOption('BROWSER');
      await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'can be read in another language before one has signed in',
    async () => {
      const { page, problems, close } = await newPage(browser);
      await page.goto(server.url);
      // Not check(), which looks at it afterwards: the page is loaded anew.
      await page.getByRole('contentinfo').getByRole('radio', { name: 'Deutsch' }).click();
      await page.locator('html[lang="de"]').waitFor({ state: 'attached' });
      await page.getByRole('contentinfo').getByRole('radio', { name: 'English' }).click();
      await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'does not claim that one is signed in still when nobody says whether one was signed out',
    async () => {
      const { page, close } = await open();
      await page.route('**/graphql', (route) =>
        route.request().postDataJSON().operationName === 'SignOut' ? route.abort() : route.fallback(),
      );
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expectText(page, 'announcements', 'it is not known whether this went through');
      await close();
    },
    LONG_MS,
  );
});

/** Free, in open orders, in positions and all together, as they stand above. */
async function figuresOf(page: Page): Promise<number[]> {
  const figures = page.locator('dl[aria-label="Your tokens"] dd');
  await figures.first().waitFor();
  return (await figures.allInnerTexts()).map(milli);
}

async function expectLast(page: Page, totalMilli: number): Promise<void> {
  expect(milli((await page.getByTestId('value').getAttribute('data-last')) ?? '')).toBe(totalMilli);
}
