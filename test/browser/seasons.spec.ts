import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberPage } from './member-page.js';

describeInBrowser('seasons, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada'] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  it('are ended by an administrator, who is told what that means before', async () => {
    const { page, problems, close } = await memberPage(browser, {
      url: server.url,
      handle: 'operator',
      phone: true,
    });
    await page.goto(`${server.url}/exchange`);
    await page.getByTestId('season').filter({ hasText: 'First season' }).waitFor();
    expect(await page.getByTestId('end-season').isDisabled()).toBe(true);
    await page.getByLabel('Name of the next season').fill('First season');
    await page.getByTestId('end-season').click();
    await page.getByText('goes back to the treasury. This cannot be taken back.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('confirm').click();
    await page.getByText('There is a season of this name already.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Name of the next season').fill('Autumn');
    await page.getByTestId('end-season').click();
    await page.getByTestId('confirm').click();
    await expectText(page, 'announcements', 'The season has ended. Autumn runs.');
    await page.getByTestId('season').filter({ hasText: 'was free above 1,000 is back' }).waitFor();
    expect(await page.getByTestId('season').allInnerTexts()).toEqual([
      expect.stringMatching(/Autumn.*since/s),
      expect.stringMatching(/First season/),
    ]);
    expect(await page.getByLabel('Season', { exact: true }).inputValue()).toBe('Autumn');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
