import { describe, expect, it } from 'vitest';
import { amountText, entryWords } from './statement-words';

const entry = { account: 'CASH', amount: '-50', trade: null } as const;

describe('entryWords', () => {
  it.each([
    ['ALLOWANCE', 'Allowance'],
    ['SETTLEMENT', 'Payout'],
    ['STAKE', 'Stake of a challenge'],
    ['STAKE_RETURNED', 'Stake returned'],
    ['SEASON', 'Given back at the end of a season'],
    ['TRADE', 'Trade'],
  ] as const)('says what %s is', (kind, words) => {
    expect(entryWords({ ...entry, kind })).toBe(words);
  });

  it('says of a trade what was traded', () => {
    const trade = {
      side: 'SELL',
      price: '0.585',
      quantity: '1200',
      contract: { name: 'NO' },
    } as const;
    expect(entryWords({ ...entry, kind: 'TRADE', trade })).toBe('Sold 1,200 NO at 58.5%');
  });

  it('tells what an order takes from what it gives back, on both accounts', () => {
    const hold = { ...entry, kind: 'HOLD' } as const;
    const taken = [hold, { ...hold, account: 'HELD', amount: '50' } as const];
    const freed = [{ ...hold, amount: '50' }, { ...hold, account: 'HELD' } as const];
    expect(taken.map(entryWords)).toEqual(['Set aside for an order', 'Set aside for an order']);
    expect(freed.map(entryWords)).toEqual(['Freed from an order', 'Freed from an order']);
  });
});

describe('amountText', () => {
  it('has its sign and all its decimals', () => {
    expect(['12.5', '-0.001', '1000', '0'].map(amountText)).toEqual(['+12.5', '−0.001', '+1,000', '0']);
  });
});
