import { type Command, type ExchangeState, marketOf, marketOfOrder } from '@openfloor/exchange';
import { marketId } from '@openfloor/kernel';

/** Law 8: a command that fails twice halts the market that it is about; null when it is about none that trades. */
export function haltFor(state: ExchangeState, command: Command): Command | null {
  const id = marketOf(command) ?? ('orderId' in command ? marketOfOrder(state, command.orderId) : null);
  if (id === null || state.markets.get(id)?.state !== 'open') return null;
  return { type: 'HaltMarket', marketId: marketId(id), reason: 'INTERNAL_ERROR' };
}
