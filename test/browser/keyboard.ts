import type { Page } from 'playwright-core';

/** What has the focus: its label or its words. Beside it, whether it is seen, or lies outside of what is in view. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const pageHeight = document.documentElement.scrollHeight;
  if (!at || at === document.body) return { name: '', seen: true, inView: true, pageHeight };
  const label = at.labels?.[0] ?? at;
  const name = at.getAttribute('aria-label') ?? label.textContent.trim();
  const shown = getComputedStyle(at).opacity === '0' && at.labels?.[0] ? at.labels[0] : at;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.5, 0.1], [0.5, 0.9]];
  const hits = points.map(([x, y]) => document.elementFromPoint(left + width * x, top + height * y));
  const seen = hits.some((hit) => hit !== null && (shown.contains(hit) || hit.contains(shown)));
  return { name, seen, inView: hits.some((hit) => hit !== null), pageHeight };
})()`;

interface Focused {
  name: string;
  seen: boolean;
  inView: boolean;
  pageHeight: number;
}

export interface Keyboard {
  /** Presses Tab until something of this name has the focus. */
  tabTo(name: string | RegExp, way?: 'on' | 'back'): Promise<void>;
  /** In the place of what a field says. */
  type(text: string): Promise<void>;
  focused(): Promise<string>;
  /** What had the focus and was not seen. */
  readonly hidden: readonly string[];
}

const MOST_PRESSES = 120;
const LOOKS = 50;
const LOOK_MS = 100;

/** A page without a mouse. */
export function keyboardOf(page: Page): Keyboard {
  const hidden: string[] = [];
  const focused = () => page.evaluate<Focused>(FOCUSED);
  // Where something above it has just grown, the page is moved by the next frames; or not, where what was read
  // meanwhile has pushed it out of view: nothing covers it then.
  const comesIntoSight = async (pageHeightBefore: number) => {
    let now = await focused();
    for (let look = 0; look < LOOKS && !now.seen; look++) {
      await page.waitForTimeout(LOOK_MS);
      now = await focused();
    }
    return now.seen || (!now.inView && now.pageHeight > pageHeightBefore);
  };
  const matches = (wanted: string | RegExp, name: string) =>
    typeof wanted === 'string' ? name === wanted : wanted.test(name);
  return {
    hidden,
    focused: async () => (await focused()).name,
    type: async (text) => {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    tabTo: async (wanted, way = 'on') => {
      const passed: string[] = [];
      for (let press = 0; press < MOST_PRESSES; press++) {
        const { pageHeight } = await focused();
        await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
        const { name, seen } = await focused();
        if (!seen && !(await comesIntoSight(pageHeight))) hidden.push(name);
        if (matches(wanted, name)) return;
        passed.push(name);
      }
      throw new Error(`Tab does not reach ${wanted}, but ${passed.join(' | ')}`);
    },
  };
}
