import { describe, expect, it } from 'vitest';
import { officeWords, orderWords, removedWords, speaker } from './comment-words';

const signed = { author: null, signedAs: 'PROPOSER', fromIdea: null, removed: false } as const;

describe('a comment', () => {
  it('is told by its signature', () => {
    expect(speaker({ ...signed, author: 'tern', signedAs: 'HANDLE' })).toBe('tern');
    expect(speaker({ ...signed, author: 'Ada Lovelace', signedAs: 'NAME' })).toBe('Ada Lovelace');
    expect(speaker(signed)).toBe('Proposer');
    expect(speaker({ ...signed, signedAs: 'TEAM' })).toBe('Team');
    expect(speaker({ ...signed, removed: true })).toBe('Removed');
  });

  it('of the proposer of a duplicate says of which idea', () => {
    expect(speaker({ ...signed, fromIdea: { id: 'x', title: 'A lamp' } })).toBe('Proposer of “A lamp”');
    expect(
      speaker({ ...signed, author: 'tern', signedAs: 'HANDLE', fromIdea: { id: 'x', title: 'A lamp' } }),
    ).toBe('tern');
  });

  it('tells side and contract of an order, and the market where it is not the headline', () => {
    const order = { marketId: 'm', side: 'BUY', contract: { index: 1, name: 'NO' } } as const;
    expect(orderWords(order, null)).toBe('with an order to buy NO');
    expect(orderWords({ ...order, side: 'SELL' }, 'Will it last?')).toBe(
      'with an order to sell NO in “Will it last?”',
    );
  });

  it('that was removed says why, where there is a reason', () => {
    expect(removedWords({ removedReason: null })).toBe('This comment was removed.');
    expect(removedWords({ removedReason: 'About a person.' })).toBe('Removed by a curator: About a person.');
  });

  it('is signed without a choice on one’s own idea alone', () => {
    expect(officeWords(null)).toBeNull();
    expect(officeWords('PROPOSER')).toContain('as the proposer');
    expect(officeWords('TEAM')).toContain('as the team');
  });
});
