import type { Box } from './tile-layout';

export type WordSize = 'large' | 'usual' | 'small';

export interface TileWords {
  readonly size: WordSize;
  /** Cut after a whole word where there is no room for all of it. */
  readonly title: string;
  /** Empty where it does not fit whole. */
  readonly change: string;
}

interface Look {
  /** Of a letter of the title, of a line of it, and of a letter of the change. */
  readonly letter: number;
  readonly line: number;
  readonly small: number;
  /** Beside the words, above and below them, and of the line with the change, its distance included. */
  readonly beside: number;
  readonly around: number;
  readonly below: number;
}

/** In CSS pixels, as in the style sheet. */
const LOOKS: Readonly<Record<WordSize, Look>> = {
  large: { letter: 19, line: 23, small: 14, beside: 16, around: 12, below: 22 },
  usual: { letter: 15, line: 18, small: 12, beside: 16, around: 12, below: 19 },
  small: { letter: 12, line: 15, small: 11, beside: 10, around: 6, below: 17 },
};
/** Fewer letters of a title say nothing. */
const LEAST = 8;
/** Of the upright letters of a figure against those of a title. */
const SANS = 1.12;

/**
 * What a tile has room for, in the largest letters that show all of it, or else as much as can be: the title in whole
 * words, and beside a title the first of the `changes`, longest first, that fits. Null: nothing but its colour. Pure.
 */
export function tileWords(
  box: Pick<Box, 'width' | 'height'>,
  title: string,
  changes: readonly string[],
): TileWords | null {
  const fitting = sizesFor(box).map((size) => wordsAt(size, box, { title, changes }));
  const most = fitting.reduce((best, words) => (words.title.length > best.title.length ? words : best));
  return most.title === '' ? null : (fitting.find((words) => words.title === title) ?? most);
}

function sizesFor({ width, height }: Pick<Box, 'width' | 'height'>): readonly WordSize[] {
  if (width > 180 && height > 90) return ['large', 'usual', 'small'];
  return width > 96 && height > 56 ? ['usual', 'small'] : ['small'];
}

function wordsAt(
  size: WordSize,
  { width, height }: Pick<Box, 'width' | 'height'>,
  { title, changes }: { readonly title: string; readonly changes: readonly string[] },
): TileWords {
  const { letter, line, small, beside, around, below } = LOOKS[size];
  const room = width - beside;
  const hasLine = height - around - below >= line;
  const change = hasLine ? changes.find((one) => ems(one) * SANS * small <= room) : undefined;
  const lines = Math.floor((height - around - (change ? below : 0)) / line);
  return { size, title: cut(title, room / letter, lines), change: change ?? '' };
}

/** As many whole words as there is room for; none rather than next to nothing. */
function cut(title: string, width: number, lines: number): string {
  if (linesOf(title, width) <= lines) return title;
  const words = title.split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const start = `${words.slice(0, count).join(' ')}…`;
    if (start.length < LEAST) return '';
    if (linesOf(start, width) <= lines) return start;
  }
  return '';
}

/** Where a line may end. */
const BREAK = /\s+|(?<=\p{L}-)(?=\p{L})/u;

/** Without end where a word alone is too wide. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(BREAK)) {
    const own = ems(word);
    if (own > width) return Number.POSITIVE_INFINITY;
    const next = used === 0 ? own : used + ems(' ') + own;
    if (next > width) lines++;
    used = next > width ? own : next;
  }
  return lines;
}

/** How wide a text is at most, in heights of its letters: rather too much than cut at an edge. */
function ems(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (letter === ' ') sum += 0.25;
    else if (/[iljtfrI.,:;'’|()[\]-]/.test(letter)) sum += 0.38;
    else if (/[mwMW▲▼…@%]/.test(letter)) sum += 0.9;
    else sum += /[\p{Lu}\d_]/u.test(letter) ? 0.66 : 0.56;
  }
  return sum;
}
