import { describe, expect, it } from 'vitest';
import { templateTerms } from './claim-template.js';
import type { ListMarketInput } from './market-life.inputs.js';

const input = (change: Partial<ListMarketInput> = {}): ListMarketInput => ({
  idempotencyKey: 'a',
  ideaId: 'b',
  question: 'How many?',
  criteria: 'As counted.',
  closesAt: '2030-01-01T00:00:00Z',
  source: 'The count.',
  ...change,
});
const NUMBER = { template: 'NUMBER', low: '010', high: '20.50', unit: 'members' } as const;
const termsOf = (change: Partial<ListMarketInput>) => {
  const terms = templateTerms(input(change));
  return terms.ok ? terms.value : terms.code;
};

describe('the kind of a claim', () => {
  it('is a choice where outcomes are named, and something dated where none are', () => {
    expect(termsOf({})).toMatchObject({ template: 'DATED', outcomes: [] });
    expect(termsOf({ outcomes: ['A', 'B'] })).toMatchObject({ template: 'CHOICE', outcomes: ['A', 'B'] });
  });

  it('asks of a measure and of something dated whether YES or NO', () => {
    for (const template of ['MEASURE', 'DATED'] as const) {
      expect(termsOf({ template })).toMatchObject({ template, outcomes: [], low: null });
      expect(termsOf({ template, outcomes: ['A', 'B'] })).toBe('TEMPLATE_MISMATCH');
    }
  });

  it('makes two contracts of a number, in a range that is written shortly', () => {
    const range = { low: '10', high: '20.5', unit: 'members' };
    expect(termsOf(NUMBER)).toMatchObject({ ...range, outcomes: ['HIGHER', 'LOWER'] });
    expect(termsOf({ ...NUMBER, outcomes: ['More', 'Fewer'] })).toMatchObject({
      outcomes: ['More', 'Fewer'],
    });
    expect(termsOf({ ...NUMBER, outcomes: ['A', 'B', 'C'] })).toBe('TEMPLATE_MISMATCH');
  });

  it.each<[Partial<ListMarketInput>, string]>([
    [{ template: 'HEADLINE' }, 'TEMPLATE_MISMATCH'],
    [{ template: 'CHOICE' }, 'TEMPLATE_MISMATCH'],
    [{ low: '1' }, 'TEMPLATE_MISMATCH'],
    [{ unit: 'members' }, 'TEMPLATE_MISMATCH'],
    [{ source: null }, 'CLAIM_INCOMPLETE'],
    [{ source: ' ' }, 'CLAIM_INCOMPLETE'],
    [{ source: 'x'.repeat(501) }, 'SOURCE_TOO_LONG'],
    [{ source: 'a\nb' }, 'TEXT_NOT_ALLOWED'],
    [{ ...NUMBER, low: null }, 'CLAIM_INCOMPLETE'],
    [{ ...NUMBER, unit: '' }, 'CLAIM_INCOMPLETE'],
    [{ ...NUMBER, unit: 'x'.repeat(41) }, 'UNIT_TOO_LONG'],
    [{ ...NUMBER, low: '20.5' }, 'RANGE_INVALID'],
    [{ ...NUMBER, high: 'many' }, 'RANGE_INVALID'],
  ])('is refused for %j', (change, code) => expect(termsOf(change)).toBe(code));
});
