import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { readArgument, say } from '../support/talk-api.js';
import { expectText, memberApi, memberPage } from './member-page.js';

describeInBrowser('the argument about an idea, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let ideaId: string;
  let address: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    const listing = { subsidyMilli: 250_000, auctionMinutes: 0 };
    await insertRows(source, { members: ['ada', 'bea', 'cem'], ideas: ['A quiet room'], listing });
    await source.query("UPDATE idea SET tags = '{office}'");
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const { ideas } = await (await memberApi(server.url, 'ada')).read<{ ideas: { nodes: { id: string }[] } }>(
      '{ ideas { nodes { id } } }',
    );
    ideaId = ideas.nodes[0]?.id ?? '';
    address = `${server.url}/ideas/${ideaId}`;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });
  const firstCase = (page: Page, side: string) =>
    page
      .getByRole('region', { name: `Best case ${side}` })
      .getByTestId('case')
      .first();

  it('takes a comment with a side, an answer to it, a change and a removal', async () => {
    const { page, problems, close } = await open('ada');
    await page.goto(address);
    const composer = page.getByRole('form', { name: 'Comment' });
    await composer.getByLabel('What do you think of it?').fill('It is **quiet**, ask @bea.');
    await composer.getByLabel('Preview').click();
    await composer.getByTestId('preview').getByText('quiet').waitFor();
    await composer.getByLabel('For it').click();
    await composer.getByLabel('Show beside it what I hold now').check();
    await composer.getByRole('button', { name: 'Comment', exact: true }).click();
    await expectText(page, 'announcements', 'Your comment is there.');
    await expectText(page, 'comment-head', 'held nothing when written');
    await firstCase(page, 'for').getByText('It is quiet').waitFor();

    const bea = await open('bea');
    await bea.page.goto(address);
    const thread = bea.page.getByTestId('thread').first();
    await thread.getByRole('button', { name: 'Answer' }).click();
    const answer = thread.getByRole('form', { name: 'Answer' });
    await answer.getByLabel('Your answer').fill('For how long?');
    await answer.getByRole('button', { name: 'Answer' }).click();
    await thread.getByText('For how long?').waitFor();
    expect(bea.problems).toEqual([]);
    await bea.close();

    // Without being asked, within a moment.
    const own = page.getByTestId('thread').first();
    await own.getByText('For how long?').waitFor({ timeout: 20_000 });
    await own.getByRole('button', { name: 'Edit' }).click();
    await own.getByRole('textbox', { name: 'Your comment' }).fill('It is very quiet.');
    await own.getByRole('button', { name: 'Keep the changes' }).click();
    await own.getByText('edited', { exact: true }).waitFor();
    await own.getByRole('button', { name: 'Remove' }).click();
    await page.getByTestId('confirm').filter({ hasText: 'Remove' }).click();
    await own.getByText('This comment was removed.').waitFor();
    await own.getByText('For how long?').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('puts the case first that a reader finds useful', async () => {
    const [ada, bea] = [await memberApi(server.url, 'ada'), await memberApi(server.url, 'bea')];
    await say(ada, { ideaId, text: 'People like it.', stance: 'FOR' });
    await say(bea, { ideaId, text: 'It halves the noise.', stance: 'FOR' });
    await say(bea, { ideaId, text: 'It takes a desk away.', stance: 'AGAINST' });
    const { page, problems, close } = await open('cem');
    await page.goto(address);
    await firstCase(page, 'for').getByText('People like it.').waitFor();
    await firstCase(page, 'against').getByText('It takes a desk away.').waitFor();
    const thread = page.getByTestId('thread').filter({ hasText: 'It halves the noise.' });
    const useful = thread.getByRole('button', { name: 'Useful, what bea says' });
    await useful.click();
    await firstCase(page, 'for').getByText('It halves the noise.').waitFor();
    // A reading of the page that was under way may show it as it was for a moment.
    await thread.getByRole('button', { name: 'Useful, what bea says', pressed: true }).click();
    await firstCase(page, 'for').getByText('People like it.').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('takes NO with a reason in one go, and loses nothing when the reason cannot be posted', async () => {
    const { page, close } = await open('ada');
    await page.goto(address);
    await page.getByTestId('no-with-reason').click();
    await page.getByLabel('Why NO?').fill('Nobody would use it.');
    await page.route('**/graphql', async (route) => {
      const isComment = (route.request().postData() ?? '').includes('addComment');
      await (isComment ? route.abort() : route.continue());
    });
    await page.getByTestId('ticket-submit').click();
    await expectText(page, 'ticket-done', /Bought \d+ NO/);
    const waiting = page.getByTestId('reason-waiting');
    await waiting.getByText('Your order was taken, its reason was not posted').waitFor();
    expect(await waiting.getByLabel('The reason for your last order').inputValue()).toBe(
      'Nobody would use it.',
    );
    await page.unroute('**/graphql');
    await waiting.getByRole('button', { name: 'Post the reason' }).click();
    await expectText(page, 'announcements', 'Your reason is among the comments.');
    await expectText(page, 'comment-head', 'with an order to buy NO');
    const { casesAgainst } = await readArgument(await memberApi(server.url, 'bea'), ideaId);
    expect(casesAgainst.find(({ text }) => text === 'Nobody would use it.')).toMatchObject({
      author: 'ada',
      order: { side: 'BUY', contract: { name: 'NO' } },
    });
    await close();
  }, 180_000);

  it('takes NO with a reason on a phone, where the cases stand one below the other', async () => {
    const { page, problems, close } = await open('bea', true);
    await page.goto(address);
    await page.getByTestId('ticket-bar').getByTestId('no-with-reason').click();
    const sheet = page.getByRole('dialog', { name: 'Ticket' });
    await sheet.getByLabel('Why NO?').fill('It is too small.');
    await sheet.getByTestId('ticket-submit').click();
    await expectText(page, 'announcements', 'Your reason is among the comments.');
    await page.getByRole('button', { name: 'Close' }).click();
    const [pro, contra] = [firstCase(page, 'for'), firstCase(page, 'against')];
    const [above, below] = [await pro.boundingBox(), await contra.boundingBox()];
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
    expect(below?.x).toBe(above?.x);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('follows ideas, tags and handles, keeps watch lists, and narrows the floor to them', async () => {
    await say(await memberApi(server.url, 'ada'), { ideaId, text: 'Follow me.' });
    const { page, problems, close } = await open('cem');
    await page.goto(address);
    await page.getByRole('button', { name: 'Follow this idea' }).click();
    await page.getByRole('button', { name: 'Follow the tag office' }).click();
    await page
      .getByTestId('thread')
      .filter({ hasText: 'Follow me.' })
      .getByRole('button', { name: 'Follow ada' })
      .click();
    await page.getByRole('button', { name: 'Following ada', pressed: true }).first().waitFor();
    await page.goto(`${server.url}/following`);
    for (const name of ['A quiet room', '#office', 'ada'])
      await page.getByText(name, { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'New list' }).fill('Rooms');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByTestId('watch-list').getByText('No ideas yet.').waitFor();
    await page.getByRole('link', { name: 'A quiet room' }).click();
    await page.getByText('Watch lists').click();
    await page.getByLabel('Rooms').check();
    await page.getByRole('checkbox', { name: 'Rooms', checked: true, disabled: false }).waitFor();
    await page.goto(server.url);
    await page.getByRole('navigation').getByRole('link', { name: 'Following', exact: true }).click();
    await page.getByLabel('Which ideas').selectOption({ label: 'Rooms' });
    await page.getByRole('link', { name: 'A quiet room' }).first().waitFor();
    await page.getByLabel('Which ideas').selectOption({ label: 'All that I follow' });
    await page.getByRole('link', { name: 'A quiet room' }).first().waitFor();
    await page.getByRole('link', { name: 'What you follow' }).click();
    await page.getByRole('button', { name: 'Following A quiet room', pressed: true }).click();
    await page.getByText('You follow no idea.').waitFor();
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
