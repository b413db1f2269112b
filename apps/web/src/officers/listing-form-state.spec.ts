import { describe, expect, it } from '@jest/globals';
import { emptyListing, readListing, refusedListingField } from './listing-form-state';

const now = new Date(2026, 10, 22, 12, 0);
const typed = {
  ...emptyListing,
  ideaId: 'i',
  question: 'Who carries it?',
  criteria: 'The minutes of the meeting.',
  closes: '2026-12-24T12:00',
};

describe('readListing', () => {
  it('lists YES and NO without a house when nothing else is said', () => {
    const { input } = readListing(typed, now);
    expect(input).toMatchObject({ ideaId: 'i', outcomes: null, subsidy: null });
  });

  it('takes outcomes one a line', () => {
    const { input } = readListing({ ...typed, outcomes: 'Team A\n\n Team B \nNobody', subsidy: '100' }, now);
    expect(input).toMatchObject({ outcomes: ['Team A', 'Team B', 'Nobody'], subsidy: '100' });
  });

  it('takes starting prices and handles of the team', () => {
    const { input } = readListing({ ...typed, prices: '35', insiders: 'ada, Snowy Bittern\ncy' }, now);
    expect(input).toMatchObject({
      referencePrices: ['0.35', '0.65'],
      insiders: ['ada', 'Snowy Bittern', 'cy'],
    });
    expect(readListing(typed, now).input).toMatchObject({ referencePrices: null, insiders: null });
    const { problems } = readListing({ ...typed, outcomes: 'A\nB\nC', prices: '35\n80' }, now);
    expect(problems.prices).toMatch('add up to 100');
  });

  it('names what is missing or wrong', () => {
    const { input, problems } = readListing({ ...emptyListing, outcomes: 'One' }, now);
    expect(input).toBeNull();
    expect(Object.keys(problems).sort()).toEqual(['closes', 'criteria', 'ideaId', 'outcomes', 'question']);
    expect(readListing({ ...typed, outcomes: 'A\nA' }, now).problems.outcomes).toMatch('only once');
  });
});

describe('refusedListingField', () => {
  it('finds the field that a refusal is about', () => {
    expect(refusedListingField('SUBSIDY_LIMIT')).toBe('subsidy');
    expect(refusedListingField('CLOSES_IN_THE_PAST')).toBe('closes');
    expect(refusedListingField('UNKNOWN_HANDLE')).toBe('insiders');
    expect(refusedListingField('BUSY')).toBeNull();
  });
});
