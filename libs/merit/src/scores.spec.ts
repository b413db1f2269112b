import { describe, expect, it } from 'vitest';
import { baselineScore, brier, optimism, peerScore } from './scores.js';

const pairs = (chances: number[], outcomes: number[]) =>
  chances.map((chance, index) => ({ chance, outcome: outcomes[index] === 1 }));

describe('the Brier score', () => {
  it('is the mean squared distance: the published example', () => {
    expect(brier(pairs([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0]))).toBeCloseTo(0.0375, 12);
  });

  it('has no value of nothing', () => {
    expect(brier([])).toBeNull();
  });
});

describe('the baseline score', () => {
  it('of 90 % is 84.8 when it happens and -232.2 when it does not: the published example', () => {
    expect(baselineScore(0.9, true)).toBeCloseTo(84.79969066, 8);
    expect(baselineScore(0.9, false)).toBeCloseTo(-232.19280949, 8);
  });

  it('of one half is nothing', () => {
    expect(baselineScore(0.5, true)).toBe(0);
    expect(baselineScore(0.5, false)).toBe(0);
  });

  it('refuses a chance that nobody may state', () => {
    expect(() => baselineScore(1, true)).toThrow('not a chance');
  });
});

describe('the peer score', () => {
  it('is against the geometric mean of the others', () => {
    const geometric = Math.sqrt(0.8 * 0.2);
    expect(peerScore(0.6, [0.8, 0.2], true)).toBeCloseTo(100 * Math.log(0.6 / geometric), 10);
    expect(peerScore(0.6, [0.8, 0.2], false)).toBeCloseTo(100 * Math.log(0.4 / geometric), 10);
  });

  it('adds up to nothing over everybody', () => {
    const said = [0.3, 0.55, 0.9, 0.7];
    const scores = said.map((chance, self) =>
      peerScore(
        chance,
        said.filter((_, other) => other !== self),
        true,
      ),
    );
    expect(scores.reduce<number>((sum, score) => sum + (score ?? 0), 0)).toBeCloseTo(0, 9);
  });

  it('has no value alone', () => {
    expect(peerScore(0.6, [], true)).toBeNull();
  });
});

describe('optimism', () => {
  it('is how much higher chances were than what happened', () => {
    expect(optimism(pairs([0.9, 0.7, 0.8], [1, 0, 0]))).toBeCloseTo(0.8 - 1 / 3, 12);
  });
});
