import type { Browser, Page, WebSocket } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { ApiClient } from '../support/api-client.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { TestIdentityProvider } from '../support/identity-provider.js';
import { insertRows, newKey } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { expectText, newPage, type OpenPage, toTrade } from './member-page.js';

const TITLE = 'A frozen dictionary type';
const PASSWORD = 'quiet herons over the harbour';
const DORA = { name: 'Dora Lind', email: 'dora@example.org' };

const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  ... on SignedIn { token } ... on SignInRefused { code } } }`;
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) {
  ... on InvitationMade { link } ... on CommandRejected { code } } }`;
const SET_MEMBER = `mutation ($input: SetMemberInput!) { setMember(input: $input) {
  ... on MemberSet { member { roles } } ... on CommandRejected { code } } }`;

const tokenOf = (link: string): string => link.split('/welcome/')[1] ?? '';

/** One administrator leads from a program; two people come to the exchange in browsers of their own. */
describeInBrowser('people of one organisation', () => {
  let database: TestDatabase;
  let provider: TestIdentityProvider;
  let server: ServerProcess;
  let browser: Browser;
  let administrator: ApiClient;
  let dora: OpenPage;
  let ada: OpenPage;
  let idea = '';

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    await insertRows(source, { kind: 'real', members: [], ideas: [TITLE] });
    await source.destroy();
    provider = await TestIdentityProvider.reserve();
    const { issuer, clientId, clientSecret } = provider.config();
    server = await ServerProcess.start(database.url, 0, {
      OPENFLOOR_OIDC_ISSUER: issuer,
      OPENFLOOR_OIDC_CLIENT_ID: clientId,
      OPENFLOOR_OIDC_CLIENT_SECRET: clientSecret,
      OPENFLOOR_OIDC_LABEL: 'Company account',
    });
    await provider.open(`${server.url}/sign-in/sso/callback`);
    browser = await launchChromium();
    administrator = new ApiClient(server.url, await accept(String(server.setupLink), 'Umber Oak'));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await provider?.close();
    await database?.drop();
  });

  async function accept(link: string, handle: string, person = { name: 'Cy', email: 'cy@example.org' }) {
    const input = {
      ...person,
      handle,
      token: tokenOf(link),
      password: PASSWORD,
      idempotencyKey: newKey(),
    };
    const { acceptInvitation } = await new ApiClient(server.url).read<{
      acceptInvitation: { token: string };
    }>(ACCEPT, { input });
    return acceptInvitation.token;
  }

  it('sign in by password and by single sign-on, each as who they are', async () => {
    const invited = { unit: 'Sales', roles: [], trading: true, idempotencyKey: newKey() };
    const { inviteMember } = await administrator.read<{ inviteMember: { link: string } }>(INVITE, {
      input: { ...DORA, ...invited },
    });
    await accept(inviteMember.link, 'Amber Heron', DORA);
    dora = await newPage(browser);
    await dora.page.goto(`${server.url}/sign-in`);
    await dora.page.getByLabel('E-mail', { exact: true }).fill(DORA.email);
    await dora.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await dora.page.getByLabel('Password', { exact: true }).press('Enter');
    await expectText(dora.page, 'handle', 'Amber Heron');

    provider.accounts.set('ada', { name: 'Ada', email: 'ada@example.org', email_verified: true });
    provider.person = 'ada';
    ada = await newPage(browser);
    await ada.page.goto(`${server.url}/sign-in`);
    await ada.page.getByRole('link', { name: 'Company account' }).click();
    await ada.page.getByTestId('handle').waitFor();
    expect([...dora.problems, ...ada.problems]).toEqual([]);
  }, 180_000);

  it('trade with each other, and see the price move', async () => {
    await dora.page.goto(server.url);
    await dora.page.getByRole('link', { name: TITLE }).first().click();
    await dora.page.getByTestId('price-headline').waitFor();
    idea = dora.page.url();
    await ada.page.goto(idea);
    await expectText(ada.page, 'live-state', 'live');
    await order(dora.page, { side: 'YES', price: '70', shares: '4' });
    await order(ada.page, { side: 'NO', price: '30', shares: '4' });
    const moved = '[data-testid="price-headline"][data-price="0.7"]';
    await dora.page.locator(moved).waitFor();
    await ada.page.locator(moved).waitFor();
    expect([...dora.problems, ...ada.problems]).toEqual([]);
  }, 180_000);

  it('have what was changed about their roles at once: the socket of before is cut', async () => {
    const closed = (await newSocket(ada.page)).waitForEvent('close');
    const handle = (await ada.page.getByTestId('handle').innerText()).trim();
    const { members } = await administrator.read<{ members: { nodes: { id: string; unit: string }[] } }>(
      'query ($search: String) { members(search: $search) { nodes { id unit } } }',
      { search: handle },
    );
    const [{ id: memberId, unit } = { id: '', unit: '' }] = members.nodes;
    const change = { memberId, unit, roles: ['CURATOR'], reason: 'She knows the topic.' };
    const { setMember } = await administrator.read<{ setMember: unknown }>(SET_MEMBER, {
      input: { ...change, idempotencyKey: newKey() },
    });
    expect(setMember).toEqual({ member: { roles: ['CURATOR'] } });
    await closed;
    await ada.page.getByRole('link', { name: 'Exchange' }).first().waitFor();
    await expectText(ada.page, 'live-state', 'live');
    expect(await dora.page.getByRole('link', { name: 'Exchange' }).count()).toBe(0);
    expect([...dora.problems, ...ada.problems]).toEqual([]);
  }, 180_000);
});

/** The page again, with the socket that it opens. */
async function newSocket(page: Page): Promise<WebSocket> {
  const opened = page.waitForEvent('websocket');
  await page.reload();
  const socket = await opened;
  await expectText(page, 'live-state', 'live');
  return socket;
}

/** Places it by the ticket, and waits until it is placed. */
async function order(
  page: Page,
  terms: { side: 'YES' | 'NO'; price: string; shares: string },
): Promise<void> {
  await toTrade(page);
  await page.getByLabel(new RegExp(`^Buy ${terms.side}`)).click();
  await page.getByLabel('Highest price, in percent').fill(terms.price);
  await page.getByLabel('Shares', { exact: true }).fill(terms.shares);
  await page.getByTestId('ticket-submit').click();
  await page.getByTestId('ticket-done').filter({ hasText: /\S/ }).waitFor();
}
