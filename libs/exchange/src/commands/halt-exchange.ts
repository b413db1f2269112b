import { type Done, done } from '../answer.js';
import type { Effects } from '../effects.js';
import { type Rejected, rejected } from '../rejection.js';
import { endAuction } from './auction.js';

/** Halting again changes nothing. */
export function haltExchange(effects: Effects): Done {
  const { state } = effects;
  if (state.halted) return done;
  state.halted = true;
  effects.emit({ type: 'ExchangeHaltChanged', halted: true });
  return done;
}

/** Auctions that should have been held meanwhile are held now, by market. */
export function resumeExchange(effects: Effects): Done | Rejected {
  const { state } = effects;
  if (!state.halted) return rejected('EXCHANGE_NOT_HALTED');
  state.halted = false;
  effects.emit({ type: 'ExchangeHaltChanged', halted: false });
  const late = [...state.markets.values()].filter(
    (market) => market.state === 'auction' && market.auctionEndsAt <= state.at,
  );
  for (const market of late.sort((a, b) => a.id - b.id)) endAuction(effects, market, 'RESUMED');
  return done;
}
