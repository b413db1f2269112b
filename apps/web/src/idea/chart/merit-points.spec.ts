import { describe, expect, it } from 'vitest';
import { historyRows } from './merit-points';

const at = (minute: number) => `2026-11-22T12:0${minute}:00.000Z`;

describe('historyRows', () => {
  it('shows each price with the merit that held then, newest first', () => {
    const prices = [
      { at: at(0), price: '0.5' },
      { at: at(4), price: '0.6' },
    ];
    expect(historyRows({ prices, merits: [{ at: at(2), value: 66 }], trades: [] })).toEqual([
      { at: at(4), price: '0.6', merit: 66 },
      { at: at(2), price: null, merit: 66 },
      { at: at(0), price: '0.5', merit: null },
    ]);
  });

  it('knows no merit from when on too few stood behind it', () => {
    const merits = [
      { at: at(0), value: 66 },
      { at: at(1), value: null },
    ];
    expect(historyRows({ prices: [{ at: at(2), price: '0.5' }], merits, trades: [] })[0]?.merit).toBeNull();
  });

  it('shows my own trades where they fall', () => {
    const terms = { side: 'BUY' as const, price: '0.6' };
    const trade = {
      id: 'T',
      at: at(1),
      ...terms,
      quantity: '4',
      made: { ...terms, contract: { name: 'YES' } },
    };
    const rows = historyRows({ prices: [{ at: at(0), price: '0.5' }], merits: [], trades: [trade] });
    expect(rows).toEqual([
      { at: at(1), price: null, merit: null, trade },
      { at: at(0), price: '0.5', merit: null },
    ]);
  });
});
