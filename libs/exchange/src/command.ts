import type { IdeaId, MarketId, MemberId, Milli, OrderId, Shares, Ticks } from '@openfloor/kernel';
import type { OrderType, Side, TimeInForce } from '@openfloor/matching';

/** Opens a member's accounts. Members without a trading account get no allowance and place no orders. */
export interface RegisterMember {
  readonly type: 'RegisterMember';
  readonly memberId: MemberId;
  readonly trading: boolean;
}

/** The allowance of everybody from now on. Periods are counted from `anchorAt`, in milliseconds since 1970. */
export interface SetAllowancePolicy {
  readonly type: 'SetAllowancePolicy';
  readonly amountMilli: Milli;
  readonly periodMs: number;
  readonly anchorAt: number;
  /** No credit lifts cash and held together above this. */
  readonly capMilli: Milli;
}

/** Pays the member the allowance of the current period, once. */
export interface CreditAllowance {
  readonly type: 'CreditAllowance';
  readonly memberId: MemberId;
}

/** Lists and opens a two-outcome market (contract 0 is YES, 1 is NO). */
export interface ListMarket {
  readonly type: 'ListMarket';
  readonly marketId: MarketId;
  readonly ideaId: IdeaId;
  /** Milliseconds since 1970; the market closes then by itself. */
  readonly closesAt: number;
  /** The price before anybody traded. */
  readonly referenceTicks: Ticks;
}

export type HaltReason = 'OFFICER' | 'INTERNAL_ERROR';

/** Stops trading; cancelling still works. */
export interface HaltMarket {
  readonly type: 'HaltMarket';
  readonly marketId: MarketId;
  readonly reason: HaltReason;
}

export interface ResumeMarket {
  readonly type: 'ResumeMarket';
  readonly marketId: MarketId;
}

/** Ends trading for good: every order is cancelled and its hold freed. */
export interface CloseMarket {
  readonly type: 'CloseMarket';
  readonly marketId: MarketId;
}

/** Pays a closed market. Payouts are ticks per share and contract that add up to 1000. */
export interface SettleMarket {
  readonly type: 'SettleMarket';
  readonly marketId: MarketId;
  readonly payoutTicks: readonly Ticks[];
}

/** Pays the next chunk of members of a market that is settling. */
export interface ContinueSettlement {
  readonly type: 'ContinueSettlement';
  readonly marketId: MarketId;
}

export interface PlaceOrder {
  readonly type: 'PlaceOrder';
  readonly memberId: MemberId;
  readonly marketId: MarketId;
  readonly contract: number;
  readonly side: Side;
  readonly orderType: OrderType;
  /** Of the chosen contract; 0 for a market order. */
  readonly priceTicks: Ticks;
  readonly quantity: Shares;
  readonly timeInForce: TimeInForce;
  readonly postOnly: boolean;
}

export interface CancelOrder {
  readonly type: 'CancelOrder';
  readonly memberId: MemberId;
  readonly orderId: OrderId;
}

export interface AmendOrder {
  readonly type: 'AmendOrder';
  readonly memberId: MemberId;
  readonly orderId: OrderId;
  /** Of the order's contract. */
  readonly priceTicks: Ticks;
  /** The new open quantity; 0 cancels. */
  readonly quantity: Shares;
}

export type Command =
  | RegisterMember
  | SetAllowancePolicy
  | CreditAllowance
  | ListMarket
  | HaltMarket
  | ResumeMarket
  | CloseMarket
  | SettleMarket
  | ContinueSettlement
  | PlaceOrder
  | CancelOrder
  | AmendOrder;

/** The market that a command is about; null where there is none or only the core knows it. */
export function marketOf(command: Command): MarketId | null {
  return 'marketId' in command ? command.marketId : null;
}

/** The member who acts; 0 for the exchange itself. */
export function actorOf(command: Command): number {
  switch (command.type) {
    case 'PlaceOrder':
    case 'CancelOrder':
    case 'AmendOrder':
      return command.memberId;
    default:
      return 0;
  }
}
