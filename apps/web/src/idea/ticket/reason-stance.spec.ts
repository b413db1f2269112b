import { describe, expect, it } from 'vitest';
import { reasonStance } from './reason-stance';

describe('the reason for an order', () => {
  it.each([
    ['YES', 'BUY', 'FOR'],
    ['NO', 'SELL', 'FOR'],
    ['NO', 'BUY', 'AGAINST'],
    ['YES', 'SELL', 'AGAINST'],
  ] as const)('%s, %s, speaks %s the idea', (contract, side, stance) => {
    expect(reasonStance({ contract, side }, true)).toBe(stance);
  });

  it('takes no side in a milestone, nor where there are many outcomes', () => {
    expect(reasonStance({ contract: 'YES', side: 'BUY' }, false)).toBeNull();
    expect(reasonStance({ contract: 'Team A', side: 'BUY' }, true)).toBeNull();
  });
});
