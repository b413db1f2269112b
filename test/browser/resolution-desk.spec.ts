import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, memberPage } from './member-page.js';

const QUESTION = 'How many colleagues will use it in May?';
const IN_A_MONTH = new Date(Date.now() + 30 * 24 * 3600_000).toISOString().slice(0, 16);

describeInBrowser('the resolution desk, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: ['A frozen dictionary type'] });
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
  const entry = `[data-testid="desk-item"]:has-text("${QUESTION}")`;

  it('lists a claim about a number with its range, source and resolver, and opens it', async () => {
    const { page, problems, close } = await open('operator');
    await page.goto(`${server.url}/exchange`);
    const form = page.getByRole('form', { name: 'List a market' });
    await form.getByLabel('Idea', { exact: true }).selectOption({ label: 'A frozen dictionary type' });
    await form.getByLabel('Kind of claim').selectOption({ label: 'A number in a range' });
    await form.getByLabel('Question').fill(QUESTION);
    await form.getByLabel('Criteria').fill('As counted on 1 June.');
    await form.getByLabel('Trading ends').fill(IN_A_MONTH);
    await form.getByTestId('list-market').click();
    await form.getByText('Say where the answer is found.').waitFor();
    await form.getByLabel('Source').fill('The usage report.');
    await form.getByLabel('Resolver').fill('ada');
    await form.getByLabel('Low end').fill('0');
    await form.getByLabel('High end').fill('40');
    await form.getByLabel('Unit').fill('colleagues');
    await form.getByTestId('list-market').click();
    await form.getByText('Nobody is named who may resolve this').waitFor();
    await form.getByLabel('Resolver').fill('auditor');
    await form.getByTestId('list-market').click();
    await page.getByRole('link', { name: 'Open it on the idea’s page' }).click();
    await page.getByLabel('At once').check({ force: true });
    await page.getByRole('button', { name: 'Open the market' }).click();
    await expectText(page, 'announcements', 'The market is open.');
    await page.getByText('How this is resolved').click();
    await expectText(page, 'claim-facts', 'A share of HIGHER pays nothing at 0 colleagues or less');
    await expectText(page, 'claim-facts', 'auditor, and somebody else who confirms it.');
    await page.getByRole('button', { name: 'End trading' }).click();
    await page.getByTestId('confirm').click();
    await expectText(page, 'announcements', 'The market is closed.');
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('takes a market from its proposal to its confirmation, in place', async () => {
    const named = await open('auditor');
    await named.page.goto(`${server.url}/resolution`);
    await named.page.locator(entry).getByRole('button', { name: 'Look and decide' }).click();
    await expectText(named.page, 'claim-facts', 'The usage report.');
    await named.page.getByText('Propose a resolution').click();
    await named.page.getByLabel('The value, in colleagues').fill('ten');
    await named.page.getByLabel('What shows it').fill('The report of May counts ten.');
    await named.page.getByRole('button', { name: 'Propose it' }).click();
    await named.page.getByText('Enter the value as a plain number').waitFor();
    await named.page.getByLabel('The value, in colleagues').fill('10');
    await named.page.getByRole('button', { name: 'Propose it' }).click();
    await named.page.locator(`${entry}[data-state="TO_CONFIRM"]`).waitFor();
    await expectText(named.page, 'desk-standing', 'You proposed it: another officer has to confirm it.');

    const other = await open('operator');
    await other.page.goto(`${server.url}/resolution`);
    await other.page.locator(entry).getByRole('button', { name: 'Look and decide' }).click();
    await expectText(other.page, 'resolution', 'The value is 10 colleagues.');
    await expectText(other.page, 'resolution', 'HIGHER pays 25.0% of a token, LOWER pays 75.0% of a token');
    await other.page.getByRole('button', { name: 'Confirm the resolution' }).click();
    const dialog = other.page.getByRole('dialog', { name: 'Confirm how this ended?' });
    await dialog.getByText('HIGHER pays 25.0% of a token, LOWER pays 75.0% of a token').waitFor();
    await dialog.getByTestId('confirm').click();
    await other.page.locator(`${entry}[data-state="IN_WINDOW"]`).waitFor();
    expect([...named.problems, ...other.problems]).toEqual([]);
    await named.close();
    await other.close();
  }, 180_000);

  it('fits a phone, and has nothing for who is neither a resolver nor drawn', async () => {
    const officer = await open('operator', true);
    await officer.page.goto(`${server.url}/resolution`);
    await officer.page.locator(entry).getByRole('button', { name: 'Look' }).click();
    await officer.page.getByTestId('claim-facts').waitFor();
    expect(await officer.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const ada = await open('ada');
    await ada.page.goto(`${server.url}/resolution`);
    await expectText(ada.page, 'desk-empty', 'Nothing waits for you.');
    expect([...officer.problems, ...ada.problems]).toEqual([]);
    await officer.close();
    await ada.close();
  }, 180_000);
});
