import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { describeInBrowser, launchChromium } from '../support/chromium.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { estimate } from '../support/estimates-api.js';
import { placeOrder } from '../support/orders-api.js';
import { insertRows } from '../support/server.js';
import { ServerProcess } from '../support/server-process.js';
import { screenProblems } from './accessibility.js';
import { memberApi, memberPage, newPage, type OpenPage, toTrade } from './member-page.js';

type Who = 'nobody' | 'ada' | 'operator' | 'ada on a phone';

interface Screen {
  /** As routes.tsx has it. */
  readonly route: string;
  readonly who: Who;
  /** Where it is not the route itself. */
  readonly path?: string;
  /** The state that is looked at, where it is not the one that it opens with. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const IDEA = '/ideas/:id';
const click = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();

/** Every address of the page, and what has its own look there. The stories look at more states, without target sizes. */
const SCREENS: readonly Screen[] = [
  { route: '/sign-in', who: 'nobody' },
  { route: '/welcome/:token', path: '/welcome/unknown', who: 'nobody' },
  { route: '/reset/:token', path: '/reset/unknown', who: 'nobody' },
  { route: '/verify/:token', path: '/verify/unknown', who: 'nobody' },
  { route: '*', path: '/nowhere', who: 'nobody' },
  { route: '/accuracy', who: 'nobody' },
  { route: IDEA, who: 'nobody' },
  { route: '/', who: 'ada' },
  { route: '/', path: '/?q=nothing+has+this+title', who: 'ada' },
  { route: '/', who: 'ada on a phone' },
  { route: IDEA, who: 'ada' },
  { route: IDEA, who: 'ada', act: toTrade },
  { route: IDEA, who: 'ada on a phone' },
  { route: IDEA, who: 'ada on a phone', act: click('Trade') },
  { route: '/portfolio', who: 'ada' },
  { route: '/portfolio', who: 'ada on a phone' },
  { route: '/following', who: 'ada' },
  { route: '/propose', who: 'ada' },
  { route: '/pulse', who: 'ada' },
  { route: '/duty', who: 'ada' },
  { route: '/duty/:id', path: '/duty/unknown', who: 'ada' },
  { route: '/answers', who: 'ada' },
  { route: '/boards', who: 'ada' },
  { route: '/people/:handle', path: '/people/bea', who: 'ada' },
  { route: '/account', who: 'ada' },
  { route: '/notifications', who: 'ada' },
  { route: '/tour', who: 'ada on a phone' },
  { route: '/exchange', who: 'operator' },
  { route: '/exchange/halts', who: 'operator' },
  { route: '/exchange/treasury', who: 'operator' },
  { route: '/exchange/ledger', who: 'operator' },
  { route: '/resolution', who: 'operator' },
  { route: '/members', who: 'operator' },
  { route: '/audit', who: 'operator' },
  { route: '/moderation', who: 'operator' },
  { route: '/risk', who: 'operator' },
  { route: '/risk/:marketId', who: 'operator' },
];

describe('the list of screens', () => {
  it('has every route of the page', () => {
    const routes = readFileSync(new URL('../../apps/web/src/routes.tsx', import.meta.url), 'utf8');
    const paths = [...routes.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !SCREENS.some(({ route }) => route === path))).toEqual([]);
  });
});

