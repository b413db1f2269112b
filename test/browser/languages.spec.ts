import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, memberApi, memberPage, newPage, type OpenPage } from './member-page.js';

/** What the members of this test wrote: in German, so that every English word on the page is the page's own. */
const TITLE = 'Ein unveränderliches Wörterbuch';

/** Words of nearly every English sentence that are no German ones. */
const ENGLISH =
  /\b(the|your|you|with|and|of|for|nobody|not|is|are|has|have|this|that|until|how|what|when)\b/i;

const PATHS = [
  '/',
  '/portfolio',
  '/following',
  '/propose',
  '/pulse',
  '/duty',
  '/answers',
  '/boards',
  '/accuracy',
  '/resolution',
  '/exchange',
  '/account',
  '/notifications',
  '/members',
  '/audit',
  '/moderation',
  '/risk',
  '/nowhere',
];

describeInBrowser('languages, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let officer: OpenPage;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: [TITLE] });
    await source.query(`UPDATE idea SET topic = 'Sprache'`);
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    officer = await memberPage(browser, { url: server.url, handle: 'operator' });
  }, 180_000);

  afterAll(async () => {
    await officer?.close();
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  it('are chosen on the page, which stays in that language', async () => {
    const { page, problems } = officer;
    await page.goto(`${server.url}/account`);
    await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
    await page.locator('main').getByLabel('Language of the page').selectOption({ label: 'Deutsch' });
    await page.getByRole('heading', { level: 1, name: 'Konto' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Konto' }).waitFor();
    expect(problems).toEqual([]);
  }, 120_000);

  it.each(PATHS)(
    'leave no English on %s',
    async (path) => {
      const { page } = officer;
      await page.goto(server.url + path);
      await settled(page);
      expect(await englishOn(page)).toEqual([]);
    },
    120_000,
  );

  it('trade in German, with a decimal comma, also on a phone', async () => {
    const { page, problems, close } = await memberPage(browser, { url: server.url, handle: 'ada' });
    await page.addInitScript(`localStorage.setItem('openfloor-language', 'de')`);
    await page.goto(server.url);
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('radio', { name: 'Handel', exact: true }).check();
    await page.getByLabel('Höchster Preis, in Prozent').fill('30,5');
    await page.getByLabel('Anteile', { exact: true }).fill('2');
    await page.getByText('Erweitert').click();
    await page
      .getByLabel('Wo er auf einen Auftrag von mir trifft')
      .selectOption({ label: 'Beide stornieren' });
    await page.getByTestId('ticket-submit').filter({ hasText: 'Token' }).click();
    await expectText(page, 'ticket-done', '2 YES im Auftragsbuch zu 30,5.');
    await expectText(page, 'order', 'trifft er auf eigene: Beide stornieren');
    const bea = await memberApi(server.url, 'bea');
    const [marketId] = (await marketIds(bea)).values();
    await placeOrder(bea, { marketId, side: 'SELL', price: '0.6', quantity: '1' });
    await page.getByLabel('Höchster Preis, in Prozent').fill('60');
    await page.getByLabel('Anteile', { exact: true }).fill('3');
    await page.getByLabel('Wie lange er gilt').selectOption({ label: 'Nur was sofort ausgeführt wird' });
    await expectText(page, 'preview', ' 2 verfallen, denn niemand sonst handelt jetzt zu diesem Preis.');
    await settled(page);
    expect(await englishOn(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/', '/portfolio', '/account', '/pulse']) {
      await page.goto(server.url + path);
      await settled(page);
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 390]);
    }
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('begin an outline in the language of the page', async () => {
    const { page, close } = await memberPage(browser, { url: server.url, handle: 'ada' });
    await page.addInitScript(`localStorage.setItem('openfloor-language', 'de')`);
    await page.goto(`${server.url}/propose`);
    await page.getByRole('button', { name: 'Gliederung' }).click();
    expect(await page.getByLabel('Zusammenfassung', { exact: true }).inputValue()).toMatch(
      /^## Was heute nicht stimmt\n\n…\n\n## Was getan werden soll\n/,
    );
    await close();
  });

  it('say so where the words of the page cannot be had', async () => {
    const { page, close } = await newPage(browser);
    await page.route(/\/assets\/en-.*\.json/, (route) => route.fulfill({ status: 503 }));
    await page.goto(server.url);
    await page.getByText('Openfloor could not be loaded.').waitFor();
    await close();
  }, 120_000);
});

/** Nothing is read any more, and what was is drawn. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(`document.querySelectorAll('[aria-busy="true"]').length === 0`);
  await page.waitForLoadState('networkidle').catch(() => undefined);
}

/** Texts, labels and titles on the page that have an English word. */
const englishOn = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const english = ${ENGLISH};
    const texts = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // What stands in a field was written by people.
    while (walker.nextNode())
      if (walker.currentNode.parentElement.tagName !== 'TEXTAREA') texts.add(walker.currentNode.textContent.trim());
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        texts.add(element.getAttribute(name) ?? '');
    texts.add(document.title);
    return [...texts].filter((text) => english.test(text));
  })()`);
