import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishMerit } from '../support/merit-rows.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { accessibilityProblems } from './accessibility.js';
import { expectText, memberApi, memberPage, newPage } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const BOSS = { roles: ['ADMINISTRATOR'], trading: false, unit: 'Operations' } as const;
/** Overdue within seconds. */
const POLICY = { topBand: 1, bandMinutes: 0.02, answerMinutes: 0.05 };

describeInBrowser('answering ideas, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let ideaId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea'], ideas: [TITLE], policy: POLICY });
    const decider = { roles: ['DECIDER'], trading: false, unit: 'Board' } as const;
    await source.getRepository(Member).insert([
      { handle: 'dora', ...decider, roles: [...decider.roles] },
      { handle: 'boss', ...BOSS, roles: [...BOSS.roles] },
    ]);
    await publishMerit(source, TITLE, { merit: 60 });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const ada = await memberApi(server.url, 'ada');
    const { ideas } = await ada.read<{ ideas: { nodes: { id: string }[] } }>('{ ideas { nodes { id } } }');
    ideaId = ideas.nodes[0]?.id ?? '';
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  it('names who answers', async () => {
    const { page, problems, close } = await open('boss');
    await page.goto(`${server.url}/exchange`);
    await page.getByText('Nobody is named. Clocks of ideas run all the same.').waitFor();
    await page.getByLabel('Handles of deciders, one a line').fill('ada');
    await page.getByTestId('set-deciders').click();
    await page.getByText('Only members with the role of a decider can be named.').waitFor();
    await page.getByLabel('Handles of deciders, one a line').fill('dora');
    await page.getByTestId('set-deciders').click();
    await expectText(page, 'topic-deciders', /All other topics\s*dora/);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('tells a guest that an idea is overdue, and who was to answer', async () => {
    const { page, problems, close } = await newPage(browser, { phone: true });
    await page.goto(`${server.url}/ideas/${ideaId}`);
    await expectText(page, 'answer-clock', /^Overdue It was to be answered by .+ ago, and nobody has\.$/);
    await page.getByText('dora has to answer.').waitFor();
    expect(await page.getByTestId('answer-idea').count()).toBe(0);
    await page.getByRole('link', { name: 'Answers' }).first().click();
    await page.locator('[data-testid="waiting"][data-state="OVERDUE"]').filter({ hasText: TITLE }).waitFor();
    await expectText(page, 'decider-record', /dora\s*0\s*0\s*1/);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('lets the decider defer and fund it, which everybody sees, late as it came', async () => {
    const guest = await newPage(browser);
    await guest.page.goto(`${server.url}/ideas/${ideaId}`);
    await expectText(guest.page, 'answer-clock', 'Overdue');

    const { page, problems, close } = await open('dora');
    await page.goto(server.url);
    await expectText(page, 'answers-due', '1');
    await page.getByTestId('idea-row').filter({ hasText: TITLE }).waitFor();
    expect(await page.locator('[data-view]').count()).toBe(0);
    await page.getByRole('link', { name: /^Answers/ }).click();
    await page.getByRole('link', { name: 'Yours to answer' }).click();
    await page.getByText('Your account does not trade').waitFor();
    expect(await page.getByLabel('Show beside it what I hold now').count()).toBe(0);
    await page.getByTestId('answer-idea').click();
    await page.getByText('Say why: everybody can read it.').waitFor();
    await page.getByLabel('Defer', { exact: true }).check();
    await page.getByLabel('Reason', { exact: true }).fill('After the *release*.');
    await page.getByTestId('answer-idea').click();
    await page.getByText('Enter a date and a time.').waitFor();
    await page.getByLabel('Fund', { exact: true }).check();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByTestId('answer-idea').click();
    await page
      .getByRole('dialog', { name: `Fund “${TITLE}”?` })
      .getByTestId('confirm')
      .click();
    await expectText(page, 'announcements', 'Answered: funded.');
    await expectText(page, 'answer', /Late Funded by dora on .+ after it was due\./);
    await expectText(page, 'answer', 'After the *release*.');
    await page.getByTestId('answers-due').waitFor({ state: 'detached' });

    await expectText(guest.page, 'answer', 'Funded by dora');
    await guest.page.goto(`${server.url}/answers`);
    await guest.page.locator('[data-testid="answer"][data-late]').filter({ hasText: 'dora' }).waitFor();
    await expectText(guest.page, 'decider-record', /dora\s*1\s*1\s*0/);

    await page.getByLabel('What shows it').fill('It is in the release.');
    await page.getByTestId('ship-idea').click();
    await expectText(page, 'announcements', 'The idea is shipped.');
    await page.getByTestId('ship-idea').waitFor({ state: 'detached' });
    expect([...problems, ...guest.problems]).toEqual([]);
    await close();
    await guest.close();
  }, 180_000);

  it('puts the policy of ideas in force', async () => {
    const { page, problems, close } = await open('boss', true);
    await page.goto(`${server.url}/exchange`);
    await page.getByLabel('Jury', { exact: true }).fill('6');
    await page.getByText('Enter an odd number from 1 to 99.').waitFor();
    await page.getByLabel('Jury', { exact: true }).fill('5');
    await page.getByLabel('Time to answer').fill('2 weeks');
    await page.getByText('Enter a time such as 7 days, 12 hours or 30 minutes.').waitFor();
    await page.getByLabel('Time to answer').fill('2');
    await page.getByText('Say a unit: 2 minutes, 2 hours or 2 days.').waitFor();
    await page.getByLabel('Time to answer').fill('14 days');
    await page.getByLabel('Prohibited topics, one a line').fill('Pay: wages, bonus');
    await page.getByTestId('set-ideas-policy').click();
    await expectText(page, 'announcements', 'The policy of ideas is in force.');
    await page.reload();
    await page.getByLabel('Prohibited topics, one a line').waitFor();
    expect(await page.getByLabel('Time to answer').inputValue()).toBe('14 days');
    expect(await page.getByLabel('Prohibited topics, one a line').inputValue()).toBe('Pay: wages, bonus');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
