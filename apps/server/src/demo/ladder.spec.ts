import type { OrderView } from '@openfloor/exchange';
import { describe, expect, it } from 'vitest';
import { changesOf, type Quote } from './ladder.js';
import type { Turn } from './turn.js';

const known = { recordedOutcome: null, recordedContract: null };
const idea = { marketId: 5, listedAt: 0, contracts: 2, discussionRounds: 0, ...known };
const turn: Turn = { idea, memberId: 3, role: 'maker', at: 0 };

/** "480x40 460x60": bids as they rest, numbered from 1. */
function bids(ladder: string): OrderView[] {
  return levels(ladder).map(([priceTicks, open], place) => ({
    orderId: place + 1,
    memberId: 3,
    marketId: 5,
    contract: 0,
    side: 'buy',
    orderType: 'limit',
    priceTicks,
    timeInForce: 'GTC',
    postOnly: false,
    expiresAt: 0,
    budgetMilli: 0,
    reduceOnly: false,
    selfTradeMode: 'CANCEL_NEWEST',
    quantity: open,
    filled: 0,
    open,
    state: 'open',
    placedAt: 0,
    sequence: 0,
  }));
}

function wanted(ladder: string): Quote[] {
  return levels(ladder).map(([priceTicks, quantity]) => ({ side: 'buy', priceTicks, quantity }));
}

function levels(ladder: string): [number, number][] {
  const pairs = ladder.split(' ').filter((level) => level !== '');
  return pairs.map((level) => level.split('x').map(Number) as [number, number]);
}

const change = (from: string, to: string) => changesOf(turn, bids(from), wanted(to), 'buy');
const told = (from: string, to: string) =>
  change(from, to).commands.map((command) => {
    const order = 'orderId' in command ? ` ${command.orderId}` : '';
    return `${command.type}${order}${'priceTicks' in command ? ` ${command.priceTicks}x${command.quantity}` : ''}`;
  });

describe('a ladder of bids', () => {
  it('is placed where there is none', () => {
    expect(told('', '480x40 460x60')).toEqual(['PlaceOrder 480x40', 'PlaceOrder 460x60']);
  });

  it('stays when it is a cent off', () => {
    expect(change('480x40 460x60', '490x40 470x60').stale).toBe(false);
  });

  it('moves by a step with one command', () => {
    const moved = change('480x40 460x60', '500x40 480x60');
    expect([moved.stale, moved.moves]).toEqual([true, 20]);
    expect(told('480x40 460x60', '500x40 480x60')).toEqual(['AmendOrder 2 500x40']);
  });

  it('is filled up where it was traded away, wholly or nearly', () => {
    expect(change('460x60', '480x40 460x60').stale).toBe(true);
    expect(told('460x60', '480x40 460x60')).toEqual(['PlaceOrder 480x40']);
    expect(told('480x5 460x60', '480x40 460x60')).toEqual(['AmendOrder 1 480x40']);
  });

  it('loses what is too much', () => {
    expect(told('480x40 460x60 440x9', '480x40 460x60')).toEqual(['CancelOrder 3']);
  });
});
