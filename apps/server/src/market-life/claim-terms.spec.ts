import { describe, expect, it } from 'vitest';
import { claimTerms } from './claim-terms.js';
import type { ListMarketInput } from './market-life.inputs.js';

const input = (change: Partial<ListMarketInput> = {}): ListMarketInput => ({
  idempotencyKey: 'a',
  ideaId: 'b',
  question: ' Which team? ',
  criteria: 'As the jury says.\nIts minutes count.',
  closesAt: '2030-01-01T00:00:00Z',
  source: ' The minutes. ',
  ...change,
});
const references = (contracts: number) => {
  const terms = claimTerms(input({ outcomes: Array.from({ length: contracts }, (_, i) => `Team ${i}`) }));
  return terms.ok ? terms.value.referenceTicks : [];
};

describe('claimTerms', () => {
  it('has two contracts, at evens, without a house, where nothing else is said', () => {
    expect(claimTerms(input())).toEqual({
      ok: true,
      value: {
        question: 'Which team?',
        criteria: 'As the jury says.\nIts minutes count.',
        template: 'DATED',
        outcomes: [],
        source: 'The minutes.',
        low: null,
        high: null,
        unit: null,
        contracts: 2,
        closesAt: Date.UTC(2030, 0, 1),
        referenceTicks: [500, 500],
        subsidyMilli: 0,
      },
    });
  });

  it('gives the ticks that are left over to the first outcomes', () => {
    expect(references(3)).toEqual([334, 333, 333]);
    for (let contracts = 2; contracts <= 50; contracts++) {
      expect(references(contracts).reduce((sum, price) => sum + price, 0)).toBe(1_000);
    }
  });
});
