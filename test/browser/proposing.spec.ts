import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberPage, type OpenPage } from './member-page.js';

const SIMILAR = ['A lending library for tools', 'Tools that can be borrowed from a library'];
const TITLE = 'A library of tools to borrow';
const SUMMARY = `Saws and **drills**, see [the list](https://example.com/list).

| tool | days |
|---|---|
| saw | 3 |

![A shed](https://example.com/shed.png) <script>document.title = 'taken'</script>`;

describeInBrowser('proposing', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let ada: OpenPage;
  let bea: OpenPage;
  let idea = '';

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { ideas: [...SIMILAR, 'A frozen dictionary type'] });
    await source.destroy();
    server = await ServerProcess.start(database.url, 0);
    browser = await launchChromium();
    ada = await memberPage(browser, { url: server.url, handle: 'ada' });
    bea = await memberPage(browser, { url: server.url, handle: 'bea', phone: true });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  it('shows similar ideas, the question and what a curator would look at, while one types', async () => {
    const { page, problems } = ada;
    await page.goto(`${server.url}/propose`);
    await page.getByLabel('Title').fill(TITLE);
    await expectText(page, 'similar-ideas', SIMILAR[0] as string);
    await expectText(page, 'similar-ideas', SIMILAR[1] as string);
    expect(await page.getByTestId('similar-ideas').getByRole('link').count()).toBe(2);
    await expectText(page, 'question', `judge “${TITLE}” worth doing`);
    await page.getByRole('button', { name: 'Done by a date' }).click();
    expect(await page.getByLabel('Summary', { exact: true }).inputValue()).toMatch(/^- … is done by …/);
    await page.getByLabel('Tags').fill('tools, c++ & so on');
    await page.getByText('A tag begins with a letter').waitFor();
    await page.getByLabel('Tags').fill('Hand Tools, sharing');
    await page.getByLabel('Summary', { exact: true }).fill('Better than a pay rise.');
    await expectText(page, 'prohibited', '“pay rise” (Pay)');
    await page.getByLabel('Summary', { exact: true }).fill(SUMMARY);
    await page.getByTestId('prohibited').waitFor({ state: 'detached' });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  }, 180_000);

  it('previews Markdown, in which nothing runs and nothing is loaded', async () => {
    const { page, problems } = ada;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('Preview').click();
    const preview = page.getByTestId('preview');
    await preview.getByRole('cell', { name: 'saw' }).waitFor();
    expect(await preview.locator('strong').innerText()).toBe('drills');
    const links = preview.getByRole('link');
    expect(
      await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('rel')])),
    ).toEqual([
      ['the list', 'noopener noreferrer nofollow'],
      ['A shed', 'noopener noreferrer nofollow'],
    ]);
    expect(await preview.locator('script, img').count()).toBe(0);
    expect(await page.title()).toContain('Propose an idea');
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
    await page.getByLabel('Write').click();
    expect(problems).toEqual([]);
  }, 180_000);

  it('keeps a draft that only its writer finds again, and proposes it', async () => {
    const { page, problems } = ada;
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await expectText(page, 'saved', 'Only you see it.');
    expect(await page.getByTestId('saved').innerText()).not.toContain('not kept');
    await page.getByLabel('Team (optional)').fill('bea');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await expectText(page, 'saved', 'Team and signature are not kept with it');
    await bea.page.goto(`${server.url}/propose`);
    await bea.page.getByLabel('Title').waitFor();
    expect(await bea.page.getByText('Your drafts').count()).toBe(0);

    await page.reload();
    await page.getByLabel('Title').fill('Something else');
    await page.getByTestId('drafts').getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('dialog', { name: 'Open the other draft?' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Title').inputValue()).toBe('Something else');
    await page.getByTestId('drafts').getByRole('button', { name: 'Go on' }).click();
    await page.getByTestId('confirm').click();
    await page.getByTestId('confirm').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Title').inputValue()).toBe(TITLE);
    expect(await page.getByLabel('Tags').inputValue()).toBe('hand-tools, sharing');
    await page.getByRole('button', { name: 'Propose it' }).click();
    await page.getByText('An idea needs a topic.').waitFor();
    await page.getByLabel('Topic').fill('Workshop');
    const written = await page.getByLabel('Summary', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.getByRole('button', { name: 'Propose it' }).click();
    await page.getByText('There are dots of the outline left').waitFor();
    await page.getByLabel('Summary', { exact: true }).fill(written);
    await page.getByLabel('Links').fill('https://example.com/a?b=1,2');
    await page.getByRole('button', { name: 'Propose it' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    idea = page.url();
    await expectText(page, 'idea-text', '#hand-tools');
    await expectText(page, 'idea-text', 'example.com/a?b=1,2');
    expect(problems).toEqual([]);
  }, 180_000);

  it('lets the proposer put it better, and shows everybody what was changed', async () => {
    const { page, problems } = ada;
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Summary', { exact: true }).fill('Saws and hammers.');
    await page.getByLabel('What you changed').fill('Hammers are asked for more.');
    await page.getByRole('button', { name: 'Keep the changes' }).click();
    await expectText(page, 'idea-text', 'Saws and hammers.');

    await bea.page.goto(idea);
    await expectText(bea.page, 'idea-text', 'Saws and hammers.');
    expect(await bea.page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    await bea.page.getByTestId('versions').click();
    const versions = bea.page.getByTestId('version');
    await versions.nth(1).waitFor();
    expect(await versions.nth(0).innerText()).toContain('Hammers are asked for more.');
    expect(await versions.nth(0).locator('ins').allInnerTexts()).toContain('hammers');
    expect(await versions.nth(0).locator('del').count()).toBeGreaterThan(0);
    expect(await versions.nth(1).innerText()).toContain('As it was proposed.');
    expect(await bea.page.locator('body').innerText()).not.toMatch(/\bada\b/i);
    expect(await accessibilityProblems(bea.page)).toEqual([]);
    expect(await bea.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect([...problems, ...bea.problems]).toEqual([]);
  }, 180_000);
});
