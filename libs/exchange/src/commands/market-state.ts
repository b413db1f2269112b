import type { Effects } from '../effects.js';
import type { MarketState, MarketStateReason } from '../event.js';
import type { Market } from '../state.js';

export interface NextState {
  readonly state: MarketState;
  readonly reason: MarketStateReason;
  /** When it ends by itself, in milliseconds since 1970; default 0: it does not. */
  readonly until?: number;
}

/** The one place where a market's state changes. */
export function changeState(effects: Effects, market: Market, { state, reason, until = 0 }: NextState): void {
  market.state = state;
  market.until = until;
  const payoutTicks = market.settlement?.payoutTicks ?? [];
  effects.emit({ type: 'MarketStateChanged', marketId: market.id, state, reason, payoutTicks, until });
}

/** Whether trading goes on in it, or may go on again. */
export const isRunning = ({ state }: Market): boolean =>
  state === 'open' || state === 'halted' || state === 'auction';
