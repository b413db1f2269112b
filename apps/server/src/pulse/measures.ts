import { LEAST_PEOPLE } from '@openfloor/merit';
import type { PeopleTable } from './release.js';

/** What is known of a member for one week. */
export interface PersonFacts {
  readonly memberId: number;
  readonly unit: string;
  /** Estimated or ordered in the week. */
  readonly active: boolean;
  /** Topics in which the member did, but for what was sealed at its end. */
  readonly topics: readonly string[];
  /** Estimates given in the week, and those of them from before the member had been shown price or merit. */
  readonly estimates: number;
  readonly early: number;
  /** Headlines in which the member is on the side of YES, or of NO, at the end of the week, by topic. */
  readonly sides: readonly { readonly topic: string; readonly yes: number; readonly no: number }[];
  /** What the member's standing estimates weigh together. */
  readonly weight: number;
}

/** What is told of all members together stands in a cell of that name. */
export const ALL = '';

export interface Measure {
  readonly name: MeasureName;
  /** Whether the figure of all cells together is told as well. */
  readonly totalIsTold: boolean;
  /** What each person adds to each cell; whoever adds nothing is not in it. */
  readonly partsOf: (person: PersonFacts) => readonly (readonly [cell: string, part: string])[];
  /** The figure, from what the people of a cell add; null: not told of these. */
  readonly figureOf: (parts: readonly string[]) => number | null;
}

export type MeasureName =
  | 'UNIT_ACTIVE'
  | 'UNIT_SIDES'
  | 'THEME_ACTIVE'
  | 'THEME_SIDES'
  | 'ESTIMATES'
  | 'EARLY'
  | 'EFFECTIVE';

/**
 * The figures about people, each a table of its own: a difference between two weeks must be made by five people in each
 * figure, not by five people in any. Pure.
 */
export const MEASURES: readonly Measure[] = [
  {
    name: 'UNIT_ACTIVE',
    totalIsTold: true,
    partsOf: ({ unit, active }) => (active ? [[unit, 'active']] : []),
    figureOf: (parts) => parts.length,
  },
  {
    name: 'UNIT_SIDES',
    totalIsTold: true,
    partsOf: ({ unit, sides }) => {
      const [yes, no] = [total(sides, 'yes'), total(sides, 'no')];
      return yes + no > 0 ? [[unit, `${yes}/${no}`]] : [];
    },
    figureOf: shareOfFirst,
  },
  {
    name: 'THEME_ACTIVE',
    totalIsTold: false,
    partsOf: ({ topics }) => topics.map((topic) => [topic, 'active'] as const),
    figureOf: (parts) => parts.length,
  },
  {
    name: 'THEME_SIDES',
    totalIsTold: false,
    partsOf: ({ sides }) => sides.map(({ topic, yes, no }) => [topic, `${yes}/${no}`] as const),
    figureOf: shareOfFirst,
  },
  {
    name: 'ESTIMATES',
    totalIsTold: true,
    partsOf: ({ estimates }) => (estimates > 0 ? [[ALL, String(estimates)]] : []),
    figureOf: (parts) => parts.reduce((sum, part) => sum + Number(part), 0),
  },
  {
    name: 'EARLY',
    totalIsTold: true,
    partsOf: ({ estimates, early }) => (estimates > 0 ? [[ALL, `${early}/${estimates - early}`]] : []),
    figureOf: shareOfFirst,
  },
  {
    name: 'EFFECTIVE',
    totalIsTold: true,
    partsOf: ({ weight }) => (weight > 0 ? [[ALL, String(Math.round(weight))]] : []),
    figureOf: effectivePeople,
  },
];

/** By cell, who adds what. */
export function tableOf({ partsOf }: Measure, people: readonly PersonFacts[]): PeopleTable {
  const table = new Map<string, Map<number, string>>();
  for (const person of people) {
    for (const [cell, part] of partsOf(person)) {
      const parts = table.get(cell) ?? new Map<number, string>();
      table.set(cell, parts.set(person.memberId, part));
    }
  }
  return table;
}

/**
 * Of parts "a/b": the mean of a / (a + b), each person alike, in whole percents. Null unless at least five people have
 * some of the first and at least five some of the second: all on one side would tell where everybody is.
 */
export function shareOfFirst(parts: readonly string[]): number | null {
  const pairs = parts.map((part) => part.split('/').map(Number) as [number, number]);
  const [first, second] = [0, 1].map((side) => pairs.filter((pair) => (pair[side] ?? 0) > 0).length);
  if ((first ?? 0) < LEAST_PEOPLE || (second ?? 0) < LEAST_PEOPLE) return null;
  const mean = pairs.reduce((sum, [a, b]) => sum + a / (a + b), 0) / pairs.length;
  return Math.round(100 * mean) / 100;
}

/** (sum of w)^2 / (sum of w^2), whole (Kish, 1965). */
export function effectivePeople(parts: readonly string[]): number | null {
  const weights = parts.map(Number);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const squares = weights.reduce((all, weight) => all + weight * weight, 0);
  return squares === 0 ? null : Math.round((sum * sum) / squares);
}

const total = (sides: PersonFacts['sides'], side: 'yes' | 'no'): number =>
  sides.reduce((sum, each) => sum + each[side], 0);
