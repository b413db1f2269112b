import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatAveragePrice,
  formatHalfTicks,
  formatPrice,
  formatTokens,
  parseOpenQuantity,
  parsePayout,
  parsePrice,
  parseQuantity,
  parseTokens,
} from './index.js';

describe('prices', () => {
  it.each([
    ['0.585', 585],
    ['.5', 500],
    ['0.5000', 500],
    ['0.001', 1],
    ['0.999', 999],
  ])('reads %s as %d ticks', (text, value) => expect(parsePrice(text)).toEqual({ ok: true, value }));

  it.each([
    ['NaN', 'PRICE_NOT_A_NUMBER'],
    ['', 'PRICE_NOT_A_NUMBER'],
    ['1e-3', 'PRICE_NOT_A_NUMBER'],
    ['0x1', 'PRICE_NOT_A_NUMBER'],
    [' 0.5', 'PRICE_NOT_A_NUMBER'],
    ['Infinity', 'PRICE_NOT_A_NUMBER'],
    ['0', 'PRICE_OUT_OF_RANGE'],
    ['1', 'PRICE_OUT_OF_RANGE'],
    ['-0.5', 'PRICE_OUT_OF_RANGE'],
    ['0.5855', 'PRICE_OFF_TICK'],
  ])('refuses %j as %s', (text, code) => expect(parsePrice(text)).toEqual({ ok: false, code }));

  it('lets a payout be nothing or everything', () => {
    expect(parsePayout('0')).toEqual({ ok: true, value: 0 });
    expect(parsePayout('1')).toEqual({ ok: true, value: 1000 });
    expect(parsePayout('1.001')).toEqual({ ok: false, code: 'PRICE_OUT_OF_RANGE' });
  });

  it('reads back every price that it writes', () => {
    for (let ticks = 1; ticks <= 999; ticks++) {
      expect(parsePrice(formatPrice(ticks))).toEqual({ ok: true, value: ticks });
    }
  });

  it('writes midpoints to half a tick', () => expect(formatHalfTicks(1171)).toBe('0.5855'));
  it('rounds an average for display only', () => expect(formatAveragePrice(1000, 3)).toBe('0.3333'));
});

describe('quantities', () => {
  it.each([
    ['0', 'QUANTITY_ZERO'],
    ['-1', 'QUANTITY_NEGATIVE'],
    ['1.5', 'QUANTITY_FRACTIONAL'],
    ['NaN', 'QUANTITY_NOT_A_NUMBER'],
    ['1e30', 'QUANTITY_NOT_A_NUMBER'],
    ['1000000000001', 'QUANTITY_TOO_LARGE'],
    ['9'.repeat(41), 'QUANTITY_NOT_A_NUMBER'],
  ])('refuses %j as %s', (text, code) => expect(parseQuantity(text)).toEqual({ ok: false, code }));

  it('lets an open quantity be zero', () => expect(parseOpenQuantity('0')).toEqual({ ok: true, value: 0 }));
  it('reads whole shares', () => expect(parseQuantity('67')).toEqual({ ok: true, value: 67 }));
});

describe('tokens', () => {
  it('never rounds', () => {
    expect(parseTokens('0.0005')).toEqual({ ok: false, code: 'AMOUNT_TOO_FINE' });
    expect(parseTokens('9999999999999')).toEqual({ ok: false, code: 'AMOUNT_TOO_LARGE' });
    expect(parseTokens('ten')).toEqual({ ok: false, code: 'AMOUNT_NOT_A_NUMBER' });
  });

  it('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (amountMilli) => {
        expect(parseTokens(formatTokens(amountMilli))).toEqual({ ok: true, value: amountMilli });
      }),
    );
  });
});
