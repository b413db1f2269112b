import { describe, expect, it } from 'vitest';
import { emptyTicket } from '../idea/ticket/ticket-form';
import { conditionWords, lastings } from './order-conditions';

const usual = {
  timeInForce: 'GTC',
  expiresAt: null,
  postOnly: false,
  selfTradeMode: 'CANCEL_NEWEST',
} as const;

describe('conditionWords', () => {
  it('says nothing of an order as most are', () => {
    expect(conditionWords(usual)).toBe('');
  });

  it('tells until when it waits and what else it was told', () => {
    const expiresAt = '2026-11-24T12:00:00Z';
    expect(conditionWords({ ...usual, timeInForce: 'GTD', expiresAt, postOnly: true })).toMatch(
      /^until 24 Nov, \S+, only adds to the book$/,
    );
    expect(conditionWords({ ...usual, selfTradeMode: 'CANCEL_BOTH' })).toBe('meeting your own: cancel both');
  });
});

describe('lastings', () => {
  const values = (form: typeof emptyTicket, auction = false) =>
    lastings(form, auction).map(({ value }) => value);

  it('offers only what the order can be', () => {
    expect(values(emptyTicket)).toEqual(['GTC', 'GTD', 'IOC', 'FOK']);
    expect(values({ ...emptyTicket, type: 'MARKET' })).toEqual(['IOC', 'FOK']);
    expect(values({ ...emptyTicket, by: 'TOKENS' })).toEqual(['IOC']);
    expect(values(emptyTicket, true)).toEqual(['GTC', 'GTD']);
  });
});
