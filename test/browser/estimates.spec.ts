import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import type { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { myEstimate } from '../support/estimates-api.js';
import { placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const SECOND = 'Yearly release calendar';

describeInBrowser('the easy ticket', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let ada: ApiClient;
  const ideas = new Map<string, { id: string; marketId: string }>();

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea', 'cem'], ideas: [TITLE, SECOND] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    ada = await memberApi(server.url, 'ada');
    const told = await ada.read<{
      ideas: { nodes: { id: string; title: string; market: { id: string } }[] };
    }>('{ ideas { nodes { id title market { id } } } }');
    for (const { id, title, market } of told.ideas.nodes) ideas.set(title, { id, marketId: market.id });
    const bea = await memberApi(server.url, 'bea');
    for (const { marketId } of ideas.values()) {
      await placeOrder(bea, { marketId, contract: 'NO', price: '0.4', quantity: '200' });
      await placeOrder(bea, { marketId, contract: 'YES', price: '0.58', quantity: '200' });
    }
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const of = (title: string) => ideas.get(title) ?? { id: '', marketId: '' };
  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });
  const shows = (page: Page, percent: string) =>
    page
      .getByLabel('My estimate')
      .and(page.locator(`[value="${percent}"]`))
      .waitFor();
  /** Moves the price: half of what the bid is better by. */
  const bid = async (title: string, price: string) => {
    const bea = await memberApi(server.url, 'bea');
    await placeOrder(bea, { marketId: of(title).marketId, contract: 'YES', price, quantity: '10' });
  };
  const give = (page: Page) => page.getByTestId('ticket-submit').click();

  it('takes an estimate by the slider and the keyboard alone, previewed in plain words', async () => {
    const { page, problems, close } = await open('ada');
    await page.goto(`${server.url}/ideas/${of(TITLE).id}`);
    const slider = page.getByTestId('chance-slider');
    await slider.focus();
    await page.keyboard.press('End');
    for (let steps = 0; steps < 9; steps++) await page.keyboard.press('ArrowLeft');
    expect(await page.getByLabel('My estimate').inputValue()).toBe('90');
    await page.getByLabel('Stake').fill('9.2');
    await expectText(page, 'estimate-preview', 'Buys about 15 YES for 9 tokens.');
    await page.getByTestId('ticket-submit').filter({ hasText: 'Put 9.0 tokens behind it' }).focus();
    await page.keyboard.press('Enter');
    await expectText(page, 'ticket-done', 'Your estimate stands.');
    await expectText(page, 'my-estimate', 'Your estimate is 90%, with 9.0 tokens behind it.');
    await expectText(page, 'my-estimate', 'It counts half');
    await expectText(page, 'ticket-done', 'Bought 15 YES at 60.0 for 9.0 tokens.');
    await expectText(page, 'estimate-preview', 'That is your estimate as it stands.');
    expect(await page.getByTestId('ticket-submit').isDisabled()).toBe(true);
    await page.getByLabel('Stake').fill('3.1');
    await expectText(page, 'estimate-preview', 'in addition to the 15 YES that you own');
    expect(problems).toEqual([]);
    await close();
    expect(await myEstimate(ada, of(TITLE).marketId)).toMatchObject({ chance: '0.9', stake: '9.2' });
  }, 180_000);

  it('changes it by the typed field, and withdraws it', async () => {
    const { page, problems, close } = await open('ada');
    await page.goto(`${server.url}/ideas/${of(TITLE).id}`);
    await expectText(page, 'my-estimate', '90%');
    const typed = page.getByLabel('My estimate');
    expect(await typed.inputValue()).toBe('90');
    await typed.fill('0.5');
    await give(page);
    await page.getByText('An estimate is a number from 1 to 99').waitFor();
    await typed.fill('59,5');
    await page.getByLabel('Stake').fill('12');
    await expectText(page, 'estimate-preview', 'waits for somebody who takes them');
    await give(page);
    await expectText(page, 'my-estimate', 'Your estimate is 59.5%');
    await expectText(page, 'order', 'Buy');
    await page.getByTestId('withdraw-estimate').click();
    await expectText(page, 'announcements', 'Your estimate was withdrawn.');
    await page.getByTestId('my-estimate').waitFor({ state: 'detached' });
    await page.getByTestId('order').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
    expect(await myEstimate(ada, of(TITLE).marketId)).toBeNull();
  }, 180_000);

  it('rates a price that was seen, without a stake, and says that this is kept apart', async () => {
    const { page, problems, close } = await open('cem');
    await page.goto(`${server.url}/ideas/${of(TITLE).id}?view=high`);
    await page.getByRole('button', { name: 'Too high', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Too low' }).click();
    await shows(page, '69');
    // It follows the price, so that what is given is what is shown.
    await bid(TITLE, '0.59');
    await shows(page, '69.5');
    const chance = Number(await page.getByLabel('My estimate').inputValue());
    await page.getByRole('button', { name: 'About right' }).click();
    expect(chance - Number(await page.getByLabel('My estimate').inputValue())).toBeCloseTo(10);
    await page.getByRole('button', { name: 'Rate without a stake' }).click();
    await expectText(page, 'my-estimate', 'without tokens behind it, it does not enter merit');
    expect(problems).toEqual([]);
    await close();
    const cem = await memberApi(server.url, 'cem');
    expect(await myEstimate(cem, of(TITLE).marketId)).toMatchObject({ verdict: 'ABOUT_RIGHT', stake: '0' });
  }, 180_000);

  it('tells why an estimate is refused, and loses nothing that was typed', async () => {
    const { page, close } = await open('cem');
    await page.goto(`${server.url}/ideas/${of(SECOND).id}`);
    await page.getByLabel('My estimate').fill('95');
    await page.getByLabel('Stake').fill('4000');
    await expectText(page, 'estimate-preview', 'You do not have enough free tokens for this.');
    await give(page);
    await expectText(page, 'ticket-problem', 'You do not have enough free tokens for this.');
    expect(await page.getByLabel('Stake').inputValue()).toBe('4000');
    await page.getByTestId('no-with-reason').click();
    await page.getByLabel('Why NO?').waitFor();
    await page.getByRole('radio', { name: 'Estimate', exact: true }).check();
    expect(await page.getByLabel('Stake').inputValue()).toBe('4000');
    await close();
  }, 180_000);

  it('is behind the bar on a phone', async () => {
    const { page, problems, close } = await open('ada', true);
    await page.goto(`${server.url}/ideas/${of(SECOND).id}`);
    await page.getByTestId('ticket-bar').getByRole('button', { name: 'Estimate' }).click();
    const sheet = page.getByRole('dialog', { name: 'Ticket' });
    await sheet.getByLabel('My estimate').fill('30');
    await sheet.getByLabel('Stake').fill('4.2');
    await expectText(page, 'estimate-preview', /Buys about 10 NO for 4\.2 tokens/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await sheet.getByTestId('ticket-submit').click();
    await expectText(page, 'my-estimate', 'Your estimate is 30%, with 4.2 tokens behind it.');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('is tried again as it was shown where the answer was lost, whatever the price does', async () => {
    const { page, close } = await open('cem');
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON()?.operationName !== 'Rate' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.goto(`${server.url}/ideas/${of(SECOND).id}`);
    await page.getByRole('button', { name: 'Too high' }).click();
    await shows(page, '49');
    await page.getByRole('button', { name: 'Rate without a stake' }).click();
    await expectText(page, 'ticket-problem', 'it is not known whether this went through');
    await bid(SECOND, '0.59');
    await page.getByText('The price is 59.5%.').waitFor();
    await shows(page, '49');
    await page.getByRole('button', { name: 'Rate without a stake' }).click();
    await expectText(page, 'my-estimate', '49%');
    await close();
    const cem = await memberApi(server.url, 'cem');
    expect(await myEstimate(cem, of(SECOND).marketId)).toMatchObject({ chance: '0.49', verdict: 'TOO_HIGH' });
  }, 180_000);
});
