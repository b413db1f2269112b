import { describe, expect, it } from 'vitest';
import { momentField } from '../../format/moment-entry';
import { type Place, readTicket } from './read-ticket';
import { emptyTicket, type TicketForm } from './ticket-form';

const place: Place = { marketId: 'm', subject: { outcome: null, held: null }, auction: false };
const limit = { ...emptyTicket, price: '58' };
const read = (changes: Partial<TicketForm>, at: Partial<Place> = {}) =>
  readTicket({ ...limit, ...changes }, { ...place, ...at });

describe('readTicket', () => {
  it('sends prices in tokens per share and whole shares', () => {
    expect(read({ action: 'BUY_NO', price: '41,5', shares: '1,200' }).input).toMatchObject({
      contract: 'NO',
      side: 'BUY',
      type: 'LIMIT',
      price: '0.415',
      quantity: '1200',
      budget: null,
      timeInForce: 'GTC',
      expiresAt: null,
    });
  });

  it('sends no price and no post-only with a market order, which never waits', () => {
    const { input } = read({ type: 'MARKET', price: 'x', postOnly: true });
    expect(input).toMatchObject({ type: 'MARKET', price: null, timeInForce: 'IOC', postOnly: false });
  });

  it('spends so many tokens at most at a price, and what does not trade does not wait', () => {
    const { input } = read({ by: 'TOKENS', tokens: '40', price: '62', shares: 'x' });
    expect(input).toMatchObject({ budget: '40', quantity: null, price: '0.62', timeInForce: 'IOC' });
  });

  it('counts what is sold in shares', () => {
    const { input } = read({ by: 'TOKENS', tokens: '', action: 'SELL' });
    expect(input).toMatchObject({ side: 'SELL', quantity: '10', budget: null });
  });

  it('puts a total to all or nothing, and to nothing else', () => {
    expect(read({ timeInForce: 'FOK', total: '12' }).input).toMatchObject({ budget: '12', quantity: '10' });
    expect(read({ timeInForce: 'IOC', total: '12' }).input).toMatchObject({ budget: null });
    expect(read({ timeInForce: 'FOK', total: 'x' }).problems.total).toBeDefined();
  });

  it('needs a date that lies ahead for an order until a date', () => {
    const at = new Date(Date.now() + 3_600_000);
    at.setSeconds(0, 0);
    const { input } = read({ timeInForce: 'GTD', expires: momentField(at) });
    expect(input).toMatchObject({ timeInForce: 'GTD', expiresAt: at.toISOString() });
    expect(read({ timeInForce: 'GTD', expires: '2020-01-01T00:00' }).problems.expires).toMatch('passed');
  });

  it('keeps the conditions that the order can have', () => {
    expect(read({ reduceOnly: true, timeInForce: 'IOC' }).input).toMatchObject({ reduceOnly: true });
    expect(read({ reduceOnly: true }).input).toMatchObject({ reduceOnly: false });
    const many = { subject: { outcome: 'Team A', held: null } };
    expect(read({ reduceOnly: true, type: 'MARKET', action: 'BUY' }, many).input).toMatchObject({
      contract: 'Team A',
      reduceOnly: false,
    });
  });

  it('sends an auction only limit orders that wait', () => {
    const { input } = read(
      { type: 'MARKET', by: 'TOKENS', timeInForce: 'FOK', postOnly: true },
      { auction: true },
    );
    expect(input).toMatchObject({ type: 'LIMIT', quantity: '10', timeInForce: 'GTC', postOnly: false });
  });

  it('names what is wrong beside its field', () => {
    const { input, problems } = read({ price: '', shares: '0' });
    expect(input).toBeNull();
    expect(problems.price).toMatch('Enter a price');
    expect(problems.shares).toMatch('at least 1');
  });
});
