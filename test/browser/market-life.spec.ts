import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows, newKey } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, memberApi, memberPage, toTrade } from './member-page.js';

const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';
const TEAMS = ['Team Amber', 'Team Blue', 'Nobody'];
const DAY_MS = 24 * 3600_000;

describeInBrowser('the life of a market, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let idea: { id: string; title: string; market: { id: string } };
  let address: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: ['A frozen dictionary type'] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const ada = await memberApi(server.url, 'ada');
    const { ideas } = await ada.read<{ ideas: { nodes: (typeof idea)[] } }>(
      '{ ideas { nodes { id title market { id } } } }',
    );
    idea = ideas.nodes[0] as typeof idea;
    address = `${server.url}/ideas/${idea.id}`;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  it('takes an order by tokens and one good till a date, and all of them back at once', async () => {
    const bea = await memberApi(server.url, 'bea');
    const offer = { marketId: idea.market.id, contract: 'NO', side: 'BUY', type: 'LIMIT', price: '0.4' };
    await bea.read(PLACE, { input: { ...offer, quantity: '20', idempotencyKey: newKey() } });
    const { page, problems, close } = await open('ada');
    await page.goto(address);
    await toTrade(page);
    await page.getByLabel('By tokens').click();
    await page.getByLabel('Tokens to spend').fill('5');
    await page.getByLabel('Highest price, in percent').fill('62');
    await expectText(page, 'preview', 'Buys 8 YES at 60.0 on average');
    await expectText(page, 'preview', '0.2 of your 5.0 tokens stay with you');
    await placed(page, 'Bought 8 YES at 60.0 for 4.8 tokens.');

    await page.getByLabel('By number').click();
    await page.getByLabel('Shares', { exact: true }).fill('10');
    await page.getByLabel('Highest price, in percent').fill('30');
    await page.getByLabel('How long it lasts').selectOption({ label: 'Waits until a date and time' });
    await placed(page, '10 YES in the book at 30.0.');
    expect(await page.getByLabel('Highest price, in percent').inputValue()).toBe('30');
    expect(await page.getByLabel('Shares', { exact: true }).inputValue()).toBe('');
    await expectText(page, 'order', /Buy 10 YES at 30.0%\s*until \d/);

    await page.goto(`${server.url}/portfolio`);
    await expectText(page, 'position', 'YES');
    await page.getByTestId('cancel-all').click();
    await page.getByTestId('confirm').click();
    await page.getByText('You have no open orders.').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('trades one outcome of many on a phone', async () => {
    const officer = await memberApi(server.url, 'operator');
    const marketId = await listTeams(officer, idea.id);
    const { page, problems, close } = await open('ada', true);
    await page.goto(`${address}?market=${marketId}`);
    const outcome = page.locator('[data-testid="outcome"][data-name="Team Blue"]');
    await outcome.click();
    // The ticket begins anew with another outcome.
    await page.waitForURL(/outcome=Team\+Blue/);
    await outcome.locator('input:checked').waitFor({ state: 'attached' });
    await page.getByTestId('ticket-bar').getByRole('button', { name: 'Buy' }).click();
    await page.getByRole('radio', { name: 'Market', exact: true }).click();
    await page.getByLabel('Shares', { exact: true }).fill('10');
    await expectText(page, 'preview', 'Buys 10 Team Blue');
    await placed(page, /Bought 10 Team Blue/);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('row', { name: /Team Blue 10/ }).waitFor();
    expect(page.url()).toContain('outcome=Team+Blue');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('tells when an order that was good till a date expires', async () => {
    const ada = await memberApi(server.url, 'ada');
    const { page, close } = await open('ada');
    await page.goto(address);
    await expectText(page, 'live-state', 'live');
    const expiresAt = new Date(Date.now() + 45_000).toISOString();
    const terms = { contract: 'YES', side: 'BUY', type: 'LIMIT', price: '0.2', quantity: '7' };
    const order = { marketId: idea.market.id, ...terms, timeInForce: 'GTD', expiresAt };
    const { placeOrder } = await ada.read<{ placeOrder: object }>(PLACE, {
      input: { ...order, idempotencyKey: newKey() },
    });
    expect(placeOrder).toEqual({ __typename: 'OrderPlaced' });
    await expectText(page, 'order', 'Buy 7 YES');
    const said = `Your order to buy 7 YES of “${idea.title}” has expired.`;
    await expectText(page, 'announcements', said, { timeout: 120_000 });
    await close();
  }, 180_000);

  it('shows what happened between its first read and its stream', async () => {
    const ada = await memberApi(server.url, 'ada');
    const { page, problems, close } = await open('ada');
    let release = () => {};
    const isPlaced = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.routeWebSocket(/graphql/, (socket) => {
      const upstream = socket.connectToServer();
      socket.onMessage((message) => {
        if (!String(message).includes('myAccount(')) upstream.send(message);
        else void isPlaced.then(() => upstream.send(message));
      });
    });
    await page.goto(address);
    await page.getByRole('link', { name: 'ada', exact: true }).waitFor();
    await expectText(page, 'live-state', 'live');
    const terms = { contract: 'YES', side: 'BUY', type: 'LIMIT', price: '0.1', quantity: '9' };
    await ada.read(PLACE, { input: { marketId: idea.market.id, ...terms, idempotencyKey: newKey() } });
    release();
    await expectText(page, 'order', 'Buy 9 YES');
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('pays another allowance, and retires who leaves', async () => {
    const { page, problems, close } = await open('operator');
    await page.goto(`${server.url}/exchange`);
    await page.getByLabel('Amount').fill('500');
    await page.getByLabel('Period').fill('14');
    await page.getByLabel('Cap', { exact: true }).fill('2,000');
    await page.getByTestId('set-allowance').click();
    await expectText(page, 'announcements', 'The allowance is in force.');
    await page.getByRole('link', { name: 'Members', exact: true }).click();
    await page.getByRole('link', { name: 'bea', exact: true }).click();
    await page.getByRole('button', { name: 'Retire', exact: true }).click();
    await page.getByText('This cannot be taken back.').waitFor();
    await page.getByTestId('confirm').filter({ hasText: 'Retire for good' }).click();
    await expectText(page, 'announcements', 'The member has left.');
    await page.getByText('has left', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Reinstate' }).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('resolves by two officers, gives members time to object, and pays, which an open floor tells', async () => {
    const floor = await open('bea');
    await floor.page.goto(server.url);
    const row = floor.page.locator(`[data-testid="idea-row"][data-idea-id="${idea.id}"]`);
    await row.waitFor();
    const first = await open('operator');
    await first.page.goto(`${server.url}/exchange`);
    await first.page.getByLabel('Challenge window').fill('0.05');
    await first.page.getByTestId('set-policy').click();
    await expectText(first.page, 'policy-version', 'Version 1');
    await first.page.goto(address);
    await first.page.getByText('Propose a resolution').click();
    await first.page.getByLabel('What came true').selectOption('YES');
    await first.page.getByLabel('What shows it').fill('The release notes name it.');
    await first.page.getByRole('button', { name: 'Propose it' }).click();
    await first.page.locator('[data-testid="resolution"][data-status="PROPOSED"]').waitFor();
    expect(await first.page.getByRole('button', { name: 'Confirm the resolution' }).count()).toBe(0);

    const second = await open('auditor');
    await second.page.goto(address);
    await second.page.getByRole('button', { name: 'Confirm the resolution' }).click();
    await second.page.getByTestId('confirm').click();
    await expectText(second.page, 'announcements', 'The resolution is confirmed.');
    await second.page.locator('[data-testid="market-state"][data-state="SETTLED"]').waitFor();
    await expectText(second.page, 'resolution', 'YES. Each of its shares pays 1 token');
    await expectText(second.page, 'resolution', 'The release notes name it.');
    await row.getByText('Settled at 100').waitFor();
    expect([...first.problems, ...second.problems, ...floor.problems]).toEqual([]);
    await Promise.all([first, second, floor].map((each) => each.close()));
  }, 180_000);
});

/** Presses the ticket's button and waits for what it says then. */
async function placed(page: Page, said: string | RegExp): Promise<void> {
  const submit = page.getByTestId('ticket-submit');
  await submit.filter({ hasText: 'tokens' }).click();
  await expectText(page, 'ticket-done', said);
}

/** A market of three outcomes with a house, open for trading. */
async function listTeams(officer: Awaited<ReturnType<typeof memberApi>>, ideaId: string): Promise<string> {
  const closesAt = new Date(Date.now() + 20 * DAY_MS).toISOString();
  const words = { question: 'Which team carries it?', criteria: 'The minutes.', outcomes: TEAMS };
  const found = { source: 'The minutes.', resolver: 'operator' };
  const list = { ideaId, ...words, ...found, closesAt, subsidy: '300', idempotencyKey: newKey() };
  const { listMarket } = await officer.read<{ listMarket: { market: { id: string } } }>(
    'mutation ($i: ListMarketInput!) { listMarket(input: $i) { ... on MarketChanged { market { id } } } }',
    { i: list },
  );
  const marketId = listMarket.market.id;
  await officer.read(
    'mutation ($i: OpenMarketInput!) { openMarket(input: $i) { ... on MarketChanged { sequence } } }',
    {
      i: { marketId, idempotencyKey: newKey() },
    },
  );
  return marketId;
}
