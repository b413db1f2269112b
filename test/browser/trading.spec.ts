import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectDir } from '../../apps/server/src/config/project.js';
import { redraw } from '../../apps/web/src/idea/chart/redraw.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { keyboardOf } from './keyboard.js';
import { expectText } from './member-page.js';
import { priceIs, TradingFloor } from './trading-floor.js';

const LIBRARY = 'node_modules/lightweight-charts/dist/lightweight-charts.standalone.production.js';
const IDEAS = ['A frozen dictionary type', 'Yearly release calendar', 'A lamp for the stairs'];

/** Each a price higher than the one before. */
const MOST_ROUNDS = 22;

describeInBrowser('trading', () => {
  let floor: TradingFloor;

  beforeAll(async () => {
    floor = await TradingFloor.start(IDEAS);
  }, 180_000);

  afterAll(() => floor?.stop());

  it('two browsers see each other move the price in under a second', async () => {
    const ada = await floor.trader('ada', 0);
    const bea = await floor.trader('bea', 0);
    const there: number[] = [];
    const back: number[] = [];
    const isQuick = (ways: readonly number[]) => ways.some((ms) => ms < 1000);
    // Until it was so once each way: this machine may do something else at any one of them.
    for (let round = 0; round < MOST_ROUNDS && !(isQuick(there) && isQuick(back)); round++) {
      const price = String((52 + 2 * round) / 100);
      const [trader, watcher] = round % 2 === 0 ? [ada, bea] : [bea, ada];
      await floor.offer(0, price);
      (round % 2 === 0 ? there : back).push(await seenAfterMs(trader.page, watcher.page, price));
    }
    expect([isQuick(there), isQuick(back)], `there: ${there}, back: ${back} ms`).toEqual([true, true]);
    expect([...ada.problems, ...bea.problems]).toEqual([]);
    await Promise.all([ada.close(), bea.close()]);
  }, 180_000);

  it('the trader’s ticket starts from the ladder, and its order is changed and cancelled in the ladder', async () => {
    await floor.offer(1, '0.6', '100');
    await floor.offer(1, '0.4', '300', 'BUY');
    const { page, problems, close } = await floor.trader('ada', 1);
    await page.locator('[data-testid="ladder-ask"][data-price="0.6"]').click();
    await page.getByLabel('Shares', { exact: true }).fill('10');
    await expectText(
      page,
      'preview',
      'Buys 10 YES at 60.0 on average. If it resolves YES you get 10; if not you lose 6.',
    );
    await expectText(page, 'preview', 'The price of YES');
    await page.getByLabel('Shares', { exact: true }).fill('700');
    await expectText(page, 'large-share', /This takes 4\d% of the tokens that you can use now\./);

    await page.getByText('Advanced').click();
    await page.getByLabel('Only add to the book').check();
    await page.getByLabel('Shares', { exact: true }).fill('10');
    const crosses = page.getByText('This order would trade at once, and you asked that it should not.');
    await crosses.waitFor();
    const refused = page.waitForResponse((answer) => isOrder(answer.request()));
    await page.getByTestId('ticket-submit').click();
    await refused;
    await page.locator('[data-testid="ticket-submit"]:not([disabled])').waitFor();
    await crosses.waitFor();
    // Without an event of the form, as a click on the ladder too.
    await page.getByLabel(/Highest price/).press('ArrowDown');
    await crosses.waitFor({ state: 'detached' });
    await page.getByLabel(/Highest price/).fill('45');
    await place(page, '10 YES in the book at 45.0.');

    const row = page
      .getByRole('listitem')
      .filter({ has: page.locator('[data-testid="ladder-bid"][data-price="0.45"]') });
    await row.getByRole('button', { name: '10 yours' }).click();
    await row.getByRole('button', { name: 'Change: Buy 10 YES' }).click();
    // What has traded since the form was opened is not asked for again.
    await floor.offer(1, '0.45', '3');
    await row.getByLabel('Open shares').and(page.locator('[value="7"]')).waitFor();
    await row.getByLabel('Open shares').fill('4');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByRole('button', { name: '4 yours' }).waitFor();
    await page.getByRole('radio', { name: 'NO', exact: true }).check({ force: true });
    const mirrored = page
      .getByRole('listitem')
      .filter({ has: page.locator('[data-testid="ladder-ask"][data-price="0.55"]') });
    await mirrored.getByRole('button', { name: '4 yours' }).click();
    await mirrored.getByRole('button', { name: 'Cancel: Buy 4 YES' }).click();
    await mirrored.waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('shows an order at once as its preview told it, and takes that back when it is refused', async () => {
    const { page, problems, close } = await floor.trader('ada', 1);
    const before = await page.getByTestId('balance').innerText();
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (!isOrder(route.request())) return route.continue();
      await isAnswered;
      return route.fulfill({
        json: {
          data: {
            placeOrder: { __typename: 'OrderRejected', code: 'MARKET_CLOSED', message: 'It has closed.' },
          },
        },
      });
    });
    await page.getByLabel(/Highest price/).fill('30');
    await expectText(page, 'preview', 'in the book at 30.0');
    await page.getByTestId('ticket-submit').click();
    await expectText(page, 'order', 'Buy 10 YES at 30.0%Sending');
    await page.locator('[data-testid="balance"]').filter({ hasNotText: before }).waitFor();
    answer();
    await expectText(page, 'ticket-problem', 'It has closed.');
    await page.getByTestId('order').waitFor({ state: 'detached' });
    await expectText(page, 'balance', before);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('an order whose answer was lost is tried again once the phone’s ticket was closed, and is placed once', async () => {
    const { page, close } = await floor.visit('bea', 1, { phone: true });
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!isOrder(route.request()) || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    const trade = page.getByTestId('ticket-bar').getByRole('button', { name: 'Trade' });
    const sheet = page.getByRole('dialog', { name: 'Ticket' });
    await trade.click();
    await sheet.getByLabel(/Highest price/).fill('20');
    await expectText(page, 'preview', 'in the book at 20.0');
    await sheet.getByTestId('ticket-submit').click();
    await expectText(page, 'ticket-problem', 'it is not known whether this went through');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await trade.click();
    await expectText(page, 'ticket-problem', 'it is not known whether this went through');
    await sheet.getByTestId('ticket-submit').click();
    await expectText(page, 'ticket-done', '10 YES in the book at 20.0.');
    await sheet.getByRole('button', { name: 'Close' }).click();
    const bea = await floor.api('bea');
    const { me } = await bea.read<{ me: { orders: { price: string; quantity: string }[] } }>(
      '{ me { orders { price quantity } } }',
    );
    expect(me.orders).toEqual([{ price: '0.2', quantity: '10' }]);
    await close();
  }, 180_000);

  it('the keyboard alone estimates, trades and cancels, and what has the focus is always seen', async () => {
    await floor.offer(2, '0.6', '20');
    const { page, problems, close } = await floor.visit('bea', 2);
    await page.getByLabel('My estimate').waitFor({ state: 'attached' });
    const keys = keyboardOf(page);
    await keys.tabTo('My estimate');
    await keys.type('70');
    await keys.tabTo('Stake');
    await keys.type('3');
    await page.getByTestId('estimate-preview').filter({ hasText: 'YES' }).waitFor();
    await page.keyboard.press('Enter');
    await expectText(page, 'ticket-done', 'Your estimate stands.');

    await keys.tabTo('Estimate', 'back');
    await page.keyboard.press('ArrowRight');
    await keys.tabTo('Highest price, in percent');
    await keys.type('20');
    await expectText(page, 'preview', 'in the book at 20.0');
    await page.keyboard.press('Enter');
    await expectText(page, 'ticket-done', '10 YES in the book at 20.0.');
    await keys.tabTo(/^Cancel: Buy 10 YES/);
    await page.keyboard.press('Enter');
    await expectText(page, 'announcements', 'Cancelled 10 shares.');
    // What has the focus next gets it a frame after that was said.
    await expect.poll(() => keys.focused(), { timeout: 30_000 }).not.toBe('');
    expect(keys.hidden).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('the chart marks my own trades, and says and lists them', async () => {
    const { page, problems, close } = await floor.visit('bea', 2);
    await expectText(page, 'chart-summary', /In this time you bought \d+ YES \(▲\)\./);
    await page.getByRole('button', { name: 'Table' }).click();
    await page
      .getByRole('cell', { name: /^bought \d+ YES at 60\.0%$/ })
      .first()
      .waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});

describeInBrowser('the chart’s library', () => {
  it('draws two lines that are drawn anew from the same instants and then from others', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.setContent('<div id="chart"></div>');
    const standalone = join(projectDir, LIBRARY);
    await page.addScriptTag({ content: readFileSync(standalone, 'utf8') });
    await page.addScriptTag({ content: `window.redraw = ${redraw.toString()}` });
    await page.evaluate(`(async () => {
      const chart = LightweightCharts.createChart(document.getElementById('chart'), { width: 600, height: 200 });
      const merit = chart.addSeries(LightweightCharts.LineSeries);
      const price = chart.addSeries(LightweightCharts.LineSeries);
      const line = (from) => Array.from({ length: 10 }, (_, place) => ({ time: from + place, value: place }));
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const show = async (points, merits) => {
        redraw([{ series: price, points }, { series: merit, points: merits }]);
        chart.timeScale().fitContent();
        await frame();
      };
      await show(line(1000), []);
      await show(line(1000), line(1000).slice(3));
      await show(line(1003), line(1003).slice(5));
      await show(line(1003), line(1003));
      await show(line(1001), line(1001).slice(1));
    })()`);
    expect(problems).toEqual([]);
    await browser.close();
  });
});

const isOrder = (request: Request): boolean =>
  request.url().endsWith('/graphql') && request.postDataJSON()?.operationName === 'PlaceOrder';

/** Has the trader buy the one share that is offered at this price; how long until the other's page shows it. */
async function seenAfterMs(trader: Page, watcher: Page, price: string): Promise<number> {
  await trader.getByRole('radio', { name: 'Market', exact: true }).check({ force: true });
  await trader.getByLabel('Shares', { exact: true }).fill('1');
  await expectText(trader, 'preview', `Buys 1 YES at ${(Number(price) * 100).toFixed(1)}`);
  // Not its value, or this would wait for it.
  await watcher.evaluate(`void (window.seenAt = new Promise((resolve) => {
    const headline = document.querySelector('[data-testid="price-headline"]');
    const look = () => headline.dataset.price === '${price}' && resolve(Date.now());
    new MutationObserver(look).observe(headline, { attributes: true });
    look();
  }))`);
  const clickedAt = await trader.evaluate<number>(
    `(() => { document.querySelector('[data-testid="ticket-submit"]').click(); return Date.now(); })()`,
  );
  const seenAt = await watcher.evaluate<number>('window.seenAt');
  await priceIs(trader, price);
  // The ticket begins anew then.
  await expectText(trader, 'ticket-done', `Bought 1 YES at ${(Number(price) * 100).toFixed(1)}`);
  return seenAt - clickedAt;
}

async function place(page: Page, said: string): Promise<void> {
  await page.getByTestId('ticket-submit').filter({ hasText: 'tokens' }).click();
  await expectText(page, 'ticket-done', said);
}
