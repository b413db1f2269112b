import { describe, expect, it } from 'vitest';
import { marksOn, type OwnFill, ownTrades, ownTradesSummary, tradeWords } from './own-trades';

const at = (second: number) => new Date(second * 1000).toISOString();
const fill = (second: number, terms: Partial<Omit<OwnFill, 'contract'>> = {}, name = 'YES'): OwnFill => ({
  id: String(second),
  at: at(second),
  side: 'BUY',
  price: '0.6',
  quantity: '4',
  ...terms,
  contract: { name },
});

const made = (price: string, name: string) => ({ side: 'BUY', price, contract: { name } });

describe('ownTrades', () => {
  it('tells a purchase of NO as a sale of YES at the price of the other side, oldest first', () => {
    const trades = ownTrades([fill(20), fill(10, { price: '0.35' }, 'NO')], { name: 'YES', mirrors: true });
    expect(trades).toEqual([
      { id: '10', at: at(10), side: 'SELL', price: '0.65', quantity: '4', made: made('0.35', 'NO') },
      { id: '20', at: at(20), side: 'BUY', price: '0.6', quantity: '4', made: made('0.6', 'YES') },
    ]);
  });

  it('of many outcomes leaves out the trades in the others', () => {
    const fills = [fill(1, {}, 'Ada'), fill(2, {}, 'Bob')];
    expect(ownTrades(fills, { name: 'Ada', mirrors: false }).map(({ at: when }) => when)).toEqual([at(1)]);
  });
});

describe('marksOn', () => {
  const line = { first: 100, last: 130, step: 10 };
  const marks = (...fills: OwnFill[]) => marksOn(line, ownTrades(fills, { name: 'YES', mirrors: true }));

  it('marks the first point of the line that knows of the trade', () => {
    expect(marks(fill(100), fill(111)).map(({ time }) => time)).toEqual([100, 120]);
  });

  it('leaves out what was before the line, and brings what comes after its last point to it', () => {
    expect(marks(fill(99), fill(140)).map(({ time }) => time)).toEqual([130]);
  });

  it('makes one mark of trades at one point, at their average, and keeps the sides apart', () => {
    const three = [fill(101, { quantity: '1' }), fill(102, { price: '0.7', quantity: '3' })];
    expect(marks(...three, fill(103, { side: 'SELL', price: '0.5' }))).toEqual([
      { time: 110, side: 'BUY', value: 67.5 },
      { time: 110, side: 'SELL', value: 50 },
    ]);
  });
});

describe('ownTradesSummary', () => {
  const onYes = { name: 'YES', mirrors: true };

  it('says what was bought and sold as it was made, with the arrows that stand for it', () => {
    const sold = fill(3, { side: 'SELL', quantity: '1000' });
    const all = ownTrades([fill(1), fill(2), sold, fill(4, { price: '0.35', quantity: '76' }, 'NO')], onYes);
    expect(ownTradesSummary(all)).toBe(
      'In this time you bought 8 YES (▲), sold 1,000 YES (▼) and bought 76 NO (▼).',
    );
    expect(ownTradesSummary(all.slice(0, 1))).toBe('In this time you bought 4 YES (▲).');
    expect(ownTradesSummary([])).toBe('');
    expect(all.map(tradeWords)).toEqual([
      'bought 4 YES at 60.0%',
      'bought 4 YES at 60.0%',
      'sold 1,000 YES at 60.0%',
      'bought 76 NO at 35.0%',
    ]);
  });
});
