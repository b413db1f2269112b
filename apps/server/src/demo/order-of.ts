import type { PlaceOrder } from '@openfloor/exchange';
import { marketId, memberId, milli, shares, ticks } from '@openfloor/kernel';
import type { Turn } from './turn.js';

type Terms = Pick<PlaceOrder, 'contract' | 'side' | 'timeInForce'> & {
  /** 0: at the market. */
  readonly priceTicks: number;
  readonly quantity: number;
  readonly expiresAt?: number;
};

/** The order of the member whose turn it is. */
export function orderOf({ memberId: member, idea }: Turn, terms: Terms): PlaceOrder {
  return {
    type: 'PlaceOrder',
    memberId: memberId(member),
    marketId: marketId(idea.marketId),
    contract: terms.contract,
    side: terms.side,
    orderType: terms.priceTicks === 0 ? 'market' : 'limit',
    priceTicks: ticks(terms.priceTicks),
    quantity: shares(terms.quantity),
    timeInForce: terms.timeInForce,
    postOnly: false,
    expiresAt: terms.expiresAt ?? 0,
    budgetMilli: milli(0),
    reduceOnly: false,
    selfTradeMode: 'CANCEL_NEWEST',
  };
}
