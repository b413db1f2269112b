import { houseAccount, TREASURY } from '@openfloor/ledger';
import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import { issuedMilli } from '../issued.js';
import type { OpenMarket } from '../market-command.js';
import { newHouse } from '../market-house.js';
import { type Rejected, type RejectionCode, rejected } from '../rejection.js';
import type { ExchangeState, Market } from '../state.js';
import { startTrading } from './auction.js';
import { changeState } from './market-state.js';

/** Founds the house, and lets orders in: to an opening auction first, where one is asked for. */
export function openMarket(effects: Effects, { marketId, auctionEndsAt }: OpenMarket): Done | Rejected {
  const { state } = effects;
  const market = state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state !== 'draft') return rejected('MARKET_NOT_DRAFT');
  const refusal = auctionRefusal(state, market, auctionEndsAt) ?? subsidyRefusal(state, market);
  if (refusal !== null) return rejected(refusal);
  subsidise(effects, market);
  if (auctionEndsAt === 0) {
    startTrading(effects, market, 'OPENED');
    return done;
  }
  market.auctionEndsAt = auctionEndsAt;
  changeState(effects, market, { state: 'auction', reason: 'OPENED', until: auctionEndsAt });
  effects.fallsDue(auctionEndsAt, 'endAuction', market.id);
  return done;
}

/** An auction that would never be held ends in the past, too. */
function auctionRefusal({ at }: ExchangeState, market: Market, endsAt: number): RejectionCode | null {
  if (endsAt === 0) return null;
  if (market.contracts !== 2) return 'AUCTION_NEEDS_TWO_OUTCOMES';
  return endsAt > at && endsAt < market.closesAt ? null : 'AUCTION_ENDS_IN_THE_PAST';
}

/** The limits may have changed since the market was listed. */
function subsidyRefusal(state: ExchangeState, { subsidyMilli }: Market): RejectionCode | null {
  if (subsidyMilli === 0) return null;
  const { subsidyLimitMilli, houseLimitMilli, issueLimitMilli } = state.tradingPolicy;
  if (subsidyMilli > subsidyLimitMilli || subsidies(state) + subsidyMilli > houseLimitMilli)
    return 'SUBSIDY_LIMIT';
  return subsidyMilli + issuedMilli(state) > issueLimitMilli ? 'TREASURY_LIMIT' : null;
}

/** What all houses were given that have not settled yet. */
function subsidies({ markets }: ExchangeState): number {
  let sum = 0;
  for (const { house, subsidyMilli } of markets.values()) if (house !== null) sum += subsidyMilli;
  return sum;
}

function subsidise(effects: Effects, market: Market): void {
  market.house = newHouse(market);
  const amountMilli = market.subsidyMilli;
  const entries = [
    { account: TREASURY, amountMilli: -amountMilli },
    { account: houseAccount(market.id), amountMilli },
  ];
  effects.post({ kind: 'SUBSIDY', reference: market.id, entries });
}
