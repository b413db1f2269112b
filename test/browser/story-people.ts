import type { Browser, Page } from 'playwright-core';
import { memberPage, type OpenPage } from './member-page.js';

/** People in browsers of their own, and everything that the server sent to each of them. */
export class StoryPeople {
  private readonly opened: { handle: string; visit: OpenPage; sent: string[] }[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** A signed-in browser that is at this path. */
  async come(handle: string, { path = '/', phone = false } = {}): Promise<Page> {
    const visit = await memberPage(this.browser, { url: this.url, handle, phone });
    this.opened.push({ handle, visit, sent: sentTo(visit.page) });
    await visit.page.goto(`${this.url}${path}`);
    return visit.page;
  }

  /** Handles of those to whom the server sent something with one of these words. */
  toldOf(words: RegExp): string[] {
    return this.opened
      .filter(({ sent }) => sent.some((text) => words.test(text)))
      .map(({ handle }) => handle);
  }

  /** What any browser complained about. */
  get problems(): string[] {
    return this.opened.flatMap(({ handle, visit }) =>
      visit.problems.map((problem) => `${handle}: ${problem}`),
    );
  }

  async leave(): Promise<void> {
    await Promise.all(this.opened.map(({ visit }) => visit.close()));
  }
}

/** Answers and messages of streams, as they come. */
function sentTo(page: Page): string[] {
  const sent: string[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql')) return;
    // A page that is left takes its answers along.
    response.text().then(
      (text) => sent.push(text),
      () => undefined,
    );
  });
  page.on('websocket', (stream) =>
    stream.on('framereceived', ({ payload }) => sent.push(payload.toString())),
  );
  return sent;
}
