import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { estimate } from '../support/estimates-api.js';
import { insertRows, newKey } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage, type OpenPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const SECOND = 'Yearly release calendar';
const THIRD = 'Reproducible builds';
/** Four by a program, the fifth by hand on a phone. */
const CROWD = ['bea', 'cem', 'dot', 'eve'];
const CHANCES = ['0.7', '0.72', '0.74', '0.76'];

/** Each part goes on where the one before has ended. */
describeInBrowser('merit on the floor and on the page of an idea', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  const ideas = new Map<string, { id: string; marketId: string }>();
  const opened: OpenPage[] = [];
  /** Who looks at the floor all the time. */
  let watcher: Page;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    const members = ['ada', ...CROWD, 'fay', 'gus'];
    await insertRows(source, { members, ideas: [TITLE, SECOND, THIRD] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const ada = await memberApi(server.url, 'ada');
    const told = await ada.read<{
      ideas: { nodes: { id: string; title: string; market: { id: string } }[] };
    }>('{ ideas { nodes { id title market { id } } } }');
    for (const { id, title, market } of told.ideas.nodes) ideas.set(title, { id, marketId: market.id });
    watcher = await come('ada');
    await watcher.goto(server.url);
  }, 180_000);

  afterAll(async () => {
    await Promise.all(opened.map(({ close }) => close()));
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const of = (title: string) => ideas.get(title) ?? { id: '', marketId: '' };
  async function come(handle: string, phone = false): Promise<Page> {
    const open = await memberPage(browser, { url: server.url, handle, phone });
    opened.push(open);
    return open.page;
  }
  const rowOf = (page: Page, title: string) => page.getByTestId('idea-row').filter({ hasText: title });
  async function crowdEstimates(title: string): Promise<void> {
    for (const [index, handle] of CROWD.entries()) {
      const { marketId } = of(title);
      const chance = CHANCES[index];
      const answer = await estimate(await memberApi(server.url, handle), { marketId, chance, stake: '20' });
      expect(answer.code).toBeUndefined();
    }
  }

  it('says of an idea that few have judged what its merit waits for', async () => {
    await expectText(watcher, 'part', 'No merit yet');
    await rowOf(watcher, TITLE).getByText('not yet').waitFor();
    await crowdEstimates(TITLE);
    await rowOf(watcher, TITLE).getByRole('link', { name: 'Estimate' }).waitFor();
    expect(await watcher.getByTestId('row-merit').count()).toBe(0);
    const page = await come('fay');
    await page.goto(`${server.url}/ideas/${of(TITLE).id}`);
    await expectText(page, 'merit-waiting', 'merit: needs five people');
    expect(await page.getByTestId('why-rank').count()).toBe(0);
  }, 180_000);

  it('shows merit, rank and band on somebody else’s floor when the fifth has estimated on a phone', async () => {
    const phone = await come('fay', true);
    await phone.goto(server.url);
    await rowOf(phone, TITLE).getByRole('link', { name: 'Estimate' }).tap();
    const sheet = phone.getByRole('dialog', { name: 'Ticket' });
    await sheet.getByLabel('My estimate').fill('78');
    await sheet.getByLabel('Stake').fill('20');
    await sheet.getByTestId('ticket-submit').tap();
    await expectText(phone, 'my-estimate', /78(\.0)?%/);

    const row = rowOf(watcher, TITLE);
    const merit = row.getByTestId('row-merit');
    await merit.waitFor();
    await merit.locator('[data-evidence]').waitFor();
    await row.getByText('Rank 1').waitFor();
    await row.getByRole('link', { name: 'Too high' }).waitFor();
    await expectText(watcher, 'part', 'Band 1 rank 1 stands apart');
    const shown = await merit.getAttribute('data-merit');
    await phone.locator(`[data-testid="merit-headline"][data-merit="${shown}"]`).waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
  }, 180_000);

  it('explains a rank in a line, part by part, in the chart and in its table', async () => {
    await watcher.goto(`${server.url}/ideas/${of(TITLE).id}`);
    await expectText(watcher, 'why-rank', 'Why rank 1. 5 people outside the team put');
    await watcher.getByText('How this merit came about').click();
    await watcher.locator('[data-part="PEOPLE"]').filter({ hasText: '5 people' }).waitFor();
    await watcher.getByText(/it is alone in band 1/).waitFor();
    await watcher.getByText(/Merit over .*: from \d+ to \d+, lowest \d+, highest \d+\./).waitFor({
      state: 'attached',
    });
    await watcher.getByRole('button', { name: 'Table' }).click();
    await watcher.getByRole('columnheader', { name: 'Merit' }).waitFor();
    expect(await accessibilityProblems(watcher)).toEqual([]);
  }, 180_000);

  it('says so when two ideas cannot be told apart', async () => {
    await watcher.goto(server.url);
    await crowdEstimates(SECOND);
    const { marketId } = of(SECOND);
    await estimate(await memberApi(server.url, 'fay'), { marketId, chance: '0.78', stake: '20' });
    await expectText(watcher, 'part', 'Band 1 ranks 1–2 cannot be told apart');
    await rowOf(watcher, SECOND).getByTestId('row-merit').waitFor();
    expect(await accessibilityProblems(watcher)).toEqual([]);
  }, 180_000);

  it('keeps figures from who works in blind mode until they estimate, or ask', async () => {
    const gus = await memberApi(server.url, 'gus');
    await gus.read(
      'mutation ($key: String!) { setBlindMode(input: { on: true, idempotencyKey: $key }) { __typename } }',
      { key: newKey() },
    );
    const page = await come('gus');
    await page.goto(server.url);
    await expectText(page, 'part', 'Your estimate first');
    expect(await page.getByTestId('row-merit').count()).toBe(0);
    await rowOf(page, TITLE).getByText('hidden until your estimate').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await rowOf(page, TITLE).getByRole('link', { name: 'Estimate' }).click();
    await expectText(page, 'figures-hidden', 'You work in blind mode');
    for (const figure of ['price-headline', 'merit-headline', 'why-rank', 'tape', 'book-middle'])
      expect(await page.getByTestId(figure).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Estimate first' }).click();
    await page.getByLabel('My estimate').fill('60');
    await page.getByTestId('ticket-submit').click();
    await expectText(page, 'my-estimate', /60(\.0)?%/);
    for (const figure of ['price-headline', 'merit-headline', 'book-middle'])
      await page.getByTestId(figure).waitFor();
    expect(await page.getByTestId('figures-hidden').count()).toBe(0);

    await page.getByRole('link', { name: 'Floor', exact: true }).click();
    await rowOf(page, TITLE).getByTestId('row-merit').waitFor();
    const asked = rowOf(page, SECOND);
    await asked.getByText('hidden until your estimate').waitFor();
    await asked.getByTestId('show-me').click();
    await asked.getByTestId('row-merit').waitFor();
    await rowOf(page, THIRD).getByText('hidden until your estimate').waitFor();

    await page.getByTestId('handle').click();
    await page.getByLabel('When you open an idea').selectOption('OFF');
    await page.getByText('You see prices at once.').waitFor();
    await page.getByRole('link', { name: 'Floor', exact: true }).click();
    await rowOf(page, THIRD).waitFor();
    // Sooner than the list would be read again anyway.
    await page.getByText('hidden until your estimate').waitFor({ state: 'detached', timeout: 30_000 });
  }, 180_000);

  it('lists what one follows as soon as one follows something else', async () => {
    const page = await come('eve');
    const follow = async (title: string, pressed: boolean) => {
      await page.locator('[data-tab=""]').click();
      await rowOf(page, title).getByRole('link', { name: title, exact: true }).click();
      const button = { name: /^Follow(ing)? this idea$/ };
      await page.getByRole('button', { ...button, pressed: !pressed }).click();
      await page.getByRole('button', { ...button, pressed }).waitFor();
      await page.getByRole('link', { name: 'Floor', exact: true }).click();
      await page.locator('[data-tab="following"]').click();
    };
    await page.goto(server.url);
    await follow(TITLE, true);
    await rowOf(page, TITLE).waitFor();
    await follow(TITLE, false);
    await follow(SECOND, true);
    // Sooner than the list would be read again anyway; as many as before, so that their number tells nothing.
    await rowOf(page, SECOND).waitFor({ timeout: 30_000 });
    expect(await rowOf(page, TITLE).count()).toBe(0);
  }, 180_000);

  it('gives new ideas their turn by a rule that is one tap away', async () => {
    const phone = await come('bea', true);
    await phone.goto(server.url);
    await expectText(phone, 'rotating-slot', THIRD);
    await phone.getByText(/^Why th(is one|ese)$/).tap();
    await phone.getByText(/take turns here/).waitFor();
    expect(await accessibilityProblems(phone)).toEqual([]);
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
  }, 180_000);

  it('makes no browser complain', () => {
    expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
