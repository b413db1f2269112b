import { parseArgs } from 'node:util';
import { REGIMES } from './regime.js';

export interface Wanted {
  readonly seeds: number;
  readonly seed: number;
  readonly ideas: number;
  readonly people: number;
  /** Names; all if none is given. */
  readonly regimes: readonly string[];
  /** A folder for chart and tables; null: the tables are only printed. */
  readonly out: string | null;
}

export const USAGE = `usage: npm run simulate -- [--seeds N] [--seed S] [--ideas N] [--people N] [--regime NAME]... [--out FOLDER]
  --seeds   how many seeds of each regime (50)
  --seed    the first of them (1)
  --ideas   ideas of the measured season, 5 to 500 (60)
  --people  members, 30 to 2000 (200)
  --regime  only this one; may be given again. There are:
            ${REGIMES.map(({ name }) => name).join(', ')}, peps
  --out     writes chart.svg and tables.md there`;

/** What is asked for; null where the arguments are not understood. */
export function wantedOf(args: readonly string[]): Wanted | null {
  const values = read(args);
  if (values === null) return null;
  const { seeds = '50', seed = '1', ideas = '60', people = '200', regime = [], out = null } = values;
  const wanted = {
    seeds: wholeNumber(seeds, [1, 10_000]),
    seed: wholeNumber(seed, [0, 1_000_000_000]),
    ideas: wholeNumber(ideas, [5, 500]),
    people: wholeNumber(people, [30, 2000]),
  };
  const known = new Set([...REGIMES.map(({ name }) => name), 'peps']);
  if (Object.values(wanted).includes(Number.NaN) || !regime.every((name) => known.has(name))) return null;
  return { ...wanted, regimes: [...new Set(regime.length > 0 ? regime : known)], out };
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    seeds: text,
    seed: text,
    ideas: text,
    people: text,
    out: text,
    regime: { type: 'string', multiple: true },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch {
    return null;
  }
}

function wholeNumber(text: string, [least, most]: readonly [number, number]): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : Number.NaN;
}
