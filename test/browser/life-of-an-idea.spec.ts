import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { setTopicDeciders } from '../support/answers-api.js';
import type { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { estimate } from '../support/estimates-api.js';
import { eventually } from '../support/eventually.js';
import { readDuties, voteOnDuty } from '../support/jury-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, memberApi, toTrade } from './member-page.js';
import { StoryPeople } from './story-people.js';

const TITLE = 'A library of tools to borrow';
const SIMILAR = ['A lending library for tools', 'Tools that can be borrowed from a library'];
/** The proposer's handle and unit, which nobody else has. */
const PROPOSER = /quill|glasshouse/i;
/** They hold nothing, so they can be drawn: seven for the jury, five others for the panel. */
const POOL = ['eve', 'fay', 'gus', 'hal', 'ivy', 'jon', 'kim', 'leo', 'mia', 'ned', 'oda', 'pia'];
/** They believe in it, so that it has a merit and a place. */
const BELIEVERS = ['ria', 'sam', 'tia', 'uma', 'vic'];
const UNITS = { quill: 'Glasshouse', bea: 'Engineering', cem: 'Sales', dot: 'Sales' };
/** Days become seconds: nobody can wait for them. In the first two a busy machine does several things. */
const POLICY = {
  announceMinutes: 0.5,
  auctionMinutes: 0.75,
  topBand: 1,
  bandMinutes: 0.05,
  answerMinutes: 0.05,
  challengeStakeMilli: 20_000,
};
const DAY_MS = 24 * 3600_000;

/** Proposed by somebody without a title, and paid at last. Each part goes on where the one before has ended. */
describeInBrowser('the life of an idea', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let people: StoryPeople;
  let pages: Record<'quill' | 'bea' | 'cem' | 'dot' | 'dora' | 'operator' | 'auditor', Page>;
  let path = '';
  /** A story that broke off has no next part. */
  let whole = true;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    const listing = { subsidyMilli: 250_000, auctionMinutes: 0 };
    await insertRows(source, { members: [...POOL, ...BELIEVERS], ideas: [], listing, policy: POLICY });
    const members = Object.entries(UNITS).map(([handle, unit]) => ({ handle, unit }));
    await source
      .getRepository(Member)
      .insert([...members, { handle: 'dora', unit: 'Board', roles: ['DECIDER'], trading: false }]);
    const known = { topic: 'Workshop', closesAt: new Date(Date.now() + 30 * DAY_MS) };
    await source.getRepository(Idea).insert([
      { ...known, title: SIMILAR[0], stage: 'DECLINED' },
      { ...known, title: SIMILAR[1], stage: 'PROPOSED' },
    ]);
    await source.destroy();
    server = await ServerProcess.start(database.url);
    await setTopicDeciders(await memberApi(server.url, 'operator'), { topic: '*', handles: ['dora'] });
    browser = await launchChromium();
    people = new StoryPeople(browser, server.url);
    const come = (handle: string, phone = false) => people.come(handle, { phone });
    const [quill, bea, cem, dot] = [
      await come('quill'),
      await come('bea'),
      await come('cem'),
      await come('dot', true),
    ];
    const [dora, operator, auditor] = [await come('dora'), await come('operator'), await come('auditor')];
    pages = { quill, bea, cem, dot, dora, operator, auditor };
  });

  afterAll(async () => {
    await people?.leave();
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  part('begins with what is like it, and a proposal that nobody is named for', async () => {
    const { quill } = pages;
    await quill.getByRole('link', { name: 'Propose', exact: true }).click();
    await quill.getByLabel('Title', { exact: true }).fill(TITLE);
    for (const title of SIMILAR) await expectText(quill, 'similar-ideas', title);
    expect(await quill.getByTestId('similar-ideas').getByRole('link').count()).toBe(2);
    await expectText(quill, 'question', 'Will seven members drawn by lot');
    await quill.getByLabel('Summary', { exact: true }).fill('Saws and **drills** for a week each.');
    await quill.getByLabel('Topic').fill('Workshop');
    await quill.getByRole('button', { name: 'Propose it' }).click();
    await expectText(quill, 'stage', 'You proposed it. Nobody else is told');
    path = new URL(quill.url()).pathname;
  });

  part('is seconded by three colleagues of two units, and has its opening announced', async () => {
    const { bea, cem, dot, auditor } = pages;
    await bea.getByRole('link', { name: 'Needs seconds' }).click();
    await bea.getByRole('button', { name: `Second: ${TITLE}` }).click();
    await bea.getByRole('link', { name: TITLE }).click();
    await expectText(bea, 'seconds', '1 of 3');
    await Promise.all([cem, dot].map((page) => page.goto(server.url + path)));
    await cem.getByRole('button', { name: 'Second', exact: true }).click();
    await expectText(dot, 'seconds', '2 of 3');
    await expectText(dot, 'stage', 'Nobody is told who proposed it');
    // The auditor looks at the floor all the time.
    await rowOf(auditor).getByText('Needs seconds').waitFor();
    await dot.getByRole('button', { name: 'Second', exact: true }).click();
    await rowOf(auditor).getByText('Opening announced').waitFor();
    await expectText(bea, 'stage', /Opening announced · It opens for trading in \d+ seconds/);
  });

  part('opens by an auction, in which sealed orders meet at one price', async () => {
    const { bea, cem, quill, auditor } = pages;
    await Promise.all([
      sealed(bea, { side: 'YES', price: '80', shares: '30' }),
      sealed(cem, { side: 'NO', price: '35', shares: '20' }),
    ]);
    await Promise.all(BELIEVERS.map(believe));
    await expectText(quill, 'history', 'Opened for trading', { timeout: 120_000 });
    await rowOf(auditor)
      .getByText(/closes /)
      .waitFor();
    await bea.getByText(/^Opened by an auction: \d+ shares at/).waitFor();
  });

  part('is traded and contradicted: NO in one tap, with a reason that becomes the case against', async () => {
    const { cem, dot } = pages;
    await dot.getByTestId('ticket-bar').getByTestId('no-with-reason').click();
    const sheet = dot.getByRole('dialog', { name: 'Ticket' });
    await sheet.getByLabel('Why NO?').fill('Everybody has a saw already.');
    await sheet.getByTestId('ticket-submit').click();
    await expectText(dot, 'announcements', 'Your reason is among the comments.');
    await cem
      .getByRole('region', { name: 'Best case against' })
      .getByText('Everybody has a saw already.')
      .waitFor();
  });

  part('stays first, is left without an answer, and is answered in public', async () => {
    const { bea, dora } = pages;
    await expectText(bea, 'answer-clock', 'Overdue');
    await dora.reload();
    await expectText(dora, 'answers-due', '1');
    await dora.getByRole('link', { name: /^Answers/ }).click();
    await dora.getByRole('link', { name: 'Yours to answer' }).click();
    await dora.getByLabel('Fund', { exact: true }).check();
    await dora.getByLabel('Reason', { exact: true }).fill('A shelf and a saw are in the budget.');
    await dora.getByTestId('answer-idea').click();
    await dora.getByTestId('confirm').click();
    await expectText(bea, 'answer', /Late Funded by dora/);
    await expectText(bea, 'stage', 'Adopted');
  });

  part('is judged by seven drawn by lot, once its market has closed', async () => {
    const { bea, operator } = pages;
    await operator.goto(server.url + path);
    await operator.getByRole('button', { name: 'End trading' }).click();
    await operator.getByTestId('confirm').click();
    await expectText(operator, 'announcements', 'The market is closed.');
    const juror = await vote('JURY', 7);
    await juror.getByTestId('duty-mark').click();
    await expectText(juror, 'jury-matter', 'for a week each');
    expect(await juror.locator('main').innerText()).not.toMatch(/\d+(\.\d)?\s?%/);
    await cast(juror, 'No, not worth doing');
    await expectText(bea, 'verdict', 'The jury finds it worth doing, by 6 to 1.');
  });

  part('is resolved by two officers, as the jury said', async () => {
    const { operator, auditor } = pages;
    await operator.getByText('Propose a resolution').click();
    await operator.getByLabel('What came true').selectOption('YES');
    await operator.getByLabel('What shows it').fill('The jury said so, by 6 to 1.');
    await operator.getByRole('button', { name: 'Propose it' }).click();
    await operator.locator('[data-testid="resolution"][data-status="PROPOSED"]').waitFor();
    await auditor.goto(`${server.url}/resolution`);
    await auditor.getByRole('button', { name: 'Look and decide' }).click();
    await auditor.getByRole('button', { name: 'Confirm the resolution' }).click();
    await auditor.getByTestId('confirm').click();
    await auditor.locator('[data-testid="desk-item"][data-state="IN_WINDOW"]').waitFor();
  });

  part('is challenged for a stake, on which five others decide', async () => {
    const { cem } = pages;
    await cem.getByText('Challenge it', { exact: true }).click();
    await cem.getByLabel('What is wrong with it').fill('The jury did not know the price of saws.');
    await cem.getByRole('button', { name: 'Challenge it for 20 tokens' }).click();
    await cem.locator('[data-testid="resolution"][data-status="CHALLENGED"]').waitFor();
    const member = await vote('PANEL', 5);
    await member.getByTestId('duty-mark').click();
    await expectText(member, 'panel-matter', 'The jury did not know the price of saws.');
    // It vanishes after some seconds, and what the other page does may take longer.
    await Promise.all([
      expectText(cem, 'announcements', 'The challenge was dismissed'),
      cast(member, 'The resolution stands'),
    ]);
    await expectText(cem, 'resolution', 'Your 20 tokens went to the treasury.');
  });

  part('pays who was right, which stands on the statement', async () => {
    const { bea, cem } = pages;
    await Promise.all([bea, cem].map((page) => page.goto(`${server.url}/portfolio`)));
    const payout = bea.locator('[data-testid="entry"][data-kind="SETTLEMENT"]');
    await payout.waitFor();
    expect(await payout.innerText()).toMatch(/^Payout[\s\S]*\+30\s/);
    const stake = cem.locator('[data-testid="entry"][data-kind="STAKE"]');
    expect(await stake.innerText()).toMatch(/^Stake of a challenge[\s\S]*−20\s/);
    expect(await cem.locator('[data-testid="entry"][data-kind="STAKE_RETURNED"]').count()).toBe(0);
    await bea.getByTestId('unread-notices').click();
    const newest = bea.getByTestId('notice').first();
    await newest.and(bea.locator('[data-unread]')).getByRole('link').click();
    await bea.waitForURL((url) => url.pathname !== '/notifications');
    await bea.goBack();
    await newest.and(bea.locator(':not([data-unread])')).waitFor();
  });

  part('tells nobody whose it was until its proposer does', async () => {
    const { quill, dot } = pages;
    expect(people.toldOf(PROPOSER)).toEqual(['quill']);
    await quill.getByRole('button', { name: 'Say that it is yours' }).click();
    await quill.getByTestId('confirm').click();
    await expectText(dot, 'stage', 'Proposed by quill.');
    expect(people.problems).toEqual([]);
  });

  function part(title: string, happen: () => Promise<void>): void {
    const next = async (): Promise<void> => {
      expect(whole).toBe(true);
      whole = false;
      await happen();
      whole = true;
    };
    it(title, next, 180_000);
  }

  /** An estimate with a stake, which is sealed as the others are. */
  async function believe(handle: string): Promise<void> {
    const client = await memberApi(server.url, handle);
    const ideaId = path.split('/').at(-1);
    const { idea } = await client.read<{ idea: { market: { id: string } } }>(
      'query ($id: ID!) { idea(id: $id) { market { id } } }',
      { id: ideaId },
    );
    const taken = await estimate(client, { marketId: idea.market.id, chance: '0.6', stake: '3' });
    expect(taken.estimate?.stake).toBe('3');
  }

  /** All who sit say yes, but for one: whose browser it is. */
  async function vote(kind: string, seats: number): Promise<Page> {
    const clients = await Promise.all(POOL.map((handle) => memberApi(server.url, handle)));
    const sitting = await eventually(
      () => openDuties(clients, kind),
      (found) => found.length === seats,
    );
    const [first, ...others] = sitting;
    await Promise.all(others.map(({ client, dutyId }) => voteOnDuty(client, { dutyId, vote: 'YES' })));
    return people.come(POOL[clients.indexOf(first?.client as ApiClient)] ?? '');
  }
});

