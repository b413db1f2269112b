import { describe, expect, it } from '@jest/globals';
import { emptyTicket } from './ticket-form';
import { afterOrder, settled, type TicketState, withAction, withChanges } from './ticket-state';

const top = { price: '0.585', bestBid: '0.58', bestAsk: '0.59' };
const start: TicketState = {
  form: { ...emptyTicket, price: '90' },
  sells: null,
  round: 0,
  priceDue: false,
  moved: false,
};
const sells = withChanges(withAction(start, 'SELL', 'YES', top), { price: '90' });

describe('ticket state', () => {
  it('keeps the side after an order and sets the price afresh', () => {
    const next = settled(afterOrder(sells), 'YES', top);
    expect(next.form).toMatchObject({ action: 'SELL', price: '58' });
    expect(next).toMatchObject({ round: 1, moved: false, priceDue: false });
    expect(settled(next, 'YES', top)).toBe(next);
  });

  it('goes to buying YES when what it sold is gone, also when the other side is held now', () => {
    for (const held of [null, 'NO'] as const) {
      const next = settled(sells, held, top);
      expect(next.form).toMatchObject({ action: 'BUY_YES', price: '59' });
      expect(next.moved).toBe(true);
      expect(settled(afterOrder(next), held, top).moved).toBe(true);
    }
  });

  it('is the user’s own again once they change something', () => {
    const moved = settled(sells, null, top);
    expect(withChanges(moved, { shares: '5' }).moved).toBe(false);
    expect(withAction(moved, 'BUY_NO', null, top).moved).toBe(false);
  });

  it('leaves a ticket alone that nothing happened to', () => {
    expect(settled(sells, 'YES', top)).toBe(sells);
    expect(settled(start, 'NO', top)).toBe(start);
  });
});
