import { describe, expect, it } from 'vitest';
import { rangeSentence } from './claim-words';

describe('rangeSentence', () => {
  it('says what a share pays of a number', () => {
    const range = { low: '0', high: '50', unit: 'members' };
    expect(rangeSentence(range, ['HIGHER', 'LOWER'])).toBe(
      'A share of HIGHER pays nothing at 0 members or less, 1 token at 50 members or more, and in between by where the number lies; LOWER pays the rest.',
    );
  });

  it('says nothing of other claims', () => {
    expect(rangeSentence({ low: null, high: null, unit: null }, ['YES', 'NO'])).toBeNull();
  });
});
