import { describe, expect, it } from 'vitest';
import { fitDebias } from './debias.js';
import { seededNumbers } from './seeded-numbers.js';

/** Chances all over, of which a share comes true that `truth` says. */
function history(count: number, truth: (chance: number) => number) {
  const next = seededNumbers(11);
  return Array.from({ length: count }, (_, index) => {
    const chance = 0.05 + (0.9 * (index % 19)) / 18;
    return { chance, outcome: next() < truth(chance) };
  });
}

describe('a debiased price', () => {
  it('is none before there is enough to fit', () => {
    expect(fitDebias(history(19, (chance) => chance))).toBeNull();
    expect(fitDebias(history(200, () => 1))).toBeNull();
  });

  it('changes little where prices were right', () => {
    const fitted = fitDebias(history(2000, (chance) => chance)) ?? expect.fail('no debias');
    expect(Math.abs(fitted.a)).toBeLessThan(0.15);
    expect(Math.abs(fitted.b - 1)).toBeLessThan(0.15);
    expect(fitted.fittedOn).toBe(2000);
  });

  it('lowers what was too hopeful', () => {
    const fitted = fitDebias(history(2000, (chance) => chance / 2)) ?? expect.fail('no debias');
    expect(fitted.apply(0.8)).toBeGreaterThan(0.3);
    expect(fitted.apply(0.8)).toBeLessThan(0.5);
  });

  it('keeps chances in their order', () => {
    const fitted = fitDebias(history(300, (chance) => 0.2 + chance / 2)) ?? expect.fail('no debias');
    expect(fitted.apply(0.3)).toBeLessThan(fitted.apply(0.6));
  });

  it('is held near no change by few cases', () => {
    const many = fitDebias(history(1000, (chance) => chance / 2)) ?? expect.fail('no debias');
    const few = fitDebias(history(30, (chance) => chance / 2)) ?? expect.fail('no debias');
    expect(Math.abs(few.a)).toBeLessThan(Math.abs(many.a));
  });
});
