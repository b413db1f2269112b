import { sigmoid } from './dice.js';

interface Case {
  readonly value: number;
  readonly outcome: boolean;
}

const STEPS = 30;
/** Keeps the fit finite where a value tells everything. */
const RIDGE = 0.1;

/** The chance that a figure without a scale of its own stands for: a logistic regression on what is known, by Newton's method. */
export function fitted(cases: readonly Case[]): (value: number) => number {
  if (cases.length === 0) return () => 0.5;
  const mean = cases.reduce((sum, { value }) => sum + value, 0) / cases.length;
  const variance = cases.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / cases.length;
  const scaled = (value: number): number => (variance === 0 ? 0 : (value - mean) / Math.sqrt(variance));
  let [a, b] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    let [slopeA, slopeB, aa, ab, bb] = [RIDGE * a, RIDGE * b, RIDGE, 0, RIDGE];
    for (const { value, outcome } of cases) {
      const x = scaled(value);
      const chance = sigmoid(a + b * x);
      const curve = chance * (1 - chance);
      slopeA += chance - Number(outcome);
      slopeB += (chance - Number(outcome)) * x;
      aa += curve;
      ab += curve * x;
      bb += curve * x * x;
    }
    const determinant = aa * bb - ab * ab;
    a -= (slopeA * bb - slopeB * ab) / determinant;
    b -= (slopeB * aa - slopeA * ab) / determinant;
  }
  return (value) => sigmoid(a + b * scaled(value));
}
