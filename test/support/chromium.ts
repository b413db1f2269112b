import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Found by scripts/setup/chromium.mjs; '' where the machine has none. */
const executablePath = process.env.OPENFLOOR_CHROMIUM || process.env.CHROMIUM_PATH || '';

/** A browser of its own, with a fresh profile that `close()` removes. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: FLAGS });
}

/** A `describe` for specs that need a browser: skipped, with the reason, where there is none. */
export function describeInBrowser(name: string, specs: () => void): void {
  if (executablePath !== '') {
    describe(name, specs);
  } else {
    console.warn(`Skipped, since no Chromium was found (run "npm test", or set CHROMIUM_PATH): ${name}`);
    describe.skip(name, specs);
  }
}
