import { describe, expect, it } from '@jest/globals';
import { encodeId } from '../graphql/global-id.js';
import type { PreviewOrderInput } from './order.inputs.js';
import { orderCommand } from './order-terms.js';

const input = (change: Partial<PreviewOrderInput> = {}): PreviewOrderInput => ({
  marketId: encodeId('Market', 12),
  contract: 'NO',
  side: 'SELL',
  type: 'LIMIT',
  price: '0.415',
  quantity: '67',
  ...change,
});

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
      },
    });
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
  ] as const)('refuses %j', (change, code) => {
    expect(orderCommand(7, input(change))).toEqual({ ok: false, code });
  });
});
