import { describe, expect, it } from 'vitest';
import type { DeskState } from './desk-query';
import { decidedSentence, peopleSentence, standingSentence, tradingWords } from './desk-words';

describe('who there is to resolve a market', () => {
  it.each([
    [2, false, true, 'Two or more resolvers may do it.'],
    [1, false, true, 'Only one resolver may do it: members are drawn by lot.'],
    [0, false, true, 'No resolver may do it: members are drawn by lot.'],
    [1, false, false, 'Only one resolver may do it.'],
    [0, false, false, 'No resolver may do it.'],
    [1, true, true, 'Members were drawn by lot for it, because fewer than two resolvers may do it.'],
  ])('%s resolvers, drawn: %s, to be drawn: %s', (eligibleCount, drawn, draws, sentence) => {
    expect(peopleSentence({ eligibleCount, drawn, draws })).toBe(sentence);
  });
});

describe('what was decided already', () => {
  const verdict = { outcome: 'YES' };

  it('is told with who decided it', () => {
    expect(decidedSentence({ decided: 'YES', market: { verdict } })).toMatch(/by the jury: YES\.$/);
    expect(decidedSentence({ decided: 'NO', market: { verdict: null } })).toMatch(/by the record: NO\.$/);
  });

  it('is not told where nothing is', () => {
    expect(decidedSentence({ decided: null, market: { verdict } })).toBeNull();
  });
});

describe('until when a market trades', () => {
  const closesAt = '2027-02-21T12:00:00Z';

  it('is told where it was stopped', () => {
    expect(tradingWords({ state: 'HALTED', closesAt })).toBe('trading until 21 February 2027');
  });

  it('is not told once trading has ended', () => {
    expect(tradingWords({ state: 'CLOSED', closesAt })).toBe('');
  });
});

describe('what one may do', () => {
  const item = (state: DeskState, { eligible = false, isMine = false } = {}) =>
    standingSentence({
      state,
      eligible,
      reason: eligible ? null : 'You are on its team.',
      market: { resolution: { isMine } },
    });

  it('is said to who may do it', () => {
    expect(item('TO_CONFIRM', { eligible: true })).toMatch(/^You may confirm/);
  });

  it('is nothing for who proposed it, in words to this person', () => {
    expect(item('TO_CONFIRM', { isMine: true })).toBe('You proposed it: another officer has to confirm it.');
  });

  it('is nothing for the reason that the server gives', () => {
    expect(item('TO_CONFIRM')).toBe('You are on its team.');
    expect(item('IN_WINDOW', { isMine: true })).toBe('You are on its team.');
  });
});
