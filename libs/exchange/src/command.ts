import type { MarketId } from '@openfloor/kernel';
import type { MarketCommand } from './market-command.js';
import type { MemberCommand } from './member-command.js';
import type { OrderCommand } from './order-command.js';

export type Command = MemberCommand | MarketCommand | OrderCommand;

/** The market that a command is about; null where there is none or only the core knows it. */
export function marketOf(command: Command): MarketId | null {
  if (!('marketId' in command) || command.marketId === 0) return null;
  return command.marketId;
}

/** The member who acts; 0 for the exchange itself. */
export function actorOf(command: Command): number {
  switch (command.type) {
    case 'PlaceOrder':
    case 'CancelOrder':
    case 'CancelAllOrders':
    case 'AmendOrder':
    case 'ChallengeResolution':
      return command.memberId;
    case 'ProposeResolution':
    case 'ConfirmResolution':
    case 'WithdrawResolution':
      return command.officerId;
    default:
      return 0;
  }
}
