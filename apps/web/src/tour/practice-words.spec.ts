import { describe, expect, it } from 'vitest';
import { buyTowards } from './practice-rule';
import { givenSentences } from './practice-words';

const said = (chance: number, stake: number) =>
  givenSentences({ chance, bought: buyTowards(0.58, chance, stake) }, '0.58').join(' ');

describe('what the sandbox says of an estimate', () => {
  it('names what was bought, how the price moved, and both ends', () => {
    expect(said(0.75, 10)).toBe(
      'You bought 15.9 YES for 10.0 tokens, which moved the price from 58.0% to 67.3%. ' +
        'If the jury says that it succeeded you get 15.9 tokens; if not, the 10.0 are gone.',
    );
    expect(said(0.3, 10)).toContain('If the jury says that it failed you get');
  });

  it('says why nothing happened where nothing did', () => {
    expect(said(0.58, 10)).toMatch(/^No tokens moved/);
    expect(said(0.75, 0)).toMatch(/^No tokens moved/);
  });
});
