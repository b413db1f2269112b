import { describe, expect, it } from 'vitest';
import { causeOf, whoOf } from './halt-words';

const market = {
  id: 'm',
  ideaId: 'i',
  question: 'Will it?',
  stateReason: 'OFFICER',
  stateUntil: null,
} as const;
const since = '2026-06-01T11:00:00Z';

describe('a halted market', () => {
  it('says why it stands still', () => {
    expect(causeOf({ market, since })).toBe('An officer halted it.');
    expect(causeOf({ market: { ...market, stateReason: 'FLAGGED' }, since })).toMatch('doubts');
    expect(causeOf({ market: { ...market, stateReason: 'INTERNAL_ERROR' }, since: null })).toMatch('log');
  });

  it('says where an officer stopped it before there was a record', () => {
    expect(causeOf({ market, since: null })).toBe('An officer halted it, before the record begins.');
    expect(causeOf({ market: { ...market, stateReason: 'FLAGGED' }, since: null })).toMatch(
      'before the record',
    );
  });

  it('says when a pause ends by itself', () => {
    const paused = { ...market, stateReason: 'PRICE_BAND', stateUntil: '2026-06-01T12:00:00Z' } as const;
    expect(causeOf({ market: paused, since: null })).toMatch(/goes on by itself at \d\d:\d\d:\d\d/);
    expect(causeOf({ market: { ...paused, stateUntil: null }, since: null })).toBe(
      'Its price moved too fast.',
    );
  });

  it('names the officer, or the exchange', () => {
    expect(whoOf({ actor: 'operator', market })).toBe('operator');
    expect(whoOf({ actor: null, market: { ...market, stateReason: 'PRICE_BAND' } })).toBe(
      'the exchange itself',
    );
    expect(whoOf({ actor: null, market })).toBe('not recorded');
  });
});
