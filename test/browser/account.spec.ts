import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberPage } from './member-page.js';

describeInBrowser('one’s own account, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  it('ends another session, which its open page says', async () => {
    const here = await open('ada');
    const there = await open('ada', true);
    await there.page.goto(server.url);
    await expectText(there.page, 'live-state', 'live');
    await here.page.goto(`${server.url}/account`);
    await here.page.locator('[data-testid="session"][data-current]').waitFor();
    expect(await here.page.getByTestId('session').count()).toBe(2);
    expect(await accessibilityProblems(here.page)).toEqual([]);

    await here.page.getByRole('button', { name: /^End Chrome/ }).click();
    await expectText(here.page, 'announcements', 'That sign-in has ended.');
    await expectText(there.page, 'announcements', 'You are signed out.');
    await there.page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    await here.page.getByTestId('session').nth(1).waitFor({ state: 'detached' });
    await expectText(here.page, 'handle', 'ada');
    expect([...here.problems, ...there.problems]).toEqual([]);
    await here.close();
    await there.close();
  }, 180_000);

  it('makes an access token for a program, shows it once and revokes it', async () => {
    const { page, problems, close } = await open('ada', true);
    await page.goto(`${server.url}/account`);
    await page.getByTestId('make-token').click();
    await page.getByText('Give it a name.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('my bot');
    await page.getByLabel('Works for').fill('30');
    await page.getByTestId('make-token').click();
    const token = await page.getByTestId('new-token').getByRole('textbox').inputValue();
    const program = new ApiClient(server.url, token);
    expect(await program.read('{ me { handle } }')).toEqual({ me: { handle: 'ada' } });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

    await page.reload();
    await expectText(page, 'access-token', 'reads only');
    expect(await page.getByTestId('new-token').count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke my bot' }).click();
    await page.getByTestId('access-token').waitFor({ state: 'detached' });
    expect(await program.read('{ me { handle } }')).toEqual({ me: null });
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('lets somebody take their data along, and leave for good', async () => {
    const { page, problems, close } = await open('bea');
    await page.goto(`${server.url}/account`);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download everything that is kept about you' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);

    await page.getByText('Leave, and have your data erased').click();
    await page.getByText('your watch lists, estimates and drafts are deleted').waitFor();
    await page.getByLabel(/Type your handle/).fill('Bea');
    await page.getByTestId('erase-me').click();
    await page.getByText('Type bea, exactly as it is written.').waitFor();
    await page.getByLabel(/Type your handle/).fill('bea');
    await page.getByTestId('erase-me').click();
    await expectText(page, 'announcements', 'You have left');
    await page.waitForURL(`${server.url}/`);
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await page.getByTestId('handle').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
