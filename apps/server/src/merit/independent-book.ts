import { Injectable } from '@nestjs/common';
import { type OrderView, toBookTerms, YES } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import { LEAST_PEOPLE } from '@openfloor/merit';
import { InjectExchange } from '../exchange/tokens.js';
import { Independence } from './independence.js';

/** What independent people offer in a headline's book. */
interface BookFacts {
  readonly depthMilli: number;
  /** Between their best bid and ask, 0..1; null where a side is empty. */
  readonly spread: number | null;
}

interface Offer {
  readonly memberId: number;
  readonly side: 'buy' | 'sell';
  readonly priceTicks: number;
  /** Tokens set aside for it. */
  readonly milli: number;
}

/** Farther from the price than this, an order is no help to anybody. */
const NEAR_TICKS = 100;
const NOTHING: BookFacts = { depthMilli: 0, spread: null };

/**
 * What of the book counts as evidence: orders of independent people near the price, of each no more tokens than count
 * behind an estimate, and nothing at all as long as fewer than five of them have some. The book is public; by
 * these limits nobody can take one from the other and find whose orders are left.
 */
@Injectable()
export class IndependentBook {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly independence: Independence,
  ) {}

  facts(marketId: number, capMilli: number): BookFacts {
    const market = this.exchange.view.market(marketId);
    if (market === undefined) return NOTHING;
    const inside = this.independence.insiders(marketId);
    const price = (market.priceHalfTicks[YES] ?? 0) / 2;
    const offers = this.exchange.view
      .openOrdersIn(marketId)
      .filter(({ memberId }) => !inside.has(memberId))
      .map(offerOf)
      .filter(({ priceTicks }) => Math.abs(priceTicks - price) <= NEAR_TICKS);
    return factsOf(offers, capMilli);
  }
}

/** In terms of YES. */
function offerOf(order: OrderView): Offer {
  const { memberId, open } = order;
  const { side, priceTicks } = toBookTerms(2, order);
  const each = side === 'buy' ? priceTicks : MILLI_PER_TOKEN - priceTicks;
  return { memberId, side, priceTicks, milli: each * open };
}

/** Pure. */
export function factsOf(offers: readonly Offer[], capMilli: number): BookFacts {
  const ofMembers = new Map<number, number>();
  for (const { memberId, milli } of offers)
    ofMembers.set(memberId, Math.min(capMilli, (ofMembers.get(memberId) ?? 0) + milli));
  if (ofMembers.size < LEAST_PEOPLE) return NOTHING;
  const prices = (wanted: Offer['side']) =>
    offers.filter(({ side }) => side === wanted).map(({ priceTicks }) => priceTicks);
  const [bids, asks] = [prices('buy'), prices('sell')];
  const isTwoSided = bids.length > 0 && asks.length > 0;
  return {
    depthMilli: [...ofMembers.values()].reduce((sum, milli) => sum + milli, 0),
    spread: isTwoSided ? (Math.min(...asks) - Math.max(...bids)) / MILLI_PER_TOKEN : null,
  };
}
