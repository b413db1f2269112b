import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertJudged } from '../support/judged-rows.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberPage, newPage } from './member-page.js';

const MEMBERS = ['ada', 'bea', 'cem', 'dov', 'eva', 'fay', 'gus'];
const TITLE = 'A frozen dictionary type';
const LONG_MS = 180_000;

describeInBrowser('who judges well, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: [...MEMBERS, 'new'], ideas: [TITLE] });
    await insertJudged(source, { handles: MEMBERS, headlines: 42, optimism: 0.6 });
    await source.query("UPDATE member SET on_boards = true WHERE handle <> 'gus' AND trading");
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
  }, LONG_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  it(
    'tells everybody which predicted better, in a sentence, a table and a plot with its numbers',
    async () => {
      const { page, problems, close } = await newPage(browser);
      await page.goto(server.url);
      await page.getByRole('contentinfo').getByRole('link', { name: 'Accuracy' }).click();
      await expectText(
        page,
        'better',
        /On the 40 headlines that all had judged, \w+ came closest, with a Brier score of/,
      );
      expect(await page.getByTestId('method').count()).toBe(4);
      await expectText(page, 'optimism', /The difference may be chance|points too high/);
      await page.getByText('The numbers').click();
      await expectText(page, 'calibration', 'Came out YES');
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'shows a headline’s price less the optimism that prices had',
    async () => {
      const { page, close } = await open('ada');
      await page.goto(server.url);
      await page.getByRole('link', { name: TITLE }).first().click();
      await expectText(page, 'debiased', /\d%\s+without the usual bias/);
      await close();
    },
    LONG_MS,
  );

  it(
    'shows me how well I judge, and nobody else',
    async () => {
      const { page, problems, close } = await open('ada');
      await page.goto(`${server.url}/portfolio`);
      await expectText(page, 'skill', 'Of 42 headlines.');
      await expectText(page, 'calibration', 'Furthest off');
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );

  it(
    'has nothing to show whoever estimated nothing that was resolved',
    async () => {
      const { page, close } = await open('new', true);
      await page.goto(`${server.url}/portfolio`);
      await page.getByText('None of the ideas that you estimated was resolved so far.').waitFor();
      await close();
    },
    LONG_MS,
  );

  it(
    'has boards on which I find my place, and lets me leave them',
    async () => {
      const { page, problems, close } = await open('ada', true);
      await page.goto(`${server.url}/boards`);
      await page.getByText('ada (you)').first().waitFor();
      await page
        .getByText(/You are number \d of 6\./)
        .first()
        .waitFor();
      expect(await page.getByText('gus').count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('checkbox', { name: 'Show my handle' }).click();
      await page.getByText('You are on no board.').first().waitFor();
      await page.reload();
      await page.getByText('bea').first().waitFor();
      expect(await page.getByText('ada (you)').count()).toBe(0);
      expect(await page.getByRole('checkbox', { name: 'Show my handle' }).isChecked()).toBe(false);
      expect(problems).toEqual([]);
      await close();
    },
    LONG_MS,
  );
});
