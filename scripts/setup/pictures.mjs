import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';

const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 760 };
/** A repository keeps every version of a picture for ever. */
const MOST_BYTES = 300_000;
const WAIT_MS = 60_000;

/** Each: where it is taken (on the page of an idea, unless said), and what must be there before. */
export const PICTURES = [
  { name: 'floor', path: '/', ready: '[data-testid="row-merit"]' },
  { name: 'floor-phone', path: '/', ready: '[data-testid="row-merit"]', phone: true },
  { name: 'idea', ready: '[data-testid="price-headline"]', chart: true },
  { name: 'idea-dark', ready: '[data-testid="price-headline"]', chart: true, dark: true },
  { name: 'idea-phone', ready: '[data-testid="merit-headline"]', chart: true, phone: true },
  { name: 'ticket', ready: '[data-testid="price-headline"]', only: 'ticket' },
  { name: 'pulse', path: '/pulse', ready: 'main h2', height: 770 },
  { name: 'portfolio', path: '/portfolio', ready: '[data-testid="position"]', trades: true },
];

/** Returns what was written and how large it is. */
export async function takePicture({ picture, chromium: executablePath, demo, into }) {
  const browser = await launch(executablePath);
  try {
    const page = await openPage(browser, picture);
    await signIn(page, demo);
    await page.goto(`${demo.url}${await pathOf(picture, demo)}`);
    if (picture.trades) await haveTraded(page, demo);
    await page.locator(picture.ready).first().waitFor();
    await drawn(page, picture);
    const file = join(into, `${picture.name}.png`);
    await shot(page, picture, file);
    return sized(file);
  } catch (error) {
    if (error instanceof SetupFailure) throw error;
    throw new SetupFailure(`The picture "${picture.name}" could not be taken.`, error.message);
  } finally {
    await browser.close();
  }
}

async function launch(executablePath) {
  // Not at the top: the script starts before anything is installed.
  const { chromium } = await import('playwright-core');
  try {
    const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--hide-scrollbars'];
    return await chromium.launch({ executablePath, chromiumSandbox: false, args });
  } catch (error) {
    throw new SetupFailure(`${executablePath} does not start:`, error.message);
  }
}

async function openPage(browser, { phone = false, dark = false, height = DESKTOP.height }) {
  const context = await browser.newContext({
    viewport: phone ? PHONE : { ...DESKTOP, height },
    isMobile: phone,
    hasTouch: phone,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  return page;
}

/** One of the free seats; the tour is for the first visit, and not for pictures. */
async function signIn(page, { url, ask }) {
  const { demoMembers } = await ask('{ demoMembers { id } }');
  const { id } = demoMembers[0];
  await send(page, url, {
    query:
      'mutation ($id: ID!, $key: String!) { demoSignIn(input: { memberId: $id, idempotencyKey: $key }) { __typename } }',
    variables: { id, key: randomUUID() },
  });
  await page.addInitScript((key) => localStorage.setItem(key, 'done'), `openfloor-tour-${id}`);
}

async function send(page, url, data) {
  const response = await page.context().request.post(`${url}/graphql`, { data });
  const { errors, ...answer } = await response.json();
  if (errors) throw new SetupFailure('The demo exchange refused a command.', JSON.stringify(errors));
  return answer.data;
}

/** Where no path is given, an idea that has much to show: comments, trades, evidence. */
async function pathOf({ path }, { ask }) {
  if (path !== undefined) return path;
  const { ideas } = await ask(
    '{ ideas(first: 200, orderBy: RANK) { nodes { id commentCount merit { evidence } market { state tradeCount } } } }',
  );
  const worth = ({ commentCount, merit, market }) =>
    Math.min(commentCount, 5) * 20 + (merit?.evidence === 'B' ? 30 : 0) + market.tradeCount / 10;
  const [best] = ideas.nodes
    .filter(({ market }) => market?.state === 'OPEN')
    .sort((a, b) => worth(b) - worth(a));
  if (best === undefined) throw new SetupFailure('The demo exchange has no open idea.', 'Did its demo load?');
  return `/ideas/${best.id}`;
}

/** Some estimates and an order, so that there is something to see. */
async function haveTraded(page, { url, ask }) {
  const { ideas } = await ask(
    '{ ideas(first: 12, orderBy: CONTESTED) { nodes { market { id state price contracts { name } } } } }',
  );
  const markets = ideas.nodes.flatMap(({ market }) =>
    market?.state === 'OPEN' && market.contracts.length === 2 ? [market] : [],
  );
  for (const [index, market] of markets.slice(0, 5).entries()) {
    const away = index % 2 === 0 ? 0.2 : -0.2;
    const chance = Math.min(0.97, Math.max(0.03, Number(market.price) + away)).toFixed(2);
    await send(page, url, {
      query: 'mutation ($input: EstimateInput!) { estimate(input: $input) { __typename } }',
      variables: {
        input: { marketId: market.id, chance, stake: String(20 + 15 * index), idempotencyKey: randomUUID() },
      },
    });
  }
  await page.reload();
}

/** Fonts, the chart's canvas, and the first words of the stream. */
async function drawn(page, { chart = false }) {
  await page.locator('[data-testid="live-state"][data-state="live"]').waitFor();
  if (chart) await page.locator('canvas').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(1_500);
}

async function shot(page, { only }, path) {
  if (only !== 'ticket') return page.screenshot({ path });
  await page.getByLabel('My estimate').fill('80');
  await page.getByTestId('estimate-preview').filter({ hasText: 'tokens' }).waitFor();
  await page.waitForTimeout(500);
  const ticket = page.locator('form:has([data-testid="chance-slider"])');
  const box = await ticket.boundingBox();
  if (!box) throw new SetupFailure('The ticket is not on the page.', 'Has its form another marker now?');
  const margin = 16;
  const clip = { x: box.x - margin, y: box.y - 52, width: box.width + 2 * margin, height: box.height + 100 };
  return page.screenshot({ path, clip });
}

function sized(file) {
  const { size } = statSync(file);
  if (size > MOST_BYTES)
    throw new SetupFailure(`${file} has ${size} bytes, more than ${MOST_BYTES}.`, 'Make its view smaller.');
  return `${file}: ${Math.round(size / 1000)} kB`;
}
