import { describe, expect, it } from 'vitest';
import { failureWords, lagWords, verdict } from './ledger-words';

const law = (ok: boolean) => ({ law: 'ESCROW', ok, problem: ok ? null : 'Market 3 is off.' }) as const;

describe('the health of the ledger, in words', () => {
  it('is that every token is accounted for, or how many laws are broken', () => {
    expect(verdict({ laws: [law(true), law(true)] })).toBe('Every token is accounted for.');
    expect(verdict({ laws: [law(true), law(false)] })).toBe('1 law of the ledger is broken.');
    expect(verdict({ laws: [law(false), law(false)] })).toBe('2 laws of the ledger are broken.');
  });

  it('says what is behind, and what could not be committed', () => {
    expect(lagWords(0)).toBe('up to date');
    expect(lagWords(1)).toBe('1 command behind');
    expect(failureWords({ commits: 0, commands: 0, lastAt: null })).toBe('none since the last start');
    expect(failureWords({ commits: 2, commands: 1, lastAt: '2026-06-01T12:00:00Z' })).toMatch(
      /^2 commits, of which 1 command was refused; the last one 1 Jun/,
    );
  });
});
