import type { CancelCause } from '@openfloor/matching';
import type { Rejected } from './rejection.js';

/** A price level's worth of an order's own executions, in terms of the contract that it names. */
export interface AnsweredFill {
  readonly priceTicks: number;
  readonly quantity: number;
}

export type OrderOutcome = 'resting' | 'filled' | 'cancelled';
/** Why a part of the order was dropped; NONE when nothing was. */
export type DropCause = 'NONE' | CancelCause;

export interface OrderPlaced {
  readonly type: 'OrderPlaced';
  readonly orderId: number;
  readonly outcome: OrderOutcome;
  readonly cause: DropCause;
  readonly filled: number;
  /** Shares that rest in the book now. */
  readonly open: number;
  /** Milli-tokens that the fills took from the member; negative when they brought some. */
  readonly costMilli: number;
  readonly fills: readonly AnsweredFill[];
}

export interface OrderCancelled {
  readonly type: 'OrderCancelled';
  readonly orderId: number;
  readonly cancelled: number;
}

/** Of CancelAllOrders: how many orders and shares were taken back. */
export interface OrdersCancelled {
  readonly type: 'OrdersCancelled';
  readonly orders: number;
  readonly cancelled: number;
}

export interface OrderAmended {
  readonly type: 'OrderAmended';
  readonly orderId: number;
  readonly outcome: OrderOutcome;
  readonly cause: DropCause;
  readonly keptPlace: boolean;
  readonly filled: number;
  readonly open: number;
  readonly costMilli: number;
  readonly fills: readonly AnsweredFill[];
}

/** Of a settlement command: whether there are members still to be paid. */
export interface SettlementPaid {
  readonly type: 'SettlementPaid';
  readonly members: number;
  readonly amountMilli: number;
  readonly complete: boolean;
}

export interface AllowancePaid {
  readonly type: 'AllowancePaid';
  readonly period: number;
  readonly amountMilli: number;
}

/** Of a season's end: who was asked last, and whether there are members still to be asked. */
export interface SurplusCollected {
  readonly type: 'SurplusCollected';
  /** From how many something was taken, and how much. */
  readonly members: number;
  readonly amountMilli: number;
  /** To go on with; what it was asked with where nobody had anything to give. */
  readonly throughMemberId: number;
  readonly complete: boolean;
}

/** Of commands that have nothing more to say. */
export interface Done {
  readonly type: 'Done';
}

export type Answer =
  | OrderPlaced
  | OrderCancelled
  | OrdersCancelled
  | OrderAmended
  | SettlementPaid
  | AllowancePaid
  | SurplusCollected
  | Done
  | Rejected;

export const done: Done = { type: 'Done' };
