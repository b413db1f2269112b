import { toMilli } from '../format/tokens';
import type { GivenEntries } from './value-query';

/** What came and went without trading, in milli-tokens. */
export interface Given {
  readonly allowances: bigint;
  /** At the end of a season or on leaving. */
  readonly givenBack: bigint;
}

/**
 * What the exchange gave and took after a moment: a point of the curve has what came until then. Null where there is no
 * such moment, or more entries than were read. Pure.
 */
export function givenSince({ nodes, pageInfo }: GivenEntries, since: string | undefined): Given | null {
  if (since === undefined) return null;
  const from = Date.parse(since);
  const later = nodes.filter(({ at }) => Date.parse(at) > from);
  if (later.length === nodes.length && pageInfo.hasNextPage) return null;
  const sum = (entries: typeof later): bigint =>
    entries.reduce((all, { amount }) => all + toMilli(amount), 0n);
  return {
    allowances: sum(later.filter(({ kind }) => kind === 'ALLOWANCE')),
    givenBack: -sum(later.filter(({ kind }) => kind !== 'ALLOWANCE')),
  };
}
