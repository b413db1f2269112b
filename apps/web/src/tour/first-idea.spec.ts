import { describe, expect, it } from 'vitest';
import { firstIdea } from './first-idea';

const yesNo = [{ name: 'YES' }, { name: 'NO' }];
const idea = (id: string, other = {}) => ({
  id,
  market: { id: `${id}-market`, state: 'OPEN', contracts: yesNo, myEstimate: null, ...other },
});

describe('the idea of a first real estimate', () => {
  it('is open, of two outcomes, and not estimated yet', () => {
    const ideas = [
      { id: 'draft', market: null },
      idea('halted', { state: 'HALTED' }),
      idea('many', { contracts: [{ name: 'Ada' }, { name: 'Bea' }, { name: 'Cem' }] }),
      idea('mine', { myEstimate: { id: 'e' } }),
      idea('right'),
    ];
    expect(firstIdea(ideas, 'ada')).toEqual({ ideaId: 'right', marketId: 'right-market' });
    expect(firstIdea(ideas.slice(0, 4), 'ada')).toBeNull();
    expect(firstIdea([], 'ada')).toBeNull();
  });

  it('is the same again for one member, and spread over the ideas for many', () => {
    const ideas = Array.from({ length: 10 }, (_, index) => idea(`i${index}`));
    expect(firstIdea(ideas, 'm7')).toEqual(firstIdea(ideas, 'm7'));
    const members = Array.from({ length: 60 }, (_, index) => firstIdea(ideas, `TWVtYmVyOj${index}`)?.ideaId);
    expect(new Set(members).size).toBeGreaterThan(5);
  });
});
