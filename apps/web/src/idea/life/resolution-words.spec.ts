import { describe, expect, it } from 'vitest';
import {
  changeSentence,
  decisionSentence,
  payoutWords,
  stakeSentence,
  stepWords,
  valueSentence,
} from './resolution-words';

describe('decisionSentence', () => {
  it('names the outcome that came true', () => {
    expect(decisionSentence({ payouts: ['0', '1', '0'], isVoid: false }, ['A', 'B', 'C'])).toBe(
      'B. Each of its shares pays 1 token, every other nothing.',
    );
  });

  it('names every payout where several are paid', () => {
    expect(decisionSentence({ payouts: ['0.37', '0.63'], isVoid: false }, ['YES', 'NO'])).toBe(
      'Shared: YES pays 37.0% of a token, NO pays 63.0% of a token.',
    );
  });

  it('says what void pays', () => {
    expect(decisionSentence({ payouts: ['0.5', '0.5'], isVoid: true }, ['YES', 'NO'])).toMatch(
      /^Void: .*last week: YES pays 50.0% of a token, NO pays 50.0% of a token\.$/,
    );
  });

  it('says nothing for none and a token for all', () => {
    expect([payoutWords('0'), payoutWords('1')]).toEqual(['nothing', '1 token']);
  });
});

describe('stakeSentence', () => {
  const mine = { stake: '50', isMine: true };

  it('says what will become of it, and what became of it, to the challenger', () => {
    expect(stakeSentence(mine, 'CHALLENGED')).toMatch(
      /^You put up 50 tokens\. If most .* agree with you, you get them back/,
    );
    expect(stakeSentence(mine, 'OVERTURNED')).toBe('You have your 50 tokens back.');
    expect(stakeSentence(mine, 'CONFIRMED')).toBe('Your 50 tokens went to the treasury.');
  });

  it('tells everybody else the figure, and nothing where there was none', () => {
    const others = { ...mine, isMine: false };
    expect(stakeSentence(others, 'OVERTURNED')).toBe('The 50 tokens put up for it went back.');
    expect(stakeSentence({ ...others, stake: '0' }, 'CHALLENGED')).toBeNull();
  });
});

describe('stepWords', () => {
  it('tells the drawn members from the officers', () => {
    const step = { status: 'CONFIRMED', isMine: false } as const;
    expect(stepWords({ ...step, byPanel: false })).toBe('Confirmed by a second officer');
    expect(stepWords({ ...step, byPanel: true })).toBe('The challenge was dismissed by members drawn by lot');
  });

  it('does not say that members upheld a challenge, for nobody may have been left who could', () => {
    const step = { status: 'OVERTURNED', isMine: false, byPanel: true } as const;
    expect(stepWords(step)).toBe('The challenge was upheld');
  });
});

describe('changeSentence', () => {
  const challenge = { stake: '50', isMine: true, text: 'No.', url: null, at: '2026-11-20T10:00:00Z' };

  it('says that a challenge was dismissed, and to the challenger what it cost', () => {
    expect(changeSentence({ status: 'CONFIRMED', challenge })).toBe(
      'The challenge was dismissed: the market is paid as it was resolved. Your 50 tokens went to the treasury.',
    );
    expect(changeSentence({ status: 'CONFIRMED', challenge: { ...challenge, isMine: false } })).toBe(
      'The challenge was dismissed: the market is paid as it was resolved.',
    );
  });

  it('says what a new status means', () => {
    expect(changeSentence({ status: 'OVERTURNED', challenge })).toBe(
      'Resolution overturned. The challenge was upheld. The officers have to propose anew. You have your 50 tokens back.',
    );
    expect(changeSentence({ status: 'PROPOSED', challenge: null })).toMatch(/^Resolution proposed\./);
  });
});

it('says the value with its unit, where it is counted in something', () => {
  expect([valueSentence('42', 'days'), valueSentence('42', '')]).toEqual([
    'The value is 42 days.',
    'The value is 42.',
  ]);
});
