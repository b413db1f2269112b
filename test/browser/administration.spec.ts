import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows, newKey } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage, type OpenPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';

describeInBrowser('running the exchange, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let idea: { id: string; market: { id: string } };

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: [TITLE] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const ada = await memberApi(server.url, 'ada');
    const { ideas } = await ada.read<{ ideas: { nodes: (typeof idea)[] } }>(
      '{ ideas { nodes { id market { id } } } }',
    );
    idea = ideas.nodes[0] as typeof idea;
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  it('gives a role, which an open page hears of and the record has with its reason', async () => {
    const officer = await open('operator');
    const member = await open('ada');
    await member.page.goto(`${server.url}/ideas/${idea.id}`);
    await expectText(member.page, 'live-state', 'live');
    expect(await member.page.getByTestId('officer-panel').count()).toBe(0);

    const { page } = officer;
    await page.goto(`${server.url}/members`);
    await page.getByLabel('Search by handle, unit, name or e-mail').fill('ad');
    await page.getByTestId('member').filter({ hasText: 'bea' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'ada', exact: true }).click();
    await page.getByLabel('Curator').check();
    await page.getByTestId('set-member').click();
    await page.getByText('Say why.').waitFor();
    await page.getByLabel('Reason, for the record', { exact: true }).fill('Knows the markets.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('set-member').click();
    await expectText(page, 'announcements', 'ada is changed.');

    await expectText(member.page, 'announcements', 'What you may do here has changed.');
    await member.page.getByTestId('officer-panel').getByRole('button', { name: 'Halt' }).waitFor();
    await member.page.getByRole('link', { name: 'Exchange' }).waitFor();

    await page.getByRole('link', { name: 'What was done about ada' }).click();
    const record = page.locator('[data-testid="audit-record"][data-act="SET_MEMBER"]');
    await record.filter({ hasText: 'Knows the markets.' }).filter({ hasText: 'operator' }).waitFor();
    await record.getByRole('button', { name: 'More about record' }).click();
    await page.getByText('CURATOR', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Check the record' }).click();
    await expectText(page, 'audit-check', /as (it was|they were) written/);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect([...officer.problems, ...member.problems]).toEqual([]);
    await officer.close();
    await member.close();
  }, 60_000);

  it('shows each only what they may do', async () => {
    const curator = await open('ada', true);
    await curator.page.goto(`${server.url}/exchange`);
    await curator.page.getByTestId('list-market').waitFor();
    expect(await curator.page.getByTestId('set-policy').count()).toBe(0);
    expect(await curator.page.getByTestId('halt-exchange').count()).toBe(0);
    await curator.page.goto(`${server.url}/audit`);
    await curator.page.getByText('This page is for administrators and risk officers.').waitFor();
    const member = await open('bea');
    await member.page.goto(`${server.url}/members`);
    await member.page.getByText('This page is for administrators and risk officers.').waitFor();
    expect(await member.page.getByRole('link', { name: 'Exchange' }).count()).toBe(0);
    expect([...curator.problems, ...member.problems]).toEqual([]);
    await curator.close();
    await member.close();
  }, 60_000);

  it('puts policies in force', async () => {
    const { page, problems, close } = await open('operator', true);
    await page.goto(`${server.url}/exchange`);
    await page.getByLabel('Public board').uncheck();
    await page.getByTestId('set-access').click();
    await expectText(page, 'announcements', 'The access policy is in force.');
    await page.getByLabel('Notices', { exact: true }).fill('0');
    await page.getByText('Enter 1 to 3,660 days.').waitFor();
    await page.getByLabel('Notices', { exact: true }).fill('90');
    await page.getByTestId('set-privacy').click();
    await expectText(page, 'announcements', 'The privacy policy is in force.');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 60_000);

  it('tells two officers who a trader is, for a reason, and tells the trader', async () => {
    for (const [handle, contract] of [
      ['ada', 'YES'],
      ['bea', 'NO'],
    ] as const) {
      const terms = { marketId: idea.market.id, contract, side: 'BUY', type: 'LIMIT', price: '0.5' };
      const api = await memberApi(server.url, handle);
      await api.read(PLACE, { input: { ...terms, quantity: '4', idempotencyKey: newKey() } });
    }
    const first = await open('operator');
    await askToUnseal(first.page, `${server.url}/risk/${idea.market.id}`);
    expect(await first.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);

    const second = await open('auditor', true);
    await second.page.goto(`${server.url}/risk`);
    await second.page.getByRole('button', { name: 'Approve' }).click();
    await second.page.getByLabel('Reason, for the record', { exact: true }).fill('The timing is odd.');
    await second.page.getByTestId('confirm').click();
    await second.page.locator('[data-testid="unsealing"][data-state="APPROVED"]').waitFor();
    expect(await accessibilityProblems(second.page)).toEqual([]);
    const unsealed = await second.page.getByTestId('unsealing').getByText(/It is/).innerText();

    const trader = await open(unsealed.includes('ada') ? 'ada' : 'bea');
    await trader.page.goto(server.url);
    await trader.page.getByTestId('unread-notices').click();
    await expectText(trader.page, 'notice', 'Bought just before the announcement.');
    await trader.page.getByRole('button', { name: 'Mark all as read' }).click();
    await trader.page.getByTestId('unread-notices').waitFor({ state: 'detached' });
    expect([...first.problems, ...second.problems, ...trader.problems]).toEqual([]);
    await Promise.all([first, second, trader].map((each: OpenPage) => each.close()));
  }, 60_000);

  it('stops a member and lets them trade again', async () => {
    const { page, problems, close } = await open('operator');
    await page.goto(`${server.url}/members?handle=bea`);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByTestId('confirm').click();
    await expectText(page, 'announcements', 'The member is stopped.');
    await page.getByRole('button', { name: 'Reinstate', exact: true }).click();
    await page.getByTestId('confirm').click();
    await expectText(page, 'announcements', 'The member can trade again.');
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 60_000);
});

async function askToUnseal(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByTestId('participant').first().waitFor();
  await page.getByTestId('activity').waitFor();
  expect(await page.getByText(/\b(ada|bea)\b/).count()).toBe(0);
  await page.getByLabel('Alias', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Reason', { exact: true }).fill('Odd.');
  await page.getByTestId('request-unsealing').click();
  await page.getByText('Say why in at least 10 characters.').waitFor();
  await page.getByLabel('Reason', { exact: true }).fill('Bought just before the announcement.');
  await page.getByTestId('request-unsealing').click();
  await expectText(page, 'unsealing', 'Another officer has to decide.');
  expect(await accessibilityProblems(page)).toEqual([]);
}
