import { describe, expect, it } from 'vitest';
import { checkSentence } from './check-sentence';

const check = { ok: true, records: 1234, firstBad: null, problem: null, head: 'abc' };

describe('checkSentence', () => {
  it('counts what was found to be right', () => {
    expect(checkSentence(check)).toBe('All 1,234 records are there, in order, and as they were written.');
    expect(checkSentence({ ...check, records: 0 })).toBe('Nothing was recorded yet.');
  });

  it('names the first record that is wrong', () => {
    const wrong = { ...check, ok: false, firstBad: '17' };
    expect(checkSentence(wrong)).toMatch('Record 17');
    expect(checkSentence({ ...wrong, problem: 'Record 17 was changed.' })).toBe('Record 17 was changed.');
  });
});
