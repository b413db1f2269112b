import { describe, expect, it } from 'vitest';
import { emptyListing, readListing, refusedListingField } from './listing-form-state';

const now = new Date(2026, 10, 22, 12, 0);
const typed = {
  ...emptyListing,
  ideaId: 'i',
  question: 'Who carries it?',
  criteria: 'The minutes of the meeting.',
  source: 'The minutes.',
  resolver: 'ada',
  closes: '2026-12-24T12:00',
};

describe('readListing', () => {
  it('lists YES and NO without a house when nothing else is said', () => {
    const { input } = readListing(typed, now);
    expect(input).toMatchObject({ ideaId: 'i', template: 'DATED', outcomes: null, subsidy: null, low: null });
    expect(input).toMatchObject({ source: 'The minutes.', resolver: 'ada' });
  });

  it('takes outcomes one a line', () => {
    const choice = { ...typed, template: 'CHOICE', outcomes: 'Team A\n\n Team B \nNobody' } as const;
    const { input } = readListing({ ...choice, subsidy: '100' }, now);
    expect(input).toMatchObject({ outcomes: ['Team A', 'Team B', 'Nobody'], subsidy: '100' });
  });

  it('takes starting prices and handles of the team', () => {
    const { input } = readListing({ ...typed, prices: '35', insiders: 'ada, Snowy Bittern\ncy' }, now);
    expect(input).toMatchObject({
      referencePrices: ['0.35', '0.65'],
      insiders: ['ada', 'Snowy Bittern', 'cy'],
    });
    expect(readListing(typed, now).input).toMatchObject({ referencePrices: null, insiders: null });
    const choice = { ...typed, template: 'CHOICE', outcomes: 'A\nB\nC' } as const;
    const { problems } = readListing({ ...choice, prices: '35\n80' }, now);
    expect(problems.prices).toMatch('add up to 100');
  });

  it('names what is missing or wrong', () => {
    const { input, problems } = readListing({ ...emptyListing, template: 'CHOICE', outcomes: 'One' }, now);
    expect(input).toBeNull();
    const missing = ['closes', 'criteria', 'ideaId', 'outcomes', 'question', 'resolver', 'source'];
    expect(Object.keys(problems).sort()).toEqual(missing);
    const twice = { ...typed, template: 'CHOICE', outcomes: 'A\nA' } as const;
    expect(readListing(twice, now).problems.outcomes).toMatch('only once');
  });

  it('takes the range of a number, from low to high', () => {
    const range = { template: 'NUMBER', low: ' 0 ', high: '50.5', unit: 'members' } as const;
    const { input } = readListing({ ...typed, ...range, outcomes: 'A\nB' }, now);
    expect(input).toMatchObject({ low: '0', high: '50.5', unit: 'members', outcomes: null });
    const { problems } = readListing({ ...typed, ...range, low: '60', unit: '' }, now);
    expect(problems).toEqual({ high: 'It has to be more than the low end.', unit: 'Say what is counted.' });
    expect(readListing({ ...typed, ...range, low: 'few' }, now).problems.low).toMatch('plain number');
  });
});

describe('refusedListingField', () => {
  it('finds the field that a refusal is about', () => {
    expect(refusedListingField('SUBSIDY_LIMIT')).toBe('subsidy');
    expect(refusedListingField('CLOSES_IN_THE_PAST')).toBe('closes');
    expect(refusedListingField('UNKNOWN_HANDLE')).toBe('insiders');
    expect(refusedListingField('RESOLVER_NOT_ELIGIBLE')).toBe('resolver');
    expect(refusedListingField('BUSY')).toBeNull();
  });
});
