import { describe, expect, it } from 'vitest';
import { easyLabel, figuresIn, myWords, takenWords, takes } from './easy-words';
import type { EstimateTaken, MyEstimate } from './estimate-query';

const mine = (stake: string, atRisk: string) => ({ chance: '0.72', stake, atRisk }) as MyEstimate;

describe('the button of the easy ticket', () => {
  it('says what may be lost', () => {
    expect(easyLabel('40', '39.8')).toBe('Put 39.8 tokens behind it');
    expect(easyLabel('40', null)).toBe('Put 40.0 tokens behind it');
  });

  it('rates where there is no stake', () => {
    expect(easyLabel('0', '0')).toBe('Rate without a stake');
  });

  it('claims no tokens where none are lost', () => {
    expect(easyLabel('40', '0')).toBe('Put your estimate down');
  });
});

describe('what an estimate takes of the free tokens', () => {
  it('is what leaves and what is set aside, not what its shares of the other side would have paid', () => {
    expect(takes({ cost: '1', hold: '3', loss: '9' })).toBe(4_000n);
    expect(takes({ cost: '-2', hold: '0', loss: '6' })).toBe(-2_000n);
  });

  it('is all that may be lost as long as the price is hidden', () => {
    expect(takes({ cost: null, hold: null, loss: '40' })).toBe(40_000n);
  });
});

describe('an estimate in a line', () => {
  it('says what is behind it now', () => {
    expect(myWords(mine('40', '9.2'))).toBe('Your estimate is 72%, with 9.2 tokens behind it.');
    expect(myWords(mine('40', '0'))).toBe('Your estimate is 72%.');
    expect(myWords(mine('0', '0'))).toBe('You rate it 72%.');
  });
});

describe('an estimate that was taken', () => {
  const taken = (stake: string, order: object | null) =>
    ({
      estimate: mine(stake, stake),
      order,
      fills: order ? [{ price: '0.8', quantity: '12' }] : [],
      cost: order ? '9.6' : '0',
    }) as unknown as EstimateTaken;
  const order = { contract: { name: 'YES' }, side: 'BUY', price: '0.9', open: '0', quantity: '12' };

  it('says what its tokens bought, and what waits', () => {
    expect(takenWords(taken('10', order), {})).toBe(
      'Your estimate stands. Bought 12 YES at 80.0 for 9.6 tokens.',
    );
    expect(takenWords(taken('10', { ...order, open: '3', quantity: '15' }), {})).toMatch(
      / 3 YES in the book at 90\.0\.$/,
    );
  });

  it('has nothing to say of tokens where there are none', () => {
    expect(takenWords(taken('0', null), {})).toBe('Your rating is kept.');
  });
});

describe('a preview', () => {
  it('has its figures in bold', () => {
    const bold = figuresIn(
      'Buys about 1,600 YES for 9.2 tokens. If so you get 15; if not you lose 9.2. The price moves to 59.5%.',
    );
    expect(bold.filter(({ strong }) => strong).map(({ text }) => text)).toEqual([
      '1,600 YES',
      '9.2',
      '15',
      '9.2',
      '59.5%',
    ]);
    expect(bold.map(({ text }) => text).join('')).toMatch(/^Buys about .* 59\.5%\.$/);
  });
});
