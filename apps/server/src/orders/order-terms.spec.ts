import { describe, expect, it } from 'vitest';
import { encodeId } from '../graphql/global-id.js';
import type { PreviewOrderInput } from './order.inputs.js';
import { orderCommand as parsed } from './order-terms.js';

const input = (change: Partial<PreviewOrderInput> = {}): PreviewOrderInput => ({
  marketId: encodeId('Market', 12),
  contract: 'NO',
  side: 'SELL',
  type: 'LIMIT',
  price: '0.415',
  quantity: '67',
  ...change,
});

const YES_NO = ['YES', 'NO'].map((name, index) => ({ index, name }));
const orderCommand = (member: number, order: PreviewOrderInput) =>
  parsed(member, order, (marketId) => (marketId === 12 ? YES_NO : null));

describe('orderCommand', () => {
  it('says the order in the terms of the core', () => {
    expect(orderCommand(7, input())).toEqual({
      ok: true,
      value: {
        type: 'PlaceOrder',
        memberId: 7,
        marketId: 12,
        contract: 1,
        side: 'sell',
        orderType: 'limit',
        priceTicks: 415,
        quantity: 67,
        timeInForce: 'GTC',
        postOnly: false,
        expiresAt: 0,
        budgetMilli: 0,
        reduceOnly: false,
        selfTradeMode: 'CANCEL_NEWEST',
      },
    });
  });

  it('takes a budget for a quantity, and a time with any offset', () => {
    const budget = input({ side: 'BUY', type: 'MARKET', price: null, quantity: null, budget: '40.5' });
    expect(orderCommand(7, budget)).toMatchObject({ ok: true, value: { quantity: 0, budgetMilli: 40_500 } });
    const dated = input({ timeInForce: 'GTD', expiresAt: '2030-01-01T01:00:00+01:00' });
    expect(orderCommand(7, dated)).toMatchObject({ ok: true, value: { expiresAt: Date.UTC(2030, 0, 1) } });
  });

  it('gives a market order the price 0, and takes null for the defaults', () => {
    const order = input({ type: 'MARKET', price: null, timeInForce: null, postOnly: null });
    expect(orderCommand(7, order)).toMatchObject({
      ok: true,
      value: { orderType: 'market', priceTicks: 0, timeInForce: 'GTC', postOnly: false },
    });
  });

  it.each([
    [{ marketId: encodeId('Idea', 12) }, 'UNKNOWN_MARKET'],
    [{ price: null }, 'PRICE_MISSING'],
    [{ type: 'MARKET' }, 'PRICE_NOT_ALLOWED'],
    [{ price: '0.4155' }, 'PRICE_OFF_TICK'],
    [{ quantity: '0' }, 'QUANTITY_ZERO'],
    [{ quantity: null }, 'QUANTITY_MISSING'],
    [{ quantity: null, budget: '40' }, 'QUANTITY_MISSING'],
    [{ marketId: encodeId('Market', 13) }, 'UNKNOWN_MARKET'],
    [{ contract: 'no' }, 'UNKNOWN_CONTRACT'],
    [{ budget: '0' }, 'BUDGET_OUT_OF_RANGE'],
    [{ budget: '-4' }, 'BUDGET_OUT_OF_RANGE'],
    [{ budget: '1e9' }, 'AMOUNT_NOT_A_NUMBER'],
    [{ budget: '0.0001' }, 'AMOUNT_TOO_FINE'],
    [{ expiresAt: 'tomorrow' }, 'TIME_NOT_VALID'],
  ] as const)('refuses %j', (change, code) => {
    expect(orderCommand(7, input(change))).toEqual({ ok: false, code });
  });
});
