import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import type { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { comment, report } from '../support/moderation-api.js';
import { placeOrder } from '../support/orders-api.js';
import { proposeIdea } from '../support/proposal-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage, type OpenPage } from './member-page.js';

const [TARGET, DUPLICATE] = ['A lending library for tools', 'Tools that one can borrow'];
const SHED = 'A shed for bicycles';
const HELD = { title: 'Tell everybody what we earn', summary: 'Salaries of all of us, on one page.' };

/** One curator, in a browser; members at another one, and as programs. */
describeInBrowser('curators', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let curator: OpenPage;
  let bea: OpenPage;
  let programs: Record<'ada' | 'bea' | 'cem', ApiClient>;
  const ids = { held: '', comment: '', target: '', duplicate: '', market: '' };

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, {
      members: ['ada', 'bea', 'cem'],
      ideas: [TARGET as string, DUPLICATE as string, SHED],
      policy: { secondsNeeded: 2, unitsNeeded: 1 },
    });
    await source.destroy();
    server = await ServerProcess.start(database.url, 0);
    browser = await launchChromium();
    const [ada, program, cem] = await Promise.all(
      ['ada', 'bea', 'cem'].map((handle) => memberApi(server.url, handle)),
    );
    programs = { ada, bea: program, cem } as typeof programs;
    await prepare();
    curator = await memberPage(browser, { url: server.url, handle: 'operator' });
    bea = await memberPage(browser, { url: server.url, handle: 'bea', phone: true });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  /** An idea that is held, a rude comment, a duplicate with an order in its market. */
  async function prepare(): Promise<void> {
    ids.held = (await proposeIdea(programs.ada, HELD)).id;
    type Listed = { id: string; title: string; market: { id: string } };
    const { ideas } = await programs.ada.read<{ ideas: { nodes: Listed[] } }>(
      '{ ideas { nodes { id title market { id } } } }',
    );
    const of = (title: string | undefined) => ideas.nodes.find((idea) => idea.title === title) as Listed;
    ids.target = of(TARGET).id;
    ids.duplicate = of(DUPLICATE).id;
    ids.market = of(DUPLICATE).market.id;
    ids.comment = await comment(programs.cem, ids.target, { text: 'Only a fool would lend a saw.' });
    await comment(programs.cem, ids.duplicate, { text: 'I have a drill to lend.' });
    await report(programs.ada, { commentId: ids.comment, reason: 'He calls people names.' });
    await report(programs.cem, { ideaId: ids.duplicate, ofIdeaId: of(SHED).id, reason: 'Both are sheds.' });
    await placeOrder(programs.ada, { marketId: ids.market, price: '0.4' });
  }

  it('tell the proposer of an idea that it is held', async () => {
    const ada = await memberPage(browser, { url: server.url, handle: 'ada' });
    await ada.page.goto(`${server.url}/ideas/${ids.held}`);
    await expectText(ada.page, 'curators-note', 'it has words of a prohibited topic');
    expect(await ada.page.getByRole('button', { name: 'Report this idea' }).count()).toBe(0);
    expect(ada.problems).toEqual([]);
    await ada.close();
  }, 180_000);

  it('are told of a duplicate by a member, on a phone', async () => {
    const { page, problems } = bea;
    await page.goto(`${server.url}/ideas/${ids.duplicate}`);
    await page.getByRole('button', { name: 'Report this idea' }).click();
    await page.getByLabel('It is a duplicate').click();
    await page.getByLabel('Find the other idea').fill('lending');
    await page.getByLabel('It is the same as').selectOption({ label: TARGET as string });
    await page.getByLabel('What curators should know').fill('Both lend tools.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('send-report').click();
    await page.getByText('Thank you. Curators will look at it').first().waitFor();
    expect(problems).toEqual([]);
  }, 180_000);

  it('see what was said, why, and the words that matched; and decide with a reason, in place', async () => {
    const { page, problems } = curator;
    await page.goto(`${server.url}/exchange`);
    await page
      .getByRole('navigation', { name: 'Exchange' })
      .getByRole('link', { name: 'Moderation' })
      .click();
    const item = (kind: string) => page.locator(`[data-testid="moderation-item"][data-kind="${kind}"]`);
    const held = item('PROHIBITED_TOPIC');
    await held.waitFor();
    expect(await held.locator('mark').allInnerTexts()).toEqual(['Salaries']);
    await held.getByText('Pay: it has “Salaries”.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await held.getByRole('button', { name: 'Let it go on' }).click();
    await held.getByTestId('decide').click();
    await held.getByText('Say why.').waitFor();
    await held.getByLabel('Reason, for those whom it is about').fill('Everybody knows the bands.');
    await held.getByTestId('decide').click();
    await held.waitFor({ state: 'detached' });

    const rude = item('REPORT');
    await rude.getByText('Only a fool would lend a saw.').waitFor();
    await rude.getByText('“He calls people names.”').waitFor();
    expect(await rude.innerText()).not.toContain('ada');
    await rude.getByRole('button', { name: 'Remove the comment' }).click();
    await rude.getByLabel('Reason, for those whom it is about').fill('Be kind.');
    await rude.getByTestId('decide').click();
    await rude.waitFor({ state: 'detached' });
    await page.getByLabel('Done', { exact: true }).click();
    await item('REPORT').getByText('Be kind.').waitFor();
    await item('PROHIBITED_TOPIC').getByText('Everybody knows the bands.').waitFor();
    await page.getByLabel('To decide', { exact: true }).click();
    expect(problems).toEqual([]);
  }, 180_000);

  it('merge a duplicate once it is said what moves; its links lead on', async () => {
    const { page, problems } = curator;
    const begin = (into: string) =>
      page
        .getByTestId('moderation-item')
        .filter({ has: page.getByRole('link', { name: into, exact: true }) })
        .getByTestId('begin-merge')
        .click();
    await begin(SHED);
    await expectText(page, 'what-moves', `“${DUPLICATE}” leads to “${SHED}” from then on.`);
    // It is said to be a duplicate of two: whichever was asked for last is meant.
    await begin(TARGET as string);
    await expectText(page, 'what-moves', `“${DUPLICATE}” leads to “${TARGET}” from then on.`);
    await expectText(page, 'what-moves', 'Its one comment with votes and signatures goes along.');
    await expectText(page, 'what-moves', 'Trading in its market ends at once');
    await page.getByLabel('Reason, which everybody may read').fill('Both lend tools.');
    await page.getByTestId('merge').click();
    await page.getByText('Nothing waits for a decision.').waitFor();
    await bea.page.goto(`${server.url}/ideas/${ids.duplicate}`);
    await expectText(bea.page, 'curators-note', `“${DUPLICATE}” was merged into this idea.`);
    expect(bea.page.url()).toContain(`/ideas/${ids.target}`);
    await bea.page.getByRole('link', { name: 'See what became of it' }).click();
    await expectText(bea.page, 'curators-note', 'It goes on there.');
    const { market } = await programs.ada.read<{
      market: { state: string; resolution: { isVoid: boolean } };
    }>('query ($id: ID!) { market(id: $id) { state resolution { isVoid } } }', { id: ids.market });
    expect(market).toEqual({ state: 'CLOSED', resolution: { isVoid: true } });
    expect([...problems, ...bea.problems]).toEqual([]);
  }, 180_000);

  it('restrict who may trade what, and lift it', async () => {
    const { page, problems } = curator;
    const form = page.getByRole('form', { name: 'Restrict trading' });
    await form.getByLabel('Handle').fill('bea');
    await form.getByLabel('Find the idea').fill('lending');
    const idea = form.getByLabel('Idea', { exact: true });
    await idea.selectOption({ label: TARGET as string });
    await form.getByLabel('Find the idea').fill('no such words');
    await form.getByText('No title matches').waitFor({ state: 'attached' });
    expect(await idea.locator('option:checked').innerText()).toBe(TARGET);
    await form.getByLabel('Reason, for the record').fill('She owns the tool shop.');
    await form.getByTestId('restrict').click();
    await expectText(page, 'restriction', 'bea may not trade A lending library for tools.');
    const { previewOrder } = await programs.bea.read<{ previewOrder: { code?: string } }>(
      `query ($input: PreviewOrderInput!) { previewOrder(input: $input) { ... on OrderRejected { code } } }`,
      {
        input: {
          marketId: await marketOf(ids.target),
          contract: 'YES',
          side: 'BUY',
          type: 'MARKET',
          quantity: '1',
        },
      },
    );
    expect(previewOrder.code).toBe('RESTRICTED');
    await page.getByTestId('restriction').getByRole('button', { name: 'Lift' }).click();
    await page.getByLabel('Reason, for the record').last().fill('She sold it.');
    await page.getByTestId('confirm').click();
    await page.getByText('Everybody may trade everything.').waitFor();
    expect(problems).toEqual([]);
  }, 180_000);

  async function marketOf(ideaId: string): Promise<string> {
    const { idea } = await programs.bea.read<{ idea: { market: { id: string } } }>(
      'query ($id: ID!) { idea(id: $id) { market { id } } }',
      { id: ideaId },
    );
    return idea.market.id;
  }
});
