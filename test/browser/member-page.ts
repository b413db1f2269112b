import type { Browser, Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.js';
import { signInBrowser } from '../support/browser-session.js';
import { sessionOf } from '../support/server.js';

const DESKTOP = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };

interface Look {
  phone?: boolean;
}

interface Visit extends Look {
  url: string;
  /** Whose session the browser has. */
  handle: string;
}

export interface OpenPage {
  page: Page;
  /** What the browser complained about so far. */
  problems: readonly string[];
  close(): Promise<void>;
}

/** A browser profile of its own, in which nobody is signed in. */
export async function newPage(browser: Browser, { phone = false }: Look = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: phone ? PHONE : DESKTOP,
    isMobile: phone,
    hasTouch: phone,
  });
  const page = await context.newPage();
  // A machine that is busy with something else must not make a test fail.
  page.setDefaultTimeout(60_000);
  return { page, problems: problemsOf(page), close: () => context.close() };
}

/** A browser profile of its own, signed in to a demo. */
export async function memberPage(browser: Browser, { url, handle, ...look }: Visit): Promise<OpenPage> {
  const opened = await newPage(browser, look);
  await signInBrowser(opened.page.context(), { url, handle });
  return opened;
}

/** A program with a member's session. */
export const memberApi = async (url: string, handle: string): Promise<ApiClient> =>
  new ApiClient(url, await sessionOf(new ApiClient(url), handle));

/** What the browser complains about: scripts that fail, files that are missing, what the policy forbids. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}

/** From the easy ticket of a headline to the trader's. */
export async function toTrade(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Trade', exact: true }).check();
}

/**
 * Waits until a part of the page says this.
 * @param options where that has to come about first, for longer than the page's usual timeout
 */
export async function expectText(
  page: Page,
  testId: string,
  text: string | RegExp,
  options: { timeout?: number } = {},
): Promise<void> {
  await page.getByTestId(testId).filter({ hasText: text }).first().waitFor(options);
}
