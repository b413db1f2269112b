import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { readDuties, readLot, readVerdict, voteOnDuty } from '../support/jury-api.js';
import { changeMarket, resolveMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage, newPage } from './member-page.js';

const MEMBERS = ['ada', 'bea', 'cem', 'dov', 'eva', 'fay', 'gus'];
const TITLE = 'A frozen dictionary type';
const DISPUTED = 'A quieter hall';
const SUMMARY = 'Dictionaries that **never** change.\n\n- They can be keys.\n- They can be shared.';
const DAY_MS = 24 * 3600_000;

describeInBrowser('juries and panels, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  const apis = new Map<string, ApiClient>();
  const of = (handle: string) => apis.get(handle) as ApiClient;
  /** Ids of the ideas and their markets. */
  const ids = { judged: ['', ''], disputed: ['', ''], waiting: ['', ''] };

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: MEMBERS, ideas: [], policy: { jurySize: 3, panelSize: 3 } });
    const ideas = source.getRepository(Idea);
    const closesAt = new Date(Date.now() + 30 * DAY_MS);
    const terms = { topic: 'Language', summary: SUMMARY, closesAt };
    const judged = await ideas.save(ideas.create({ ...terms, title: TITLE, headline: 'JURY' }));
    const disputed = await ideas.save(ideas.create({ ...terms, title: DISPUTED, headline: 'ADOPTED' }));
    ids.judged = [encodeId('Idea', judged.id), encodeId('Market', judged.marketId)];
    ids.disputed = [encodeId('Idea', disputed.id), encodeId('Market', disputed.marketId)];
    const waiting = await ideas.save(ideas.create({ ...terms, title: 'A later one', headline: 'JURY' }));
    ids.waiting = [encodeId('Idea', waiting.id), encodeId('Market', waiting.marketId)];
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    for (const handle of [...MEMBERS, 'operator', 'auditor'])
      apis.set(handle, await memberApi(server.url, handle));
    await tradeAndEnd();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  /** Ada and Bea trade in both markets; one closes, the other is resolved and challenged. */
  async function tradeAndEnd(): Promise<void> {
    const officers = { operator: of('operator'), auditor: of('auditor') };
    for (const [, marketId] of [ids.judged, ids.disputed]) {
      await eventually(
        () => placeOrder(of('ada'), { marketId, price: '0.5', quantity: '10' }),
        ({ order }) => order !== undefined,
      );
      await placeOrder(of('bea'), { marketId, side: 'SELL', price: '0.5', quantity: '10' });
    }
    await changeMarket(officers.operator, 'closeMarket', { marketId: ids.judged[1] });
    const ended = { marketId: ids.disputed[1], outcome: 'YES', evidence: 'The minutes of May say so.' };
    await resolveMarket(officers, ended);
    await changeMarket(of('cem'), 'challengeResolution', {
      marketId: ids.disputed[1],
      reason: 'They are the minutes of another hall.',
    });
    for (const [[, marketId = ''], kind] of [[ids.judged, 'JURY'] as const, [ids.disputed, 'PANEL'] as const])
      await eventually(
        () => readLot(of('ada'), marketId, kind),
        ({ draw }) => draw > 0,
      );
  }

  /** Those who sit, with their duties. */
  async function sitting(marketId: string): Promise<{ handle: string; id: string }[]> {
    const found: { handle: string; id: string }[] = [];
    for (const handle of MEMBERS)
      for (const duty of await readDuties(of(handle)))
        if (duty.marketId === marketId && duty.open) found.push({ handle, id: duty.id });
    return found;
  }

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  async function cast(page: Page, label: string): Promise<void> {
    await page.getByRole('radio', { name: label, exact: true }).check();
    await page.getByRole('button', { name: 'Cast my vote' }).click();
    await page.getByTestId('confirm').filter({ hasText: 'Cast my vote' }).click();
    await expectText(page, 'voted', label);
  }

  it('shows what binds the draw before there is one', async () => {
    const [ideaId, marketId = ''] = ids.waiting;
    const { page, problems, close } = await newPage(browser);
    await page.goto(`${server.url}/ideas/${ideaId}`);
    await page.getByText('How the jury will be drawn').click();
    await expectText(page, 'verdict', (await readLot(of('ada'), marketId)).commitment);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('leads a juror from the header and from the idea to the matter, without a price, and takes the vote', async () => {
    const [ideaId, marketId = ''] = ids.judged;
    const [juror] = await sitting(marketId);
    const { page, problems, close } = await open(juror?.handle ?? '');
    await page.goto(`${server.url}/ideas/${ideaId}`);
    await expectText(page, 'jury-first', 'its prices and its argument wait');
    expect(await page.getByTestId('headline').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/\d+(\.\d)?\s?%/);
    await page.goto(server.url);
    await page.getByTestId('duty-mark').click();
    const rows = page.getByTestId('duty').filter({ hasText: TITLE });
    await page.getByTestId('jury-matter').or(rows).first().waitFor();
    if ((await rows.count()) > 0) await rows.getByRole('link').click();
    await expectText(page, 'jury-matter', 'They can be shared.');
    expect(await page.locator('main').innerText()).not.toMatch(/\d+(\.\d)?\s?%/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Why, if you like').fill('Keys that cannot change are worth it.');
    await cast(page, 'Yes, worth doing');
    await page.goto(`${server.url}/ideas/${ideaId}`);
    await expectText(page, 'verdict', 'A jury of three, drawn by lot, is judging this idea.');
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('lets a juror leave it to the next, on a phone', async () => {
    const [, marketId = ''] = ids.judged;
    const [juror] = await sitting(marketId);
    const { page, problems, close } = await open(juror?.handle ?? '', true);
    await page.goto(`${server.url}/duty/${juror?.id}`);
    await page.getByRole('button', { name: 'Leave it to somebody else' }).click();
    await page.getByTestId('confirm').click();
    await page.getByRole('heading', { name: 'Your duties' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect((await sitting(marketId)).map(({ handle }) => handle)).not.toContain(juror?.handle);
    await page.goto(`${server.url}/duty/${juror?.id}`);
    await page.getByText('There is no such duty of yours').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('shows everybody the verdict in numbers, and checks the draw in the browser', async () => {
    const [ideaId, marketId = ''] = ids.judged;
    for (const { handle, id } of await sitting(marketId))
      await voteOnDuty(of(handle), { dutyId: id, vote: 'NO', reason: 'Nobody asked for it.' });
    await eventually(
      () => readVerdict(of('ada'), marketId),
      (verdict) => verdict?.decidedAt !== null,
    );
    const { page, problems, close } = await newPage(browser);
    await page.goto(`${server.url}/ideas/${ideaId}`);
    await expectText(page, 'verdict', 'The jury does not find it worth doing, by 2 to 1.');
    await expectText(page, 'verdict', 'Keys that cannot change are worth it.');
    await page.getByText('How the jury was drawn').click();
    await page.getByRole('button', { name: 'Check it in this browser' }).click();
    await expectText(page, 'lot-check', 'The secret is the one that was bound before.');
    await expectText(page, 'lot-check', 'The tickets stand in the order of the seed.');
    expect(await page.locator('[data-testid="lot-check"] [data-fine="false"]').count()).toBe(0);
    expect(await page.getByTestId('lot-ticket').count()).toBe(MEMBERS.length + 2);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('shows a member their own ticket', async () => {
    const [ideaId, marketId = ''] = ids.judged;
    const { page, close } = await open('ada', true);
    await page.goto(`${server.url}/ideas/${ideaId}`);
    await page.getByText('How the jury was drawn').click();
    const { mine } = await readLot(of('ada'), marketId);
    await expectText(page, 'verdict', mine ?? 'none');
    await expectText(page, 'lot-ticket', '(yours)');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await close();
  }, 180_000);

  it('shows a panel the claim, the evidence and the objection, and carries out what it decides', async () => {
    const [ideaId, marketId = ''] = ids.disputed;
    const [first, ...others] = await sitting(marketId);
    for (const { handle, id } of others) await voteOnDuty(of(handle), { dutyId: id, vote: 'NO' });
    const { page, problems, close } = await open(first?.handle ?? '');
    await page.goto(`${server.url}/duty`);
    await page.getByTestId('duty').filter({ hasText: DISPUTED }).getByRole('link').click();
    await expectText(page, 'panel-matter', 'Resolved: YES');
    await expectText(page, 'panel-matter', 'The minutes of May say so.');
    await expectText(page, 'panel-matter', 'They are the minutes of another hall.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await cast(page, 'The challenge is right');
    await page.goto(`${server.url}/ideas/${ideaId}`);
    await page.locator('[data-testid="resolution"][data-status="OVERTURNED"]').waitFor();
    await page.getByText('How the panel was drawn').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
