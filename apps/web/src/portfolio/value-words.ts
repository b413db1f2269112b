import { t } from '@lingui/core/macro';
import { formatExactMilli, toMilli } from '../format/tokens';
import type { Given } from './given';
import { signedTokens } from './statement-words';
import type { ValuePoint } from './value-query';

/**
 * The curve in words. `since` says how far back it goes, and begins the sentence. What was given is told apart from what
 * trading made; null: not known, so that no gain or loss is claimed.
 */
export function valueSummary(points: readonly ValuePoint[], since: string, given: Given | null): string {
  const totals = points.map(({ total }) => toMilli(total));
  const [first, last] = [totals[0], totals.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [low, high] = [totals.reduce(lesser), totals.reduce(greater)];
  const range = t`The lowest was ${formatExactMilli(low)}, the highest ${formatExactMilli(high)}.`;
  return `${movement({ first, last }, since, given)} ${range}`;
}

interface Ends {
  first: bigint;
  last: bigint;
}

function movement({ first, last }: Ends, since: string, given: Given | null): string {
  const [from, to] = [formatExactMilli(first), formatExactMilli(last)];
  if (given === null) return t`${since}: from ${from} to ${to} tokens, allowances included.`;
  const { allowances, givenBack } = given;
  if (allowances !== 0n || givenBack !== 0n) {
    const rest = signedTokens(last - first - allowances + givenBack);
    const parts = givenParts(given);
    return t`${since}: from ${from} to ${to} tokens; ${parts}, everything else ${rest}.`;
  }
  if (first === last) return t`${since}: ${to} tokens at both ends.`;
  const change = formatExactMilli(last > first ? last - first : first - last);
  return last > first
    ? t`${since}: up ${change}, from ${from} to ${to} tokens.`
    : t`${since}: down ${change}, from ${from} to ${to} tokens.`;
}

function givenParts({ allowances, givenBack }: Given): string {
  const parts = [];
  if (allowances !== 0n) parts.push(t`allowances ${signedTokens(allowances)}`);
  if (givenBack !== 0n) parts.push(t`given back ${signedTokens(-givenBack)}`);
  return parts.join(', ');
}

const lesser = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const greater = (one: bigint, other: bigint): bigint => (one > other ? one : other);
