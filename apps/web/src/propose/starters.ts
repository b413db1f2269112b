import { t } from '@lingui/core/macro';

interface Starter {
  label: string;
  /** Goes below what is written; the dots are for the writer. */
  text: string;
}

/** What most ideas have something to say under. */
const HEADINGS = [
  t`What is wrong today`,
  t`What should be done`,
  t`What it would take`,
  t`How to tell that it works`,
];

/** An outline, and claims that milestones can be traded on. */
export const STARTERS: readonly Starter[] = [
  {
    label: t`Outline`,
    text: HEADINGS.map((heading) => `## ${heading}\n\n…`).join('\n\n'),
  },
  { label: t`A measure reaches`, text: t`- The measure … reaches … by …, as … shows.` },
  { label: t`Done by a date`, text: t`- … is done by …, as … shows.` },
  { label: t`A number in a range`, text: t`- … will be between … and … on …, as … shows.` },
  { label: t`One of several`, text: t`- By … it is decided which: …, … or ….` },
];

/** Whether a line of a starter stands there as it was given, with its dots. */
export function hasOpenDots(text: string): boolean {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  return STARTERS.some((starter) =>
    starter.text.split('\n').some((line) => line.includes('…') && lines.has(line)),
  );
}

/** The text with a starter below it. */
export function withStarter(text: string, starter: string): string {
  const before = text.trimEnd();
  if (before === '') return starter;
  const isItem = starter.startsWith('- ') && /(^|\n)- [^\n]*$/.test(before);
  return `${before}${isItem ? '\n' : '\n\n'}${starter}`;
}
