import { DEFAULT_POLICY } from '@openfloor/exchange';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../answers/sentences.js';
import { orderRefusal } from './order-refusal.js';

describe('the refusal of an order', () => {
  it.each([
    ['ORDER_LIMIT', '12,345'],
    ['POSITION_LIMIT', '23,456'],
    ['INSIDER_LIMIT', '34'],
    ['OPEN_ORDER_LIMIT', '45'],
  ] as const)('names the figure of %s', (code, figure) => {
    const limits = { orderLimit: 12_345, positionLimit: 23_456, insiderLimit: 34, openOrderLimit: 45 };
    const { message } = orderRefusal(code, { ...DEFAULT_POLICY, ...limits });
    expect(message).toBe(`${SENTENCES[code]} The most is ${figure}.`);
  });

  it('is the usual sentence where no figure is to be told', () => {
    const refused = { code: 'MARKET_CLOSED', message: SENTENCES.MARKET_CLOSED };
    expect(orderRefusal('MARKET_CLOSED', DEFAULT_POLICY)).toEqual(refused);
  });
});
