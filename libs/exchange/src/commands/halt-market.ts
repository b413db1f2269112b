import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import type { FlagMarket, HaltMarket, ResumeMarket } from '../market-command.js';
import { type Rejected, rejected } from '../rejection.js';
import type { ExchangeState, Market } from '../state.js';
import { countPrices, holdAuction } from './auction.js';
import { changeState, isRunning } from './market-state.js';

/** Turns a pause into a halt, which does not end by itself. Halting again changes nothing. */
export function haltMarket(effects: Effects, { marketId, reason }: HaltMarket): Done | Rejected {
  const market = startedMarket(effects.state, marketId);
  if (market.type === 'Rejected') return market;
  const { found } = market;
  if (!isRunning(found)) return rejected('MARKET_CLOSED');
  const isHalted = found.state === 'halted' && found.until === 0;
  // An internal error is told again: it is about another command.
  if (!isHalted || reason === 'INTERNAL_ERROR') changeState(effects, found, { state: 'halted', reason });
  return done;
}

/**
 * Halts a market in doubt, from whatever state. The first flag counts; it can still be put on a closed market, as long
 * as that is not being paid.
 */
export function flagMarket(effects: Effects, { marketId }: FlagMarket): Done | Rejected {
  const market = startedMarket(effects.state, marketId);
  if (market.type === 'Rejected') return market;
  const { found } = market;
  if (found.state === 'settling' || found.state === 'settled') return rejected('MARKET_CLOSED');
  if (found.flaggedAt > 0) return done;
  found.flaggedAt = effects.state.at;
  const state = isRunning(found) ? 'halted' : found.state;
  changeState(effects, found, { state, reason: 'FLAGGED' });
  return done;
}

/** An auction that is still to come goes on; one that should have been held meanwhile is held now. */
export function resumeMarket(effects: Effects, { marketId }: ResumeMarket): Done | Rejected {
  const market = effects.state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  if (market.state !== 'halted') return rejected('MARKET_NOT_HALTED');
  resume(effects, market);
  return done;
}

function resume(effects: Effects, market: Market): void {
  const { at, halted } = effects.state;
  const { auctionEndsAt } = market;
  market.flaggedAt = 0;
  if (auctionEndsAt === 0) {
    changeState(effects, market, { state: 'open', reason: 'RESUMED' });
    countPrices(effects, market);
  } else if (auctionEndsAt <= at && !halted) {
    holdAuction(effects, market, 'RESUMED');
  } else {
    changeState(effects, market, { state: 'auction', reason: 'RESUMED', until: auctionEndsAt });
  }
}

/** Pauses trading where it would have left the price band. Prices of what traded before must have been told. */
export function pauseMarket(effects: Effects, market: Market): void {
  const until = effects.state.at + effects.state.tradingPolicy.pauseMs;
  changeState(effects, market, { state: 'halted', reason: 'PRICE_BAND', until });
  effects.fallsDue(until, 'endPause', market.id);
}

/** The time has come; `stillMatters` in due.ts has seen to it that the pause still stands. */
export const endPause = resume;

/** A market that is no draft any more. */
function startedMarket(
  state: ExchangeState,
  marketId: number,
): { readonly type: 'Found'; readonly found: Market } | Rejected {
  const found = state.markets.get(marketId);
  if (found === undefined) return rejected('UNKNOWN_MARKET');
  return found.state === 'draft' ? rejected('MARKET_NOT_OPENED') : { type: 'Found', found };
}