/** The open duties of one kind, with whose they are. */
async function openDuties(
  clients: readonly ApiClient[],
  kind: string,
): Promise<{ client: ApiClient; dutyId: string }[]> {
  const all = await Promise.all(
    clients.map(async (client) => ({ client, duties: await readDuties(client) })),
  );
  return all.flatMap(({ client, duties }) =>
    duties.filter((duty) => duty.open && duty.kind === kind).map(({ id: dutyId }) => ({ client, dutyId })),
  );
}

/** Its row on the floor. */
const rowOf = (page: Page) => page.getByTestId('idea-row').filter({ hasText: TITLE });

/** Places it by the ticket while the auction collects orders. */
async function sealed(page: Page, terms: { side: string; price: string; shares: string }): Promise<void> {
  await toTrade(page);
  await page.getByLabel(`Buy ${terms.side}`, { exact: true }).click();
  await page.getByLabel('Highest price, in percent').fill(terms.price);
  await page.getByLabel('Shares', { exact: true }).fill(terms.shares);
  await page.getByTestId('ticket-submit').click();
  await expectText(page, 'ticket-done', `${terms.shares} ${terms.side} sealed for the auction`);
}

async function cast(page: Page, label: string): Promise<void> {
  await page.getByRole('radio', { name: label, exact: true }).check();
  await page.getByRole('button', { name: 'Cast my vote' }).click();
  await page.getByTestId('confirm').filter({ hasText: 'Cast my vote' }).click();
  await expectText(page, 'voted', label);
}
