import { t } from '@lingui/core/macro';

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrom(e|ium)\/|\bHeadlessChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const found = (agent: string, known: readonly [RegExp, string][]): string | undefined =>
  known.find(([pattern]) => pattern.test(agent))?.[1];

/** `Firefox on Linux`; of a program the first word that it says of itself. */
export function agentWords(agent: string): string {
  const browser = found(agent, browsers);
  const system = found(agent, systems);
  if (browser) return system ? t`${browser} on ${system}` : browser;
  return agent.trim().split(/[\s/]/)[0]?.slice(0, 40) || t`An unnamed program`;
}
