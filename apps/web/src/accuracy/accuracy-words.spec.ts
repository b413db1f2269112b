import { describe, expect, it } from 'vitest';
import type { Accuracy, Method } from './accuracy-query';
import { betterSentence, optimismSentence } from './accuracy-words';

const method = (name: Method['method'], sharedBrier: number | null): Method => ({
  method: name,
  count: 20,
  brier: sharedBrier,
  low: 0.1,
  high: 0.2,
  auc: 0.8,
  aucLow: 0.7,
  aucHigh: 0.9,
  sharedBrier,
});
const accuracy = (change: Partial<Accuracy>): Accuracy => ({
  resolved: 20,
  nextAt: 25,
  madeAt: '2026-01-05T00:00:00Z',
  shared: 15,
  methods: [],
  calibration: [],
  optimism: null,
  debias: null,
  ...change,
});

describe('which predicted better', () => {
  it('is told by the headlines that all had judged, the best first', () => {
    const methods = [method('PRICE', 0.2), method('MERIT', 0.1), method('UP_VOTES', 0.31)];
    expect(betterSentence(accuracy({ methods }))).toBe(
      'On the 15 headlines that all had judged, merit came closest, with a Brier score of 0.100. The others: price 0.200 and up-votes 0.310.',
    );
  });

  it('is not made out where the first two are within the interval', () => {
    const methods = [method('PRICE', 0.12), method('MERIT', 0.1)];
    expect(betterSentence(accuracy({ methods }))).toContain('The first two are too close to call.');
  });

  it('is told of nobody before there is enough', () => {
    expect(betterSentence(accuracy({ resolved: 0, nextAt: 10 }))).toBe(
      'Nothing is told before 10 headlines are resolved.',
    );
    expect(betterSentence(accuracy({ methods: [method('PRICE', null)] }))).toContain(
      'cannot be compared yet',
    );
  });
});

describe('optimism', () => {
  const optimism = { value: 0.1, low: 0.02, high: 0.18, meanPrice: 0.6, baseRate: 0.5 };

  it('is told with its interval', () => {
    expect(optimismSentence(accuracy({ optimism }))).toBe(
      'Prices said 60.0% on average, and 50.0% came out YES. They were 10.0 points too high (between 2.0 and 18.0 points, 95 times in 100). A debiased price is shown once 30 headlines are resolved, five of them each way.',
    );
  });

  it('may be chance', () => {
    const debias = { a: -0.2, b: 1, fittedOn: 40 };
    expect(optimismSentence(accuracy({ optimism: { ...optimism, low: -0.05 }, debias }))).toContain(
      'The difference may be chance (between −5.0 and 18.0 points, 95 times in 100). The debiased price beside',
    );
  });
});
