import type { MemberId, Milli } from '@openfloor/kernel';
import type { TradingPolicy } from './policy.js';

/** Opens a member's accounts. Members without a trading account get no allowance and place no orders. */
export interface RegisterMember {
  readonly type: 'RegisterMember';
  readonly memberId: MemberId;
  readonly trading: boolean;
}

/** Kill switch: every order of the member is cancelled, and no new one is taken until ReinstateMember. */
export interface SuspendMember {
  readonly type: 'SuspendMember';
  readonly memberId: MemberId;
}

export interface ReinstateMember {
  readonly type: 'ReinstateMember';
  readonly memberId: MemberId;
}

/** The member leaves for good: orders are cancelled, cash goes back to the treasury, shares stay and pay the treasury. */
export interface RetireMember {
  readonly type: 'RetireMember';
  readonly memberId: MemberId;
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

/**
 * At the end of a season: what members have free above `keepMilli` goes back to the treasury, by id from the one after
 * `afterMemberId` (0: from the first) on, so many members at a time. What backs orders, and shares, stay.
 */
export interface CollectSurplus {
  readonly type: 'CollectSurplus';
  /** Number of the season that ends: the reference of what is booked. */
  readonly season: number;
  readonly keepMilli: Milli;
  readonly afterMemberId: number;
}

/** Replaces the safety valves; each version stays in the journal. */
export interface SetTradingPolicy {
  readonly type: 'SetTradingPolicy';
  readonly policy: TradingPolicy;
}

/** Stops trading everywhere; cancelling still works. */
export interface HaltExchange {
  readonly type: 'HaltExchange';
}

export interface ResumeExchange {
  readonly type: 'ResumeExchange';
}

/** Does nothing but let fall due what is due: the server sends it when something waits and nobody else does anything. */
export interface PassTime {
  readonly type: 'PassTime';
}

export type MemberCommand =
  | RegisterMember
  | SuspendMember
  | ReinstateMember
  | RetireMember
  | SetAllowancePolicy
  | CreditAllowance
  | CollectSurplus
  | SetTradingPolicy
  | HaltExchange
  | ResumeExchange
  | PassTime;
