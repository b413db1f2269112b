import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage } from './member-page.js';

const IDEAS = ['A frozen dictionary type', 'Yearly release calendar', 'Reproducible builds'];

describeInBrowser('the first visit', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: IDEAS });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const guide = (page: Page, title: string) => page.getByRole('dialog', { name: title });
  /** Its first button, which closes it, has the focus until the next frame. */
  const guideReady = (page: Page, title: string) =>
    guide(page, title).locator('.driver-popover-next-btn:focus').waitFor();
  /** The text of every request that would change something. */
  function changesOf(page: Page): string[] {
    const sent: string[] = [];
    page.on('request', (request) => {
      const body = request.postData();
      if (body?.includes('mutation')) sent.push(body);
    });
    return sent;
  }
  async function estimates(handle: string) {
    const { me } = await (await memberApi(server.url, handle)).read<{
      me: { estimates: { nodes: { chance: string; stake: string }[] } };
    }>('{ me { estimates { nodes { chance stake } } } }');
    return me.estimates.nodes;
  }
  const tokens = (page: Page) => page.getByTestId('balance').locator('strong').textContent();

  it('leads from an offer on the floor by sandbox tokens to a real estimate, by the keyboard alone', async () => {
    const { page, problems, close } = await memberPage(browser, { url: server.url, handle: 'ada' });
    await page.goto(server.url);
    await page.getByTestId('tour-offer').getByRole('link').focus();
    const sent = changesOf(page);
    const before = await tokens(page);
    await page.keyboard.press('Enter');
    for (const title of ['The price', 'Merit']) {
      await guideReady(page, title);
      await page.keyboard.press('Enter');
    }
    await guideReady(page, 'Your estimate');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="chance-slider"]:focus').waitFor();
    await page.keyboard.press('End');
    await page.getByLabel('Stake').press('Enter');
    await expectText(page, 'practice-outcome', /You bought \d+\.\d YES for 10\.0 tokens/);
    await expectText(page, 'practice-tokens', '90.0');
    expect(Number(await page.getByTestId('practice-price').getAttribute('data-price'))).toBeGreaterThan(0.58);
    expect(await page.getByTestId('practice-merit').getAttribute('data-merit')).toBe('69');
    for (const title of ['Merit is told now', 'Evidence', 'What comes of it']) {
      await guideReady(page, title);
      await page.keyboard.press('Enter');
    }
    expect(sent).toEqual([]);
    expect(await estimates('ada')).toEqual([]);
    expect(await tokens(page)).toBe(before);

    await page.locator('[data-testid="practice-real"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await guideReady(page, 'Now for real');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="chance-slider"]:focus').waitFor();
    await page.getByLabel('My estimate').fill('64');
    await page.getByLabel('Stake').fill('5');
    await page.getByTestId('ticket-submit').press('Enter');
    await expectText(page, 'tour-real', 'Your first estimate stands.');
    expect(await estimates('ada')).toEqual([{ chance: '0.64', stake: '5' }]);
    await page.getByTestId('tour-real').getByRole('link', { name: 'To the floor' }).press('Enter');
    await page.getByTestId('idea-row').first().waitFor();
    expect(await page.getByTestId('tour-offer').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('is not offered again when it was refused, and can be taken later, on a phone', async () => {
    const { page, problems, close } = await memberPage(browser, {
      url: server.url,
      handle: 'bea',
      phone: true,
    });
    await page.goto(server.url);
    await page.getByTestId('tour-offer').getByRole('button').tap();
    await page.getByTestId('tour-offer').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByTestId('idea-row').first().waitFor();
    expect(await page.getByTestId('tour-offer').count()).toBe(0);

    await page.getByRole('link', { name: 'Tour', exact: true }).tap();
    await guide(page, 'The price').waitFor();
    await page.keyboard.press('Escape');
    await guide(page, 'The price').waitFor({ state: 'detached' });
    await expectText(page, 'practice-note', 'nothing that you do on this page is sent to the exchange');
    await page.getByLabel('My estimate').fill('20');
    await page.getByLabel('Stake').fill('101');
    await page.getByTestId('practice-submit').tap();
    await page.getByText('You have 100 sandbox tokens.').waitFor();
    await page.getByLabel('Stake').fill('8');
    await page.getByTestId('practice-submit').tap();
    await expectText(page, 'practice-outcome', 'NO for 8.0 tokens');
    await guide(page, 'Merit is told now').getByRole('button', { name: 'Close' }).tap();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByTestId('practice-real').tap();
    await guide(page, 'Now for real').waitFor();
    await page.getByTestId('ticket-bar').getByRole('button', { name: 'Estimate' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Ticket' });
    await sheet.getByLabel('My estimate').fill('30');
    await sheet.getByLabel('Stake').fill('4');
    await sheet.getByTestId('ticket-submit').tap();
    await page.locator('[data-testid="tour-real"][data-stands]').waitFor({ state: 'attached' });
    expect(await estimates('bea')).toEqual([{ chance: '0.3', stake: '4' }]);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
