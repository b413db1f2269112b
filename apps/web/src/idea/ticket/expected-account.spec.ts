import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../session/me-query';
import { type Expected, expectedAccount } from './expected-account';

type Position = Viewer['positions'][number];

const market = {
  id: 'M1',
  question: 'Will it?',
  contracts: [
    { index: 0, name: 'YES' },
    { index: 1, name: 'NO' },
  ],
} as unknown as Position['market'];
const balance = { cash: '1000', held: '20', inPositions: '0', total: '1020' };
const account = { balance, positions: [] as Position[], orders: [] };
const expected = (terms: Partial<Expected['input']>, preview: Partial<Expected['preview']>): Expected => ({
  input: {
    marketId: 'M1',
    contract: 'YES',
    side: 'BUY',
    type: 'LIMIT',
    price: '0.6',
    quantity: '10',
    ...terms,
  },
  preview: { filled: '0', resting: '0', cost: '0', hold: '0', averagePrice: null, ...preview },
  idea: { id: 'I1', title: 'An idea' },
  market,
});
const buys = { filled: '10', cost: '5.9', averagePrice: '0.59' };

describe('expectedAccount', () => {
  it('takes the tokens of what trades, and has the shares', () => {
    const after = expectedAccount(account, expected({}, buys));
    expect(after.balance).toEqual({ cash: '994.1', held: '20', inPositions: '5.9', total: '1020' });
    expect(after.positions).toMatchObject([
      { contract: { name: 'YES' }, quantity: '10', averageCost: '0.59' },
    ]);
    expect(after.orders).toEqual([]);
  });

  it('sets the tokens of what waits aside, and has the order', () => {
    const after = expectedAccount(account, expected({}, { resting: '10', hold: '6' }));
    expect(after.balance).toMatchObject({ cash: '994', held: '26' });
    expect(after.orders).toMatchObject([
      { side: 'BUY', open: '10', price: '0.6', contract: { name: 'YES' } },
    ]);
    expect(after.positions).toEqual([]);
  });

  it('adds to what is held, and takes from it', () => {
    const held = expectedAccount(account, expected({}, buys));
    const more = expectedAccount(held, expected({}, { ...buys, filled: '5' }));
    expect(more.positions).toMatchObject([{ quantity: '15' }]);
    const sold = expectedAccount(held, expected({ side: 'SELL' }, { filled: '4', cost: '-2.4' }));
    expect(sold.positions).toMatchObject([{ quantity: '6' }]);
    expect(sold.balance.cash).toBe('996.5');
  });

  it('leaves shares alone that would be gone, until the exchange has said it', () => {
    const held = expectedAccount(account, expected({}, buys));
    expect(expectedAccount(held, expected({ contract: 'NO' }, buys)).positions).toEqual(held.positions);
    expect(expectedAccount(held, expected({ side: 'SELL' }, buys)).positions).toEqual(held.positions);
  });
});
