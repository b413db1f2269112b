import { describe, expect, it } from 'vitest';
import {
  choosing,
  choosingPostOnly,
  choosingReduceOnly,
  emptyTicket,
  priceToTrade,
  startAction,
  timeInForceOf,
  tradeOf,
} from './ticket-form';

const top = { price: '0.585', bestBid: '0.58', bestAsk: '0.59' };
const two = (held: 'YES' | 'NO' | null) => ({ outcome: null, held });
const one = { outcome: 'Team A', held: null };

describe('ticket form', () => {
  it('sells the contract that is held', () => {
    expect(tradeOf('SELL', two('NO'))).toEqual({ contract: 'NO', side: 'SELL' });
    expect(tradeOf('BUY_NO', two('YES'))).toEqual({ contract: 'NO', side: 'BUY' });
  });

  it('buys and sells the chosen one of many outcomes', () => {
    expect(tradeOf('BUY', one)).toEqual({ contract: 'Team A', side: 'BUY' });
    expect(tradeOf('SELL', one)).toEqual({ contract: 'Team A', side: 'SELL' });
    expect([startAction('BUY_YES', one), startAction('BUY_NO', one)]).toEqual(['BUY', 'SELL']);
  });

  it('offers the price at which the order would trade at once', () => {
    expect(priceToTrade('BUY_YES', two(null), top)).toBe('59');
    expect(priceToTrade('BUY_NO', two(null), top)).toBe('42');
    expect(priceToTrade('SELL', two('YES'), top)).toBe('58');
    expect(priceToTrade('SELL', two('NO'), top)).toBe('41');
    expect(priceToTrade('BUY', one, top)).toBe('59');
    expect(priceToTrade('SELL', one, top)).toBe('58');
  });

  it('falls back to the current price, rounded to a tick, when nobody is there', () => {
    const lonely = { price: '0.5855', bestBid: null, bestAsk: null };
    expect(priceToTrade('BUY_YES', two(null), lonely)).toBe('58.6');
    expect(priceToTrade('BUY_YES', two(null), { ...lonely, price: '1' })).toBe('99.9');
  });

  it('takes back the conditions that cannot stand beside a new one', () => {
    expect(choosing('FOK')).toEqual({ timeInForce: 'FOK', postOnly: false });
    expect(choosing('GTD')).toEqual({ timeInForce: 'GTD', reduceOnly: false });
    expect(choosingPostOnly(true, { ...emptyTicket, timeInForce: 'IOC' })).toMatchObject({
      timeInForce: 'GTC',
    });
    expect(choosingPostOnly(true, { ...emptyTicket, timeInForce: 'GTD' })).toMatchObject({
      timeInForce: 'GTD',
    });
    expect(choosingReduceOnly(true, emptyTicket)).toMatchObject({ timeInForce: 'IOC', postOnly: false });
    expect(choosingReduceOnly(false, emptyTicket)).toEqual({ reduceOnly: false });
  });

  it('does not wait where it is a market order or one of so many tokens', () => {
    expect(timeInForceOf({ ...emptyTicket, type: 'MARKET', timeInForce: 'GTD' })).toBe('IOC');
    expect(timeInForceOf({ ...emptyTicket, by: 'TOKENS', timeInForce: 'FOK' })).toBe('IOC');
    expect(timeInForceOf({ ...emptyTicket, by: 'TOKENS', action: 'SELL' })).toBe('GTC');
  });
});
