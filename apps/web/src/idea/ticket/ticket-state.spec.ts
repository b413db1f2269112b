import { describe, expect, it } from 'vitest';
import { emptyTicket } from './ticket-form';
import {
  afterOrder,
  newTicket,
  settled,
  type TicketState,
  withAction,
  withChanges,
  withPrice,
} from './ticket-state';

const holding = (held: 'YES' | 'NO' | null) => ({ outcome: null, held });
const top = { price: '0.585', bestBid: '0.58', bestAsk: '0.59' };
const start: TicketState = {
  form: { ...emptyTicket, price: '90' },
  sells: null,
  outcome: null,
  round: 0,
  moved: false,
};
const sells = withChanges(withAction(start, 'SELL', holding('YES'), top), { price: '90' });

describe('ticket state', () => {
  it('keeps side and price after an order, and waits to be told how much', () => {
    const next = settled(afterOrder(sells), holding('YES'), top);
    expect(next.form).toMatchObject({ action: 'SELL', price: '90', shares: '', tokens: '' });
    expect(next).toMatchObject({ round: 1, moved: false });
    expect(settled(next, holding('YES'), top)).toBe(next);
  });

  it('goes to buying YES when what it sold is gone, also when the other side is held now', () => {
    for (const held of [null, 'NO'] as const) {
      const next = settled(sells, holding(held), top);
      expect(next.form).toMatchObject({ action: 'BUY_YES', price: '59' });
      expect(next.moved).toBe(true);
      expect(settled(afterOrder(next), holding(held), top).moved).toBe(true);
    }
  });

  it('is the user’s own again once they change something', () => {
    const moved = settled(sells, holding(null), top);
    expect(withChanges(moved, { shares: '5' }).moved).toBe(false);
    expect(withAction(moved, 'BUY_NO', holding(null), top).moved).toBe(false);
  });

  it('leaves a ticket alone that nothing happened to', () => {
    expect(settled(sells, holding('YES'), top)).toBe(sells);
    expect(settled(start, holding('NO'), top)).toBe(start);
  });

  it('goes to the price of another outcome that is chosen, and keeps what was typed', () => {
    const first = withChanges(newTicket('BUY_NO', { outcome: 'A', held: null }, top), { shares: '7' });
    expect(first.form).toMatchObject({ action: 'SELL', price: '58' });
    const other = { price: '0.2', bestBid: '0.19', bestAsk: '0.21' };
    const next = settled(first, { outcome: 'B', held: null }, other);
    expect(next).toMatchObject({ outcome: 'B', moved: false, form: { price: '19', shares: '7' } });
  });

  it('turns a price of the book to the contract that it trades', () => {
    const picked = withPrice(start, { price: '0.42', contract: 'NO' }, holding(null));
    expect(picked.form).toMatchObject({ type: 'LIMIT', price: '58' });
  });
});
