import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { changePrivacy } from '../support/privacy-api.js';
import { insertRows, newKey } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage, type OpenPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const HALT = 'mutation ($input: MarketActionInput!) { haltMarket(input: $input) { __typename } }';
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';
/** On a phone there is not room for all places to go to: the one where one is stands within their row. */
const PLACE_IN_VIEW = `(() => {
  const row = document.querySelector('nav[aria-label="Main"]');
  const place = row?.querySelector('[data-active]')?.getBoundingClientRect();
  const room = row?.getBoundingClientRect();
  return place !== undefined && place.left >= room.left && place.right <= room.right;
})()`;

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
  }, 180_000);

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
    // Both are waited for at once: they vanish after some seconds.
    await Promise.all([
      expectText(page, 'announcements', 'ada is changed.'),
      expectText(member.page, 'announcements', 'What you may do here has changed.'),
      page.getByTestId('set-member').click(),
    ]);
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
  }, 180_000);

  it('shows each only what they may do', async () => {
    const curator = await open('ada', true);
    await curator.page.goto(`${server.url}/exchange`);
    await curator.page.getByTestId('list-market').waitFor();
    await curator.page.waitForFunction(PLACE_IN_VIEW);
    expect(await curator.page.getByTestId('set-policy').count()).toBe(0);
    expect(await curator.page.getByTestId('halt-exchange').count()).toBe(0);
    for (const place of ['audit', 'exchange/halts', 'exchange/treasury', 'exchange/ledger']) {
      await curator.page.goto(`${server.url}/${place}`);
      await curator.page.getByText('This page is for administrators and risk officers.').waitFor();
    }
    const member = await open('bea');
    await member.page.goto(`${server.url}/members`);
    await member.page.getByText('This page is for administrators and risk officers.').waitFor();
    expect(await member.page.getByRole('link', { name: 'Exchange' }).count()).toBe(0);
    expect([...curator.problems, ...member.problems]).toEqual([]);
    await curator.close();
    await member.close();
  }, 180_000);

  it('puts policies in force', async () => {
    const { page, problems, close } = await open('operator', true);
    await page.goto(`${server.url}/exchange`);
    await page.getByLabel('Public board').uncheck();
    const access = page.getByRole('form', { name: 'Access' });
    await access
      .getByLabel('Reason, for the record (optional)', { exact: true })
      .fill('Strangers need not read this.');
    await expectText(page, 'set-access-when', 'It holds at once.');
    await page.getByTestId('set-access').click();
    await expectText(page, 'announcements', 'The access policy is in force.');
    await page.getByRole('button', { name: 'Show its history (Access)' }).click();
    const [newest, before] = [0, 1].map((row) =>
      page.getByTestId('history-ACCESS').getByTestId('policy-version-row').nth(row),
    );
    await newest
      ?.filter({ hasText: 'operator' })
      .filter({ hasText: 'Strangers need not read this.' })
      .waitFor();
    await newest?.filter({ hasText: /Public board no\s*was yes/ }).waitFor();
    await before?.filter({ hasText: 'What held before anybody changed it' }).waitFor();
    await page.getByLabel('Notices', { exact: true }).fill('0');
    await page.getByText('Enter 1 to 3,660 days.').waitFor();
    await page.getByLabel('Notices', { exact: true }).fill('90');
    await page.getByTestId('set-privacy').click();
    await expectText(page, 'announcements', 'The privacy policy is in force.');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('undoes nobody else’s change, and keeps what was typed', async () => {
    const api = await memberApi(server.url, 'operator');
    const { page, problems, close } = await open('operator');
    await page.goto(`${server.url}/exchange`);
    const form = page.getByRole('form', { name: 'Privacy' });
    await form.getByLabel('Sign-ins', { exact: true }).fill('20');
    const theirs = { sessionDays: 30, auditWordsDays: 700, noticeDays: 100, keyDays: 30 };
    await changePrivacy(api, 'setPrivacyPolicy', theirs);
    await form.getByTestId('set-privacy').click();
    await form.getByText('Somebody else has changed this in the meantime, and nothing was done.').waitFor();
    await expectText(page, 'newer-version', 'this form was made from version 1.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await form.getByRole('button', { name: 'Go on from version 2' }).click();
    expect(await form.getByLabel('Notices', { exact: true }).inputValue()).toBe('100');
    await form.getByTestId('set-privacy').click();
    await expectText(page, 'announcements', 'The privacy policy is in force.');
    await form.getByText('Version 3 is in force.').waitFor();
    expect(await page.getByTestId('newer-version').count()).toBe(0);
    const query = '{ exchange { privacyPolicy { sessionDays auditWordsDays noticeDays keyDays } } }';
    expect(await api.read(query)).toEqual({ exchange: { privacyPolicy: { ...theirs, sessionDays: 20 } } });
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('halts everything and goes on, and shows what is halted by whom and why', async () => {
    const api = await memberApi(server.url, 'operator');
    await api.read(HALT, {
      input: { marketId: idea.market.id, reason: 'News is coming.', idempotencyKey: newKey() },
    });
    const { page, problems, close } = await open('operator', true);
    await page.goto(`${server.url}/exchange/halts`);
    await page.getByTestId('halted-market').filter({ hasText: 'News is coming.' }).waitFor();
    for (const [action, reason, said] of [
      ['Halt all trading', 'The figures are late.', 'Trading is halted everywhere.'],
      ['Resume trading', 'They are here.', 'Trading goes on.'],
    ] as const) {
      await page.getByRole('button', { name: action, exact: true }).click();
      await page.getByLabel('Reason, for the record (optional)', { exact: true }).fill(reason);
      await page.getByTestId('confirm').click();
      await expectText(page, 'announcements', said);
      await page.getByTestId('halt-record').first().filter({ hasText: reason }).waitFor();
    }
    await page.getByLabel('Of what', { exact: true }).selectOption('MARKETS');
    await expectText(page, 'halt-record', 'Halted a market');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await api.read(HALT.replaceAll('haltMarket', 'resumeMarket'), {
      input: { marketId: idea.market.id, idempotencyKey: newKey() },
    });
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('shows where all tokens are, and that every one is accounted for', async () => {
    const { page, problems, close } = await open('operator');
    await page.goto(`${server.url}/exchange/treasury`);
    await expectText(page, 'next-allowance', '2 members');
    await expectText(page, 'payments', 'fewer than five members');
    await expectText(page, 'issued', '2,000');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Ledger', exact: true }).click();
    await expectText(page, 'ledger-verdict', 'Every token is accounted for.');
    expect(await page.getByTestId('law').filter({ hasText: 'holds' }).count()).toBe(8);
    await page.getByRole('button', { name: 'Check again' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

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
  }, 180_000);

  it('stops a member, whose tokens stay theirs to see, and lets them trade again', async () => {
    const { page, problems, close } = await open('operator');
    await page.goto(`${server.url}/members?handle=bea`);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByTestId('confirm').click();
    await expectText(page, 'announcements', 'The member is stopped.');
    const bea = await open('bea');
    await bea.page.goto(server.url);
    await bea.page.getByRole('link', { name: 'Portfolio' }).click();
    await bea.page.getByText('An officer has stopped your account for now').waitFor();
    await bea.page.getByRole('heading', { name: 'Positions' }).waitFor();
    expect(await bea.page.getByTestId('balance').textContent()).toContain('tokens');
    expect(bea.problems).toEqual([]);
    await bea.close();
    await page.getByRole('button', { name: 'Reinstate', exact: true }).click();
    await page.getByTestId('confirm').click();
    await expectText(page, 'announcements', 'The member can trade again.');
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
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
