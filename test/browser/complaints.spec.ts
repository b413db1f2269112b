import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.js';
import { placeOrder } from '../support/orders-api.js';
import { expectText } from './member-page.js';
import { priceIs, TradingFloor } from './trading-floor.js';

const IDEAS = ['A frozen dictionary type', 'Yearly release calendar'];

/** What people complain about in other markets; here each of it is a test. */
describeInBrowser('known complaints about markets', () => {
  let floor: TradingFloor;

  beforeAll(async () => {
    floor = await TradingFloor.start(IDEAS);
  }, 180_000);

  afterAll(() => floor?.stop());

  it('“the price did not change after my own trade”: every number is right without a reload', async () => {
    await floor.offer(0, '0.7', '40');
    const { page, problems, close } = await floor.trader('ada', 0);
    let reloads = 0;
    page.on('framenavigated', () => reloads++);
    await page.getByLabel('Shares', { exact: true }).fill('20');
    await expectText(page, 'preview', 'Buys 20 YES at 70.0');
    await page.getByTestId('ticket-submit').click();
    await expectText(page, 'ticket-done', 'Bought 20 YES at 70.0 for 14.0 tokens.');
    await priceIs(page, '0.7');
    await expectText(page, 'balance', '986.0');
    await page.getByText('20 shares in 1 trade.').waitFor();
    await page.locator('[data-testid="tape"] tbody tr').filter({ hasText: '70.0' }).first().waitFor();
    await page.getByText('20 shares', { exact: true }).waitFor();
    await page.locator('[data-testid="ladder-ask"][data-price="0.7"]').filter({ hasText: '20' }).waitFor();
    await expectText(page, 'chart-summary', 'to 70.0%');
    expect(reloads).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('“the portfolio takes seconds”: it is there within one', async () => {
    const { page, close } = await floor.visit('ada', 0);
    const tries: number[] = [];
    // Until it was so once: the first try fetches the page's script, and this machine may be busy otherwise.
    for (let round = 0; round < 10 && !tries.some((ms) => ms < 1000); round++) {
      tries.push(await shownAfterMs(page));
      await page.goBack();
      await page.getByTestId('price-headline').waitFor();
    }
    expect(Math.min(...tries), `${tries.join(', ')} ms`).toBeLessThan(1000);
    await close();
  }, 180_000);

  it('“I cannot find my orders on the phone”: two touches from anywhere, and cancelled there', async () => {
    const ada = await floor.api('ada');
    const terms = { marketId: floor.idea(1).market.id, price: '0.2', quantity: '7' };
    expect(await placeOrder(ada, terms)).toMatchObject({ order: { state: 'OPEN' } });
    const { page, problems, close } = await floor.visit('ada', 1, { phone: true });
    await expectText(page, 'order', 'Buy 7 YES at 20.0%');
    await page.getByRole('link', { name: 'Floor', exact: true }).tap();
    await page.getByRole('link', { name: 'Portfolio', exact: true }).tap();
    await page.getByRole('button', { name: 'Cancel: Buy 7 YES' }).tap();
    await page.getByTestId('order').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('“text lies over the buttons”: nothing covers them, and their words fit, down to 320 pixels', async () => {
    const { page, close } = await floor.visit('ada', 0, { phone: true });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await crampedButtons(page, '[data-testid="ticket-bar"] button')).toEqual([]);
      await page.getByTestId('ticket-bar').getByRole('button', { name: 'Trade' }).tap();
      await page.getByRole('dialog').getByLabel('Highest price, in percent').waitFor();
      expect(await crampedButtons(page, 'form[aria-label="Ticket"] fieldset label')).toEqual([]);
      await page.getByRole('button', { name: 'Close', exact: true }).tap();
    }
    await close();
  }, 180_000);

  it('“at most −3 shares”: no refusal names a number below zero', async () => {
    const { page, close } = await floor.trader('bea', 0);
    const said: string[] = [];
    for (const [shares, price] of [
      ['999999999999', '99'],
      ['5000', '99'],
      ['0', '50'],
      ['-5', '50'],
      ['10', '0'],
    ]) {
      await page.getByLabel('Shares', { exact: true }).fill(shares as string);
      await page.getByLabel(/Highest price/).fill(price as string);
      await page.getByTestId('ticket-submit').click();
      await page.locator(REFUSAL).first().waitFor();
      said.push(await page.getByRole('form', { name: 'Ticket' }).innerText());
    }
    for (const words of said) expect(words).not.toMatch(/[-−]\d/);
    await close();
  }, 180_000);

  it('“I press and nothing happens”: what would do nothing is said, and cannot be pressed', async () => {
    const { page, close } = await floor.trader('bea', 1);
    await page.getByRole('radio', { name: 'Market', exact: true }).check({ force: true });
    await expectText(page, 'preview', 'Nothing trades: nobody else offers that now.');
    expect(await page.getByTestId('ticket-submit').isDisabled()).toBe(true);

    const bea = await floor.api('bea');
    await placeOrder(bea, { marketId: floor.idea(1).market.id, price: '0.3', quantity: '5' });
    await page.getByRole('button', { name: 'Change: Buy 5 YES' }).click();
    await expectText(page, 'amend-preview', 'Nothing changes.');
    await close();
  }, 180_000);
});

/** Beside a field, at the button, or in the place of the preview that is there for this very order. */
const REFUSAL =
  'form[aria-label="Ticket"] :is([aria-invalid="true"], [data-testid="ticket-problem"], [data-testid="preview"]:not([data-outdated]) p)';

/** From the touch of the word in the header until a position is on the screen. */
async function shownAfterMs(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const since = performance.now();
    const look = () => {
      if (document.querySelector('[data-testid="position"]')) resolve(performance.now() - since);
      else requestAnimationFrame(look);
    };
    document.querySelector('a[href="/portfolio"]').click();
    look();
  })`);
}

/** Buttons whose words do not fit into them, or that something else lies on. */
const crampedButtons = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].flatMap((button) => {
    const { left, top, width, height, right } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const covered = !hit || !(button.contains(hit) || hit.contains(button));
    const cut = button.scrollWidth > Math.ceil(width) + 1 || right > innerWidth + 1 || left < -1;
    return covered || cut ? [button.innerText] : [];
  })`);
