import { describe, expect, it } from 'vitest';
import { challengeTerms, shortOf } from './challenge-terms';

describe('challengeTerms', () => {
  it('says the stake and what becomes of it', () => {
    expect(challengeTerms({ challengeStake: '50', panelSize: 5 })).toBe(
      '5 members drawn by lot decide then, and nothing is paid before. You put up 50 tokens: if most of them agree with you, you get them back; if not, they go to the treasury.',
    );
  });

  it('says nothing of tokens where there is no stake', () => {
    expect(challengeTerms({ challengeStake: '0', panelSize: 11 })).toBe(
      '11 members drawn by lot decide then, and nothing is paid before.',
    );
  });
});

describe('shortOf', () => {
  it('says what is free when it is not enough', () => {
    expect(shortOf('50', '49.999')).toBe('You have 49.999 tokens free, so you cannot put up 50 tokens now.');
    expect(shortOf('50', '50')).toBeNull();
  });
});
