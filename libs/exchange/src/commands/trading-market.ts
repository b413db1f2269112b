import { type Rejected, rejected } from '../rejection.js';
import type { ExchangeState, Market, Member } from '../state.js';

/** The member if it may place orders now. */
export function tradingMember(
  state: ExchangeState,
  memberId: number,
): { readonly type: 'Trader'; readonly member: Member } | Rejected {
  const member = state.members.get(memberId);
  if (member === undefined) return rejected('UNKNOWN_MEMBER');
  if (!member.trading) return rejected('NO_TRADING_ACCOUNT');
  if (member.status === 'suspended') return rejected('MEMBER_SUSPENDED');
  return member.status === 'left' ? rejected('MEMBER_LEFT') : { type: 'Trader', member };
}

/** The market if orders may be placed in it now: it trades, or collects orders for its opening auction. */
export function tradingMarket(
  state: ExchangeState,
  marketId: number,
): { readonly type: 'Trading'; readonly market: Market } | Rejected {
  const market = state.markets.get(marketId);
  if (market === undefined) return rejected('UNKNOWN_MARKET');
  const refusal = refusalOf(state, market);
  return refusal ?? { type: 'Trading', market };
}

/** Why nobody can trade in the market now; null: they can. */
export function refusalOf(state: ExchangeState, market: Market): Rejected | null {
  if (market.state === 'draft') return rejected('MARKET_NOT_OPENED');
  if (market.state === 'halted') return rejected('MARKET_HALTED');
  if (market.state !== 'open' && market.state !== 'auction') return rejected('MARKET_CLOSED');
  return state.halted ? rejected('EXCHANGE_HALTED') : null;
}
