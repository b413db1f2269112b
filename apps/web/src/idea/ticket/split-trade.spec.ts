import { describe, expect, it } from 'vitest';
import { splitTrade } from './split-trade';

const stake = { contract: 'YES', quantity: '10' } as const;

describe('splitTrade', () => {
  it('takes what is held before it adds the other contract', () => {
    const split = { closes: 'YES', held: 10n, closed: 10n, opens: 'NO', opened: 5n };
    expect(splitTrade({ contract: 'YES', side: 'SELL', stake }, 15n)).toEqual(split);
    expect(splitTrade({ contract: 'NO', side: 'BUY', stake }, 15n)).toEqual(split);
    expect(splitTrade({ contract: 'NO', side: 'BUY', stake }, 4n)).toMatchObject({ closed: 4n, opened: 0n });
  });

  it('divides nothing where nothing is taken', () => {
    expect(splitTrade({ contract: 'YES', side: 'BUY', stake }, 5n)).toBeNull();
    expect(splitTrade({ contract: 'YES', side: 'BUY' }, 5n)).toBeNull();
  });

  it('divides nothing among many outcomes', () => {
    expect(splitTrade({ contract: 'A', side: 'SELL', stake, many: true }, 5n)).toBeNull();
  });
});
