import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BusyFloor } from '../support/busy-floor.js';
import { describeInBrowser } from '../support/chromium.js';
import { eventually } from '../support/eventually.js';
import { gzippedBytes, scriptsOfFirstRoute } from '../support/first-route.js';
import { processorTime, tasksDuring } from '../support/main-thread.js';
import { newKey } from '../support/server.js';
import { screenProblems } from './accessibility.js';
import { memberApi, memberPage } from './member-page.js';

/** Budgets of issue 7. */
const SCRIPT_BYTES = 250_000;
const INTERACTIVE_MS = 2_000;
const LONG_TASK_MS = 50;

const IDEAS = 739;
const TICKS = 60;
const ROWS = '[data-testid="idea-row"]';
/** Notes of which ideas something changed on screen. */
const WATCH_ROWS = `window.touched = new Map();
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const element = target.nodeType === 1 ? target : target.parentElement;
    const id = element?.closest('${ROWS}')?.dataset.ideaId;
    if (id) touched.set(id, (touched.get(id) ?? 0) + 1);
  }
}).observe(document.querySelector('ol[aria-label="Ideas"]'), { subtree: true, childList: true, characterData: true })`;

describeInBrowser('the floor with 739 ideas', () => {
  let floor: BusyFloor;

  beforeAll(async () => {
    floor = await BusyFloor.start();
  }, 180_000);
  afterAll(() => floor?.stop());

  const open = () => memberPage(floor.browser, { url: floor.server.url, handle: 'ada' });
  const toFloor = async (page: Page) => {
    await page.goto(`${floor.server.url}/`);
    await page.locator(ROWS).first().waitFor();
  };

  it('needs at most 250 kB of JavaScript, gzipped, by what the build imports and by what the browser asks for', async () => {
    const needed = await scriptsOfFirstRoute();
    expect([...needed].filter((path) => /floor-page|framework/.test(path))).toHaveLength(2);
    expect(await gzippedBytes(needed)).toBeLessThan(SCRIPT_BYTES);
    const { page, problems, close } = await open();
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname.slice(1));
    });
    await toFloor(page);
    await page.waitForLoadState('networkidle');
    for (const path of needed) expect(asked).toContain(path);
    expect(await gzippedBytes(asked)).toBeLessThan(SCRIPT_BYTES);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('takes less than two seconds of the processor until it can be used', async () => {
    // The clock would measure what else the machine does: `npm run bench -- floor` looks at it, on a quiet one.
    const { page, close } = await open();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await toFloor(page);
    await page.getByRole('searchbox', { name: 'Search titles' }).fill('python');
    await page.waitForURL(/q=python/);
    expect(await processorTime(session)).toBeLessThan(INTERACTIVE_MS);
    await close();
  }, 180_000);

  it('ends a search where a link leads away from it, and has it again on the way back', async () => {
    const { page, problems, close } = await open();
    await toFloor(page);
    const search = page.getByRole('searchbox', { name: 'Search titles' });
    await search.fill('python');
    await page.waitForURL(/q=python/);
    await page.getByRole('link', { name: 'Openfloor, to the floor' }).click();
    await page.getByText(`${IDEAS} ideas, ranked by merit`).waitFor();
    // What is typed now goes into the address as it is: nothing of before is put back.
    expect(await search.inputValue()).toBe('');
    await search.fill('t');
    await page.waitForURL((url) => url.search === '?q=t');
    await page.goBack();
    await page.waitForURL(/q=python/);
    expect(await search.inputValue()).toBe('python');
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('scrolls through all of them without a long task while ten times a second every price in sight moves', async () => {
    const { page, problems, close } = await open();
    await toFloor(page);
    await page.getByText(`${IDEAS} ideas, ranked by merit`).waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(WATCH_ROWS);
    let orders = 0;
    const tasks = await tasksDuring(page, async () => {
      orders = await floor.trade(page, TICKS);
    });
    // By the processor and not by the clock, which goes on while others have the machine.
    const long = tasks.filter(({ processor }) => processor > LONG_TASK_MS);
    expect(tasks.length).toBeGreaterThan(TICKS);
    expect(long).toEqual([]);
    expect(orders).toBeGreaterThan(TICKS);
    // At least the rows of one window, wherever the list was.
    expect(Number(await page.evaluate('touched.size'))).toBeGreaterThan(6);
    expect(Number(await page.evaluate('scrollY'))).toBeGreaterThan(1_000);
    expect(await page.locator(ROWS).count()).toBeLessThan(60);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);

  it('draws anew only what has changed, once for what comes together', async () => {
    const { page, close } = await open();
    await toFloor(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(WATCH_ROWS);
    const row = page.locator(ROWS).nth(2);
    const ideaId = (await row.getAttribute('data-idea-id')) ?? '';
    for (let tick = 0; tick < 7; tick++) await floor.move([ideaId], tick);
    const touched = () => page.evaluate('[...touched]') as Promise<[string, number][]>;
    await eventually(touched, (rows) => rows.length > 0);
    await page.waitForTimeout(1_000);
    expect((await touched()).map(([id]) => id)).toEqual([ideaId]);
    await close();
  }, 180_000);

  it('has a page for every handle: what was signed with it, and no more for who signed nothing', async () => {
    const api = await memberApi(floor.server.url, 'bea');
    const { ideas } = await api.read<{ ideas: { nodes: { id: string; title: string }[] } }>(
      '{ ideas(first: 1) { nodes { id title } } }',
    );
    const [idea] = ideas.nodes;
    await api.read('mutation ($input: AddCommentInput!) { addComment(input: $input) { __typename } }', {
      input: {
        ideaId: idea?.id,
        text: 'It saves **an hour** a week.',
        stance: 'FOR',
        idempotencyKey: newKey(),
      },
    });
    const { page, problems, close } = await open();
    await page.goto(`${floor.server.url}/people/bea`);
    const comment = page.getByTestId('signed-comment');
    await comment.getByText('an hour').waitFor();
    expect(await comment.textContent()).toContain('for');
    await page.getByRole('button', { name: 'Follow bea' }).click();
    await page.getByRole('button', { name: 'Following bea', pressed: true }).waitFor();
    expect(await screenProblems(page)).toEqual([]);
    await comment.getByRole('link', { name: idea?.title ?? '' }).click();
    await page.waitForURL(/\/ideas\/.+#/);
    await page.goto(`${floor.server.url}/people/nobody%20at%20all`);
    await page.getByText('No comment is signed with this handle.').waitFor();
    expect(await page.getByTestId('signed-idea').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  }, 180_000);
});
