/*
 * exp and ln out of additions, multiplications and divisions alone, which IEEE 754 fixes to the last bit. Those of
 * Math may differ between engines and promise no accuracy, so that no bound could be proven upon them. With u = 2^-53,
 * each result here is within 8 u of the true one, relatively (near 3 u; the spec measures it).
 */

/** ln 2 in two pieces; the first ends in zeros, so that its product with a small integer is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Below, e^x is smaller than the smallest double. */
const LOWEST_EXPONENT = -745;

/** 2^-k, down to where there are no doubles. */
const HALVES = table(1076, (k, before) => (k === 0 ? 1 : before / 2));
/** Taylor: 1/k!. What is left out is below 5e-18 for arguments up to ln(2)/2. */
const EXP_TERMS = table(14, (k, before) => (k === 0 ? 1 : before / k));
/** atanh(s)/s in s^2: 1/(2k+1). What is left out is below 1e-18 for s up to 1/3. */
const ATANH_TERMS = table(18, (k) => 1 / (2 * k + 1));

/** e^x for x <= 0. */
export function expOfNegative(x: number): number {
  if (x === 0) return 1;
  if (!(x > LOWEST_EXPONENT)) return 0;
  const halvings = Math.round(-x / LN2_HIGH);
  const rest = x + halvings * LN2_HIGH + halvings * LN2_LOW;
  return polynomial(EXP_TERMS, rest) * (HALVES[halvings] as number);
}

/** ln(1 + y) for 0 <= y <= 1. */
export function logOfOnePlus(y: number): number {
  const s = y / (2 + y);
  return 2 * s * polynomial(ATANH_TERMS, s * s);
}

/** ln x for finite x >= 1. */
export function logFromOne(x: number): number {
  let halvings = 0;
  let rest = x;
  for (; rest >= 2; halvings++) rest /= 2;
  return halvings * (LN2_HIGH + LN2_LOW) + logOfOnePlus(rest - 1);
}

function polynomial(terms: Float64Array, x: number): number {
  let value = 0;
  for (let k = terms.length - 1; k >= 0; k--) value = value * x + (terms[k] as number);
  return value;
}

function table(length: number, term: (k: number, before: number) => number): Float64Array {
  const terms = new Float64Array(length);
  for (let k = 0; k < length; k++) terms[k] = term(k, k === 0 ? 0 : (terms[k - 1] as number));
  return terms;
}
