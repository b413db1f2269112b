import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishMerit } from '../support/merit-rows.js';
import { marketIds, placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { memberApi, memberPage } from './member-page.js';

const FOCUSED = "document.activeElement.getAttribute('aria-label')";
const TITLES = ['A frozen dictionary type', 'A register of machines', 'Shorter meetings'];

describeInBrowser('the pulse, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: TITLES });
    await publishMerit(source, TITLES[0] ?? '', { merit: 60 });
    await source.query(
      `INSERT INTO pulse_month (month, tau, low, high, ideas) VALUES ('2026-01-01', 0.03, -0.21, 0.26, 41)`,
    );
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const [ada, bea] = [await memberApi(server.url, 'ada'), await memberApi(server.url, 'bea')];
    const marketId = (await marketIds(ada)).get(TITLES[0] ?? '') ?? '';
    await placeOrder(ada, { marketId, price: '0.7', quantity: '6' });
    await placeOrder(bea, { marketId, price: '0.7', quantity: '5', side: 'SELL' });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = async (phone = false) => {
    const opened = await memberPage(browser, { url: server.url, handle: 'ada', phone });
    await opened.page.goto(`${server.url}/pulse`);
    await opened.page.getByTestId('treemap').waitFor();
    return opened;
  };

  it('shows the floor as a map that keys lead through, and as a table', async () => {
    const { page, problems, close } = await open();
    const tile = page.getByRole('link', { name: /A frozen dictionary type, 20\.0 up today, .*merit 60/ });
    await tile.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.locator('[data-testid="tile"][tabindex="0"]').count()).toBe(1);
    await page.locator('[data-testid="tile"][tabindex="0"]').focus();
    const first = await focused(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(`${FOCUSED} !== ${JSON.stringify(first)}`);
    await page.getByRole('radio', { name: 'Table', exact: true }).check();
    await page
      .getByTestId('tile-table')
      .getByRole('link', { name: TITLES[1] ?? '' })
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Map', exact: true }).check();
    await tile.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ideas\//);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('tells in one sentence whether grade goes with merit, and what moved', async () => {
    const { page, problems, close } = await open(true);
    await page
      .getByText(
        'Nothing shows that the grade of who proposed it goes with where an idea stands, but it may: 0.03, from −0.21 to 0.26, over 41 ideas.',
      )
      .waitFor();
    await page
      .getByTestId('mover')
      .getByText(TITLES[0] ?? '')
      .waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('is presented panel by panel, which keys turn and hold, and ends with Escape', async () => {
    const { page, problems, close } = await open();
    await page.getByTestId('present').click();
    const presentation = page.getByTestId('presentation');
    await presentation.getByRole('heading', { name: 'The floor today' }).waitFor();
    await page.keyboard.press('Space');
    await presentation.getByText('held').waitFor();
    await page.keyboard.press('ArrowLeft');
    await presentation.getByRole('heading', { name: 'Merit, not rank' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await presentation.waitFor({ state: 'detached' });
    await page.getByTestId('present').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('is turned, held and ended by its buttons, also on a phone', async () => {
    const { page, problems, close } = await open(true);
    await page.getByTestId('present').click();
    const presentation = page.getByTestId('presentation');
    const press = (name: string) => presentation.getByRole('button', { name, exact: true }).click();
    await press('Hold');
    await presentation.getByText('1 of 6, held').waitFor();
    await press('Next');
    await presentation.getByRole('heading', { name: 'Movers' }).waitFor();
    // The space bar presses the button that has the focus, and holds nothing then.
    await page.keyboard.press('Space');
    await presentation.getByText('3 of 6, held').waitFor();
    await press('Previous');
    await presentation.getByRole('heading', { name: 'Movers' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await press('Close');
    await presentation.waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});

const focused = (page: Page): Promise<unknown> => page.evaluate(FOCUSED);
