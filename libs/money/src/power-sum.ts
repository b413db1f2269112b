import { invariant } from '@openfloor/kernel';
import { Exact } from './decimal.js';

/** `count` times base^(exponent / root). Integers, and safe ones. */
export interface Power {
  readonly count: number;
  readonly exponent: number;
}

/** What all terms of a sum have in common: base >= 2 and root >= 1, integers. */
export interface Radix {
  readonly base: number;
  readonly root: number;
}

const FIRST_DIGITS = 25;

/**
 * The sign of the sum of all count * base^(exponent / root): 1, 0 or -1. It is the exact one: a sum that is zero is
 * found out by algebra, and any other is computed with more and more digits until its sign shows.
 */
export function signOfPowers(terms: readonly Power[], radix: Radix): -1 | 0 | 1 {
  const { base, root, scale } = lowestTerms(radix);
  const counts = collect(terms, scale);
  cancel(counts, base, root);
  if (counts.size === 0) return 0;
  for (let digits = FIRST_DIGITS; ; digits *= 2) {
    const sign = signByDigits(counts, { base, root, digits });
    if (sign !== 0) return sign;
  }
}

/**
 * The same powers over a base that is no power itself, where nothing divides both exponent and root any more:
 * 32^(e/10) is 2^(e/2). Then x^root - base has no factors (Capelli), on which `cancel` rests.
 */
function lowestTerms({ base, root }: Radix): { base: bigint; root: bigint; scale: bigint } {
  invariant(Number.isSafeInteger(base) && base >= 2, `not a base: ${base}`);
  invariant(Number.isSafeInteger(root) && root >= 1, `not a root: ${root}`);
  let least = 2;
  while (least < base && exponentOf(base, least) === 0) least++;
  const exponent = exponentOf(base, least);
  const shared = gcd(exponent, root);
  return { base: BigInt(least), root: BigInt(root / shared), scale: BigInt(exponent / shared) };
}

/** e where least^e = base, 0 where there is none. */
function exponentOf(base: number, least: number): number {
  if (base !== least && least * least > base) return 0;
  let exponent = 0;
  for (let power = 1; power <= base; power *= least, exponent++) if (power === base) return exponent;
  return 0;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function collect(terms: readonly Power[], scale: bigint): Map<bigint, bigint> {
  const counts = new Map<bigint, bigint>();
  for (const { count, exponent } of terms) {
    invariant(Number.isSafeInteger(count) && Number.isSafeInteger(exponent), 'a power of integers');
    add(counts, BigInt(exponent) * scale, BigInt(count));
  }
  return counts;
}

function add(counts: Map<bigint, bigint>, exponent: bigint, count: bigint): void {
  const sum = (counts.get(exponent) ?? 0n) + count;
  if (sum === 0n) counts.delete(exponent);
  else counts.set(exponent, sum);
}

/**
 * Carries `base` equal powers into one power that is `root` higher, from the lowest up, and thereby drops what adds
 * up to zero. Exponents that differ modulo `root` cannot help each other to zero, since their powers are linearly
 * independent; among the others the lowest count that `base` does not divide remains, whatever comes above it.
 */
function cancel(counts: Map<bigint, bigint>, base: bigint, root: bigint): void {
  const waiting = [...counts.keys()].sort(ascending);
  for (let i = 0; i < waiting.length; i++) {
    const exponent = waiting[i] as bigint;
    const count = counts.get(exponent);
    if (count === undefined || count % base !== 0n) continue;
    counts.delete(exponent);
    const higher = exponent + root;
    add(counts, higher, count / base);
    waiting.splice(placeAfter(waiting, i, higher), 0, higher);
  }
}

function placeAfter(sorted: readonly bigint[], from: number, exponent: bigint): number {
  let place = from + 1;
  while (place < sorted.length && (sorted[place] as bigint) < exponent) place++;
  return place;
}

function ascending(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sign as far as so many digits show it, relative to the largest power; 0 when they do not. */
function signByDigits(
  counts: ReadonlyMap<bigint, bigint>,
  { base, root, digits }: { base: bigint; root: bigint; digits: number },
): -1 | 0 | 1 {
  const Digits = Exact.clone({ precision: digits });
  const step = Digits.ln(base.toString()).dividedBy(root.toString());
  let highest: bigint | undefined;
  for (const exponent of counts.keys()) if (highest === undefined || exponent > highest) highest = exponent;
  let sum = new Digits(0);
  let total = 0n;
  for (const [exponent, count] of counts) {
    total += count < 0n ? -count : count;
    const logarithm = step.times((exponent - (highest as bigint)).toString());
    // e^(-2.4 (digits + 10)) is below 10^-(digits + 10), which the tolerance covers.
    if (logarithm.lessThan(-2.4 * (digits + 10))) continue;
    sum = sum.plus(logarithm.exp().times(count.toString()));
  }
  // Each power is at most 1, and its error (of step, product, exp and sum) below ten units of its last digit.
  const tolerance = new Digits(10).pow(4 - digits).times(total.toString());
  if (sum.abs().lessThanOrEqualTo(tolerance)) return 0;
  return sum.isNegative() ? -1 : 1;
}