describeInBrowser('axe-core finds nothing', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let browser: Browser;
  let idea: { id: string; market: { id: string } };
  const visits = new Map<Who, OpenPage>();

  beforeAll(async () => {
    database = await createTestDatabase();
    const source = await openDatabase(database.url);
    const ideas = Array.from({ length: 12 }, (_, index) => `An idea of number ${index + 1}`);
    await insertRows(source, { members: ['ada', 'bea', 'cem'], ideas });
    await source.destroy();
    server = await ServerProcess.start(database.url);
    browser = await launchChromium();
    idea = await traded();
    visits.set('nobody', await newPage(browser));
    for (const handle of ['ada', 'operator'] as const)
      visits.set(handle, await memberPage(browser, { url: server.url, handle }));
    visits.set('ada on a phone', await memberPage(browser, { url: server.url, handle: 'ada', phone: true }));
  }, 180_000);

  afterAll(async () => {
    await Promise.all([...visits.values()].map(({ close }) => close()));
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  /** A market with a book, trades, and an order and shares of ada's. */
  async function traded(): Promise<typeof idea> {
    const ada = await memberApi(server.url, 'ada');
    const { ideas } = await ada.read<{ ideas: { nodes: (typeof idea)[] } }>(
      '{ ideas { nodes { id market { id } } } }',
    );
    const [first = { id: '', market: { id: '' } }] = ideas.nodes;
    const marketId = first.market.id;
    const bea = await memberApi(server.url, 'bea');
    for (const price of ['0.62', '0.63', '0.64', '0.65'])
      await placeOrder(bea, {
        marketId,
        contract: 'NO',
        price: (1 - Number(price)).toFixed(2),
        quantity: '9',
      });
    for (const price of ['0.55', '0.56', '0.57', '0.58'])
      await placeOrder(bea, { marketId, contract: 'YES', price, quantity: '9' });
    await placeOrder(ada, { marketId, contract: 'YES', price: '0.62', quantity: '4' });
    await placeOrder(ada, { marketId, contract: 'YES', price: '0.5', quantity: '4' });
    await estimate(ada, { marketId, chance: '0.7', stake: '3' });
    return first;
  }

  const pageOf = (who: Who): Page => visits.get(who)?.page as Page;
  const addressOf = ({ route, path }: Screen) =>
    (path ?? route).replace(':id', idea.id).replace(':marketId', idea.market.id);

  async function open(page: Page, address: string): Promise<void> {
    await page.goto(`${server.url}${address}`);
    await page.locator('main h1').first().waitFor();
    await page.locator('[class*=skeleton]').first().waitFor({ state: 'detached' });
  }

  it.each(SCREENS)(
    'at $route ($who)',
    async (screen) => {
      const page = pageOf(screen.who);
      await open(page, addressOf(screen));
      await screen.act?.(page);
      expect(await screenProblems(page)).toEqual([]);
    },
    180_000,
  );

  it('and nothing stands before what has the focus, on a phone with its bar', async () => {
    const page = pageOf('ada on a phone');
    await open(page, `/ideas/${idea.id}`);
    await page.getByTestId('ticket-bar').waitFor();
    const covered: string[] = [];
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab');
      const found = await stillCovered(page);
      if (found !== '') covered.push(found);
    }
    expect(covered).toEqual([]);
  }, 180_000);

  it('and nothing moves where less motion is asked for', async () => {
    const page = pageOf('ada');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of ['/', `/ideas/${idea.id}`, '/pulse']) {
      await open(page, path);
      expect(await page.evaluate<string[]>(MOVING)).toEqual([]);
    }
  }, 180_000);
});

const LOOKS = 50;
const LOOK_MS = 100;

/** As COVERED says after a while: where something has just grown, the page is moved by the next frames. */
async function stillCovered(page: Page): Promise<string> {
  let found = await page.evaluate<string>(COVERED);
  for (let look = 1; look < LOOKS && found !== ''; look++) {
    await page.waitForTimeout(LOOK_MS);
    found = await page.evaluate<string>(COVERED);
  }
  return found;
}

/** What has the focus and cannot be seen at all; empty where it can. */
const COVERED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const seen = [0.1, 0.5, 0.9].some((down) => [0.1, 0.5, 0.9].some((across) => {
    const at = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
    return at !== null && (element.contains(at) || at.contains(element) || at.closest('label')?.control === element);
  }));
  return seen ? '' : element.outerHTML.slice(0, 160);
})()`;

/** What has an animation or a transition that takes time. */
const MOVING = `[...document.querySelectorAll('*')].flatMap((element) => {
  const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
  const lasts = (durations) => durations.split(',').some((duration) => parseFloat(duration) > 0);
  const moves = (animationName !== 'none' && lasts(animationDuration)) || lasts(transitionDuration);
  return moves ? [element.tagName + '.' + element.className] : [];
})`;
