import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import type { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { resolveMarket } from '../support/officers-api.js';
import { placeOrder } from '../support/orders-api.js';
import { insertRows, newKey } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, memberApi, memberPage } from './member-page.js';

/** They own nothing and are drawn. */
const PANEL = ['cem', 'dot', 'eve'];
const VOTE =
  'mutation ($input: VoteOnDutyInput!) { voteOnDuty(input: $input) { ... on CommandRejected { code } } }';

/** How far to the right anything of the page's contents goes. */
const WIDEST =
  "Math.max(...[...document.querySelectorAll('main *')].map((part) => part.getBoundingClientRect().right))";

describeInBrowser('a challenge, in a browser', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let clients: Record<'ada' | 'bea' | 'operator' | 'auditor', ApiClient>;
  let idea: { id: string; market: { id: string } };

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    const policy = { challengeStakeMilli: 20_000, panelSize: 3 };
    await insertRows(source, {
      members: ['ada', 'bea', ...PANEL],
      ideas: ['A frozen dictionary type'],
      policy,
    });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    const [ada, bea] = [await memberApi(server.url, 'ada'), await memberApi(server.url, 'bea')];
    const operator = await memberApi(server.url, 'operator');
    clients = { ada, bea, operator, auditor: await memberApi(server.url, 'auditor') };
    const { ideas } = await ada.read<{ ideas: { nodes: (typeof idea)[] } }>(
      '{ ideas { nodes { id market { id } } } }',
    );
    idea = ideas.nodes[0] as typeof idea;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  const open = (handle: string, phone = false) => memberPage(browser, { url: server.url, handle, phone });

  /** Each of the drawn members says whether what the officers said is right. */
  async function vote(isRight: boolean): Promise<void> {
    for (const handle of PANEL) {
      const client = await memberApi(server.url, handle);
      const { me } = await eventually(
        () =>
          client.read<{ me: { duties: { id: string; vote: string | null }[] } }>(
            '{ me { duties { id vote } } }',
          ),
        (answer) => answer.me.duties.some((duty) => duty.vote === null),
      );
      const dutyId = me.duties.find((duty) => duty.vote === null)?.id;
      const said = { dutyId, vote: isRight ? 'YES' : 'NO', reason: 'I read the minutes.' };
      const { voteOnDuty } = await client.read<{ voteOnDuty: { code?: string } }>(VOTE, {
        input: { ...said, idempotencyKey: newKey() },
      });
      expect(voteOnDuty.code).toBeUndefined();
    }
  }

  it('says its stake, stops the payment, and gives the stake back when drawn members agree', async () => {
    const { id: marketId } = idea.market;
    await placeOrder(clients.ada, { marketId, price: '0.4', quantity: '10' });
    await placeOrder(clients.bea, { marketId, contract: 'NO', price: '0.6', quantity: '10' });
    await resolveMarket(clients, { marketId, outcome: 'YES' });
    const { page, problems, close } = await open('bea');
    await page.goto(`${server.url}/ideas/${idea.id}`);
    await page.getByText('Challenge it', { exact: true }).click();
    await page
      .getByText('You put up 20 tokens: if most of them agree with you, you get them back; if not')
      .waitFor();
    await page.getByLabel('What is wrong with it').fill('The minutes say that it was turned down.');
    await page.getByRole('button', { name: 'Challenge it for 20 tokens' }).click();
    await page.locator('[data-testid="resolution"][data-status="CHALLENGED"]').waitFor();
    await expectText(page, 'resolution', 'You put up 20 tokens. If most of the drawn members agree with you');
    await expectText(page, 'announcements', 'Members drawn by lot decide; nothing is paid until then.');

    await vote(false);
    await page.locator('[data-testid="resolution"][data-status="OVERTURNED"]').waitFor();
    await expectText(page, 'announcements', 'You have your 20 tokens back.');
    await expectText(page, 'resolution', 'The officers have to propose anew.');
    await page.goto(`${server.url}/portfolio`);
    const stakes = page.locator('[data-testid="entry"][data-kind^="STAKE"]');
    await stakes.nth(1).waitFor();
    expect(await stakes.allInnerTexts()).toEqual([
      expect.stringMatching(/^Stake returned[\s\S]*\+20\s/),
      expect.stringMatching(/^Stake of a challenge[\s\S]*−20\s/),
    ]);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('loses its stake when they do not agree, and the market is paid at once, on a phone', async () => {
    const { id: marketId } = idea.market;
    await resolveMarket(clients, { marketId, outcome: 'YES' });
    const { page, problems, close } = await open('ada', true);
    await page.goto(`${server.url}/ideas/${idea.id}`);
    await page.getByText('Challenge it', { exact: true }).click();
    await page.getByLabel('What is wrong with it').fill('I changed my mind.');
    await page.getByRole('button', { name: 'Challenge it for 20 tokens' }).click();
    await page.locator('[data-testid="resolution"][data-status="CHALLENGED"]').waitFor();
    expect(await page.evaluate(WIDEST)).toBeLessThanOrEqual(390);
    await vote(true);
    await expectText(page, 'announcements', 'The challenge was dismissed');
    await expectText(page, 'resolution', 'Your 20 tokens went to the treasury.');
    await page.getByText('How it came to this').click();
    await expectText(page, 'resolution', 'The challenge was dismissed by members drawn by lot.');
    await page.goto(`${server.url}/portfolio`);
    await page.locator('[data-testid="entry"][data-kind="SETTLEMENT"]').waitFor();
    expect(await page.evaluate(WIDEST)).toBeLessThanOrEqual(390);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
