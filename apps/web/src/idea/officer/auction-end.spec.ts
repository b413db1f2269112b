import { describe, expect, it } from 'vitest';
import { auctionEnd, stepMinutes } from './auction-end';

describe('auctionEnd', () => {
  it('is so many minutes from now', () => {
    expect(auctionEnd('90', 0)).toEqual({ value: '1970-01-01T01:30:00.000Z' });
  });

  it('refuses what is no number of minutes, none, and more than a week', () => {
    for (const text of ['', 'soon', '0', '1.5', '10081']) expect(auctionEnd(text, 0).problem).toBeDefined();
  });

  it('steps within its range', () => {
    expect([stepMinutes('60', 10), stepMinutes('1', -1), stepMinutes('', 1)]).toEqual(['70', '1', '1']);
  });
});
