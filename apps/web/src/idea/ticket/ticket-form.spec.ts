import { describe, expect, it } from '@jest/globals';
import { choosing, choosingPostOnly, emptyTicket, priceToTrade, readTicket, tradeOf } from './ticket-form';

const top = { price: '0.585', bestBid: '0.58', bestAsk: '0.59' };
const market = { marketId: 'm', held: null };

describe('ticket form', () => {
  it('sells the contract that is held', () => {
    expect(tradeOf('SELL', 'NO')).toEqual({ contract: 'NO', side: 'SELL' });
    expect(tradeOf('BUY_NO', 'YES')).toEqual({ contract: 'NO', side: 'BUY' });
  });

  it('offers the price at which the order would trade at once', () => {
    expect(priceToTrade('BUY_YES', null, top)).toBe('59');
    expect(priceToTrade('BUY_NO', null, top)).toBe('42');
    expect(priceToTrade('SELL', 'YES', top)).toBe('58');
    expect(priceToTrade('SELL', 'NO', top)).toBe('41');
  });

  it('falls back to the current price, rounded to a tick, when nobody is there', () => {
    const lonely = { price: '0.5855', bestBid: null, bestAsk: null };
    expect(priceToTrade('BUY_YES', null, lonely)).toBe('58.6');
    expect(priceToTrade('BUY_YES', null, { ...lonely, price: '1' })).toBe('99.9');
  });

  it('sends prices in tokens per share and whole shares', () => {
    const { input } = readTicket(
      { ...emptyTicket, action: 'BUY_NO', price: '41,5', shares: '1,200' },
      market,
    );
    expect(input).toMatchObject({
      contract: 'NO',
      side: 'BUY',
      type: 'LIMIT',
      price: '0.415',
      quantity: '1200',
    });
  });

  it('sends no price and no post-only with a market order, which never waits', () => {
    const { input } = readTicket({ ...emptyTicket, type: 'MARKET', price: 'x', postOnly: true }, market);
    expect(input).toMatchObject({ type: 'MARKET', price: null, timeInForce: 'IOC', postOnly: false });
  });

  it('takes post-only back for an order that does not wait, and the other way round', () => {
    expect(choosing('FOK')).toEqual({ timeInForce: 'FOK', postOnly: false });
    expect(choosing('GTC')).toEqual({ timeInForce: 'GTC' });
    expect(choosingPostOnly(true)).toEqual({ postOnly: true, timeInForce: 'GTC' });
    expect(choosingPostOnly(false)).toEqual({ postOnly: false });
  });

  it('names what is wrong beside its field', () => {
    const { input, problems } = readTicket({ ...emptyTicket, price: '', shares: '0' }, market);
    expect(input).toBeNull();
    expect(problems.price).toMatch('Enter a price');
    expect(problems.shares).toMatch('at least 1');
  });
});
