import { describe, expect, it } from 'vitest';
import { OwnLevels } from './own-levels';

const order = (side: 'BUY' | 'SELL', name: string, price: string) => ({ side, contract: { name }, price });

describe('OwnLevels', () => {
  /*
   *   YES   asks  60.0   sell YES, buy NO at 40
   *         bids  55.0   buy YES
   */
  const mine = [order('SELL', 'YES', '0.6'), order('BUY', 'NO', '0.4'), order('BUY', 'YES', '0.55')];

  it('finds an order for NO on the other side of YES', () => {
    const levels = new OwnLevels(mine, { name: 'YES', mirrors: true });
    expect(levels.at('ask', '0.600')).toEqual([mine[0], mine[1]]);
    expect(levels.at('bid', '0.55')).toEqual([mine[2]]);
    expect(levels.at('bid', '0.6')).toEqual([]);
  });

  it('shows the same orders from the other side in the view of NO', () => {
    const levels = new OwnLevels(mine, { name: 'NO', mirrors: true });
    expect(levels.at('bid', '0.4')).toEqual([mine[0], mine[1]]);
    expect(levels.at('ask', '0.45')).toEqual([mine[2]]);
  });

  it('of many outcomes knows only the orders of the one that is shown', () => {
    const many = [order('BUY', 'Ada', '0.2'), order('BUY', 'Bob', '0.2')];
    expect(new OwnLevels(many, { name: 'Bob', mirrors: false }).at('bid', '0.2')).toEqual([many[1]]);
  });
});
