import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { changeIdea } from '../support/idea-life-api.js';
import { proposeIdea } from '../support/proposal-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, memberApi, memberPage } from './member-page.js';

const TITLE = 'A lending library for tools';
/** Two seconds from two units; announced for some seconds, long enough to be seen. */
const POLICY = { secondsNeeded: 2, unitsNeeded: 2, announceMinutes: 0.4, auctionMinutes: 5 };

describeInBrowser('an idea on its way to its market, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let ideaId: string;
  let address: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { members: ['ada', 'bea', 'cleo'], ideas: ['A broom'], policy: POLICY });
    await source.getRepository(Member).insert({ handle: 'dan', unit: 'Sales' });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const ada = await memberApi(server.url, 'ada');
    ideaId = (await proposeIdea(ada, { title: TITLE, tags: ['sharing'] })).id;
    address = `${server.url}/ideas/${ideaId}`;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  it('is seconded from the floor, on a phone, and that is taken back', async () => {
    const { page, problems, close } = await open('bea', true);
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Needs seconds' }).click();
    await expectText(page, 'wanted', TITLE);
    await expectText(page, 'count', '0 of 2 seconds');
    await page.getByRole('button', { name: `Second: ${TITLE}` }).click();
    await expectText(page, 'count', '1 of 2 seconds');
    await page.getByRole('button', { name: `Take back: ${TITLE}` }).click();
    await expectText(page, 'count', '0 of 2 seconds');
    await page.getByRole('button', { name: `Second: ${TITLE}` }).click();
    await expectText(page, 'wanted', 'One is yours');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('gets a team, whose members are asked and join', async () => {
    const ada = await open('ada');
    await ada.page.goto(address);
    await expectText(ada.page, 'stage', 'You proposed it. Nobody else is told until');
    const ask = ada.page.getByRole('button', { name: 'Ask', exact: true });
    await ask.click();
    await ada.page.getByText('Say whom, by handle.').waitFor();
    await ada.page.getByLabel('Ask somebody to join, by handle').fill('cleo');
    await ask.click();
    await ada.page.getByText('is asked', { exact: true }).waitFor();

    const cleo = await open('cleo');
    await cleo.page.goto(address);
    await cleo.page.route('**/graphql', (route) =>
      route.request().postDataJSON().operationName === 'LeaveTeam' ? route.abort() : route.fallback(),
    );
    await cleo.page.getByRole('button', { name: 'Decline' }).click();
    await cleo.page.getByTestId('asked').getByText('it is not known whether this went through').waitFor();
    await cleo.page.unroute('**/graphql');
    await cleo.page.getByRole('button', { name: 'Join the team' }).click();
    await cleo.page.getByTestId('confirm').click();
    await expectText(cleo.page, 'stage', 'You are on its team.');
    expect(await cleo.page.getByRole('button', { name: 'Second' }).count()).toBe(0);
    expect(ada.problems).toEqual([]);
    await ada.close();
    await cleo.close();
  }, 180_000);

  it('has its opening announced with the last second, and opens with an auction', async () => {
    const { page, problems, close } = await open('dan');
    await page.goto(address);
    await expectText(page, 'stage', 'Nobody is told who proposed it until');
    await expectText(page, 'seconds', '1 of 2');
    await page.getByRole('button', { name: 'Second', exact: true }).click();
    await expectText(page, 'stage', /It opens for trading in \d+ seconds/);
    await page.locator('[data-testid="stage"][data-stage="OPEN"]').waitFor();
    await page.getByTestId('ticket-submit').waitFor();
    await expectText(page, 'history', 'Opened for trading');
    await expectText(page, 'history', 'Opening announced');
    expect(await page.getByText('ada', { exact: true }).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('tells whose it is once its proposer wants that', async () => {
    const ada = await open('ada');
    await ada.page.goto(address);
    await ada.page.getByRole('button', { name: 'Say that it is yours' }).click();
    await ada.page.getByTestId('confirm').click();
    await expectText(ada.page, 'stage', 'Proposed by you, with cleo on the team.');
    const bea = await open('bea', true);
    await bea.page.goto(address);
    await expectText(bea.page, 'stage', 'Proposed by ada, with cleo on the team.');
    expect([...ada.problems, ...bea.problems]).toEqual([]);
    await ada.close();
    await bea.close();
  }, 180_000);

  it('is retired by a curator who says why, or taken back by its proposer', async () => {
    const api = await memberApi(server.url, 'ada');
    const mistaken = await proposeIdea(api, { title: 'A mistake' });
    const { page, problems, close } = await open('operator');
    await page.goto(`${server.url}/ideas/${mistaken.id}`);
    await page.getByText('Retire this idea').click();
    await page.getByRole('button', { name: 'Retire it for good' }).click();
    await page.getByText('Say why.').waitFor();
    await page.getByLabel('Why').fill('It was meant for another exchange.');
    await page.getByRole('button', { name: 'Retire it for good' }).click();
    await expectText(page, 'stage', 'It was taken off the floor.');
    await expectText(page, 'history', 'It was meant for another exchange.');
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Needs seconds' }).click();
    await page.getByText('No idea needs seconds now.').waitFor();
    expect(problems).toEqual([]);
    await close();

    const own = await proposeIdea(api, { title: 'A second thought' });
    expect((await changeIdea(api, 'retireIdea', { ideaId: own.id })).idea?.stage).toBe('RETIRED');
  }, 180_000);
});
