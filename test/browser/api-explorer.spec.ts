import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows, newKey, sessionOf } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { memberApi, memberPage, newPage, type OpenPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const SET_POLICY = `mutation ($input: SetAccessPolicyInput!) { setAccessPolicy(input: $input) {
  ... on ExchangeChanged { exchange { accessPolicy { introspection } } } ... on CommandRejected { code } } }`;

const shows = (page: Page, place: string, text: string): Promise<void> =>
  page.locator(place).filter({ hasText: text }).first().waitFor();

describeInBrowser('the API explorer', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada'], ideas: [TITLE] });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  async function explorer(page: OpenPage): Promise<OpenPage & { readonly foreign: string[] }> {
    const foreign: string[] = [];
    page.page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) foreign.push(request.url());
    });
    await page.page.goto(`${server.url}/graphiql`);
    await page.page.waitForSelector('.graphiql-query-editor .CodeMirror');
    return { ...page, foreign };
  }

  /** Runs an operation and gives back where its answers are shown. */
  async function run(page: Page, operation: string): Promise<void> {
    const editor = page.locator('.graphiql-query-editor');
    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(operation);
    await page.locator('.graphiql-execute-button').click();
  }

  it('runs the query that it begins with, without asking anybody else or breaking the content policy', async () => {
    const { page, problems, foreign } = await explorer(await newPage(browser));
    await page.locator('.graphiql-execute-button').click();
    await shows(page, '.result-window', TITLE);
    expect([problems, foreign]).toEqual([[], []]);
  });

  it('shows what the schema says about itself', async () => {
    const { page, problems } = await explorer(await newPage(browser));
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await shows(page, '.graphiql-plugin', 'previewOrder');
    expect(problems).toEqual([]);
  });

  it('asks as whoever is signed in, and follows a subscription', async () => {
    const { page, problems } = await explorer(await memberPage(browser, { url: server.url, handle: 'ada' }));
    await run(page, '{ me { handle } }');
    await shows(page, '.result-window', '"ada"');
    await run(page, 'subscription { prices { serverTime } }');
    await shows(page, '.result-window', 'serverTime');
    expect(problems).toEqual([]);
  });

  it('asks as whose token stands under Headers, also over a stream', async () => {
    const { page, problems } = await explorer(await newPage(browser));
    const token = await sessionOf(new ApiClient(server.url), 'ada');
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await page.locator('.graphiql-editor-tool .CodeMirror:visible').click();
    await page.keyboard.insertText(`{"authorization": "Bearer ${token}"}`);
    await run(page, '{ me { handle } }');
    await shows(page, '.result-window', '"ada"');
    await run(page, 'subscription { myAccount { entries { balance { cash } } } }');
    await shows(page, '.result-window', '"entries"');
    expect(problems).toEqual([]);
  });

  it('says why there is no schema to show, and runs queries all the same', async () => {
    const operator = await memberApi(server.url, 'operator');
    const input = { publicBoard: true, introspection: 'NOBODY', reason: 'A test.', idempotencyKey: newKey() };
    expect(await operator.read(SET_POLICY, { input })).toEqual({
      setAccessPolicy: { exchange: { accessPolicy: { introspection: 'NOBODY' } } },
    });
    const { page } = await explorer(await newPage(browser));
    await shows(page, '[role=status]', 'The schema is not shown: ');
    await run(page, '{ exchange { name } }');
    await shows(page, '.result-window', 'Test floor');
  });

  it('is a page away from every other one', async () => {
    const { page } = await newPage(browser);
    await page.goto(server.url);
    await page.getByRole('contentinfo').getByRole('link', { name: 'API' }).click();
    await page.waitForURL('**/graphiql');
    await page.getByRole('link', { name: 'Openfloor' }).click();
    await page.waitForURL(`${server.url}/`);
  });
});
