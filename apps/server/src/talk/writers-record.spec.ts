import { describe, expect, it } from 'vitest';
import { recordOf } from './writers-record.js';

describe('the record of a writer', () => {
  it('is none for who never traded in a market that is settled', () => {
    expect(recordOf({ markets: 0, gains: 0 })).toBe('NONE');
  });

  it('is not made by one guess, however right', () => {
    expect(recordOf({ markets: 1, gains: 0.999 })).toBe('NONE');
  });

  it('is good for who bought what came true, again and again, and poor for the contrary', () => {
    expect(recordOf({ markets: 5, gains: 5 * 0.3 })).toBe('GOOD');
    expect(recordOf({ markets: 5, gains: 5 * -0.3 })).toBe('POOR');
  });

  it('is none for who trades at the right prices, however often', () => {
    expect(recordOf({ markets: 500, gains: 500 * 0.04 })).toBe('NONE');
  });
});
