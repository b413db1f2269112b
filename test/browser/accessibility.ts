import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

const SCHEMES = ['light', 'dark'] as const;

/** With what axe-core leaves out unless it is asked by name: WCAG 2.2, of which target size is the part that it can see. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours alone need be looked at in both schemes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds wrong with the page as it is now, in light and in dark. */
export const accessibilityProblems = (page: Page): Promise<string[]> =>
  problemsBy(page, () => ({ resultTypes: ['violations'] }));

/** The same with target sizes, and quicker: all rules in light, those of colours in dark. */
export const screenProblems = (page: Page): Promise<string[]> =>
  problemsBy(page, (scheme) => ({
    resultTypes: ['violations'],
    runOnly: scheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: OF_COLOURS },
  }));

async function problemsBy(
  page: Page,
  options: (scheme: (typeof SCHEMES)[number]) => axe.RunOptions,
): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    // Without motion, so that no colour is caught half-way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    const violations = (await page.evaluate(
      `axe.run(document, ${JSON.stringify(options(colorScheme))}).then(({ violations }) => violations)`,
    )) as Violation[];
    found.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}: ${id} at ${String(nodes[0]?.target.join(' '))}`),
    );
  }
  return found;
}
