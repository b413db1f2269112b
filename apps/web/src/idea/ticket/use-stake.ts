import { useMe } from '../../session/use-me';
import type { Stake } from './split-trade';
import type { Subject } from './ticket-form';

/** What I hold of what the ticket trades, and what else its preview starts from. */
export function useStake(marketId: string, { outcome }: Pick<Subject, 'outcome'>) {
  const { viewer } = useMe();
  const held = viewer?.positions.filter((position) => position.market.id === marketId) ?? [];
  const position = held.find(({ contract }) => outcome === null || contract.name === outcome);
  const stake: Stake | null = position
    ? { contract: position.contract.name, quantity: position.quantity }
    : null;
  return { stake, cash: viewer?.balance.cash, orderCount: viewer?.orders.length };
}
