import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, newPage, type OpenPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const PASSWORD = 'quiet herons over the harbour';

describeInBrowser('signing in to a real exchange, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let administrator: OpenPage;
  let invitation = '';

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    const listing = { subsidyMilli: 250_000, auctionMinutes: 0 };
    await insertRows(source, { kind: 'real', members: [], ideas: [TITLE], listing });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  it('shows strangers the way in, and nothing else', async () => {
    const { page, problems, close } = await newPage(browser);
    await page.goto(`${server.url}/ideas/anything?market=1`);
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?to=%2Fideas%2Fanything%3Fmarket%3D1');
    expect(await page.getByRole('link', { name: 'Portfolio' }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto(`${server.url}/sign-in?problem=SSO_EXPIRED`);
    await expectText(page, 'sign-in-problem', 'The single sign-on took too long.');
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('makes the first administrator by the link of the log, once', async () => {
    administrator = await newPage(browser);
    const { page, problems } = administrator;
    await page.goto(String(server.setupLink));
    await page.getByText('The pseudonym under which you act and write here.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Cy Operator');
    await page.getByLabel('E-mail', { exact: true }).fill('cy@example.org');
    await page.getByLabel('Handle', { exact: true }).fill('Umber Oak');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('accept').click();
    await page.getByRole('heading', { name: 'Members', exact: true }).waitFor();
    await expectText(page, 'handle', 'Umber Oak');
    const { page: late, close } = await newPage(browser);
    await late.goto(String(server.setupLink));
    await expectText(late, 'dead-link', 'It was used already');
    await close();
    expect(problems).toEqual([]);
  }, 180_000);

  it('invites somebody by a link that is shown once, and takes another one back', async () => {
    const { page } = administrator;
    invitation = await invite(page, 'Dora');
    const spare = await invite(page, 'Nobody');
    await page.getByRole('button', { name: 'Take back the invitation of Nobody' }).click();
    await page.getByTestId('invitation').filter({ hasText: 'Nobody' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByTestId('invitation').filter({ hasText: 'Dora' }).waitFor();
    expect(await page.getByTestId('invitation-link').count()).toBe(0);
    const { page: stranger, close } = await newPage(browser);
    await stranger.goto(spare);
    await stranger.getByTestId('dead-link').waitFor();
    await close();
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 180_000);

  it('leads from the invitation to a trade, on a phone, and back in by password', async () => {
    const { page, problems, close } = await newPage(browser, { phone: true });
    await page.goto(invitation);
    await page.getByText('Cy Operator invites you to trade on ideas, as a member of Sales.').waitFor();
    await page.getByLabel('E-mail', { exact: true }).fill('dora@example.org');
    await page.getByLabel('Handle', { exact: true }).fill('Amber Heron');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByTestId('accept').click();
    await page.getByText('A password has at least 12 characters.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByTestId('accept').click();
    await buy(page);
    const idea = page.url();

    await page.goto(`${server.url}/account`);
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    await page.goto(`${server.url}/sign-in?to=${encodeURIComponent(new URL(idea).pathname)}`);
    await signIn(page, 'not the password');
    await page.getByText('The e-mail address or the password is not right.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await signIn(page, PASSWORD);
    await page.waitForURL(idea);
    await page.goto(`${server.url}/portfolio`);
    await expectText(page, 'position', TITLE);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('helps who forgot a password by a link that an administrator hands over', async () => {
    const { page } = administrator;
    await page.goto(`${server.url}/members?handle=Amber+Heron`);
    await page.getByRole('button', { name: 'Make a link to set a new password' }).click();
    const link = await page.getByTestId('reset-link').getByRole('textbox').inputValue();
    expect(await accessibilityProblems(page)).toEqual([]);

    const { page: dora, problems, close } = await newPage(browser);
    await dora.goto(`${server.url}/sign-in`);
    await dora.getByText('Forgot your password?').click();
    await dora.getByText('This exchange sends no e-mail. Ask one of its administrators').waitFor();
    await dora.goto(link);
    expect(await accessibilityProblems(dora)).toEqual([]);
    await dora.getByLabel('New password', { exact: true }).fill('another one of several words');
    await dora.getByRole('button', { name: 'Set it and sign in' }).click();
    await expectText(dora, 'handle', 'Amber Heron');
    await dora.goto(link);
    await dora.getByTestId('dead-link').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});

async function invite(page: Page, name: string): Promise<string> {
  await page.getByLabel('Name (optional)').fill(name);
  await page.getByLabel('Unit', { exact: true }).fill('Sales');
  await page.getByTestId('invite').click();
  await page.getByTestId('invitation').filter({ hasText: name }).waitFor();
  return page.getByTestId('invitation-link').getByRole('textbox').inputValue();
}

/** From the floor to three shares of the house's. */
async function buy(page: Page): Promise<void> {
  await page.getByTestId('idea-row').getByRole('link', { name: TITLE, exact: true }).click();
  await page.getByTestId('ticket-bar').getByRole('button', { name: 'Trade' }).click();
  await page.getByRole('radio', { name: 'Market', exact: true }).click();
  await page.getByLabel('Shares', { exact: true }).fill('3');
  await expectText(page, 'preview', 'Buys 3 YES');
  await page.getByTestId('ticket-submit').filter({ hasText: 'tokens' }).click();
  await expectText(page, 'ticket-done', 'Bought 3 YES');
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill('DORA@example.org');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByTestId('sign-in').click();
}
