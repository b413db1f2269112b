/*
 * The format of matching.json ("matching-vectors/1"): commands and expected results restated as facts from the
 * tests of liquibook and exchange-core; the file's head has the licences and its notes. Prices are whole ticks of
 * the source, used as they are.
 */
import type { Side, TimeInForce } from '@openfloor/matching';

export interface VectorFile {
  cases: VectorCase[];
}

export interface VectorCase {
  id: string;
  tags: string[];
  steps: VectorStep[];
}

export type VectorStep = SubmitStep | CancelStep | AmendStep | ReduceStep | CheckStep;

export interface VectorOrder {
  id: string;
  side: Side;
  /** `budget`: at any price, all or nothing, for at most maxCost or at least minProceeds. */
  type: 'limit' | 'market' | 'budget';
  qty: number;
  tif: TimeInForce;
  price?: number;
  account?: string;
  maxCost?: number;
  minProceeds?: number;
}

export interface VectorFill {
  maker: string;
  price: number;
  qty: number;
}

export type OrderState = 'resting' | 'filled' | 'cancelled' | 'rejected';

export interface SubmitStep {
  op: 'submit';
  order: VectorOrder;
  expect: { state: OrderState; matched?: boolean; remaining?: number; reason?: string };
  fills: VectorFill[];
}

/** What the source says of a command on an order that exists, or should. */
interface ChangeExpectation {
  accepted?: boolean;
  reason?: string;
  state?: OrderState;
  stateAfter?: OrderState;
  remaining?: number;
}

export interface CancelStep {
  op: 'cancel';
  id: string;
  account?: string;
  expect: ChangeExpectation;
  expectReason?: string;
  expectReduced?: number;
}

export interface AmendStep {
  op: 'amend';
  id: string;
  account?: string;
  newPrice: number;
  newOpenQty?: number;
  expect: ChangeExpectation;
  fills?: VectorFill[];
  priority?: 'kept' | 'lost' | 'unasserted';
  expectReduced?: number;
}

export interface ReduceStep {
  op: 'reduce';
  id: string;
  account?: string;
  /** Text, as the source tests numbers that no double holds. */
  by: string;
  expect: ChangeExpectation;
}

/** [price, quantity, number of orders] */
export type VectorLevel = [price: number, qty: number, orders?: number];
/** [order, price, quantity] */
export type VectorQueued = [id: string, price: number, qty: number];

export interface CheckStep {
  op: 'check';
  bids?: VectorLevel[];
  /** False: `bids` are the best levels, and there may be more. */
  bidsExact?: boolean;
  asks?: VectorLevel[];
  asksExact?: boolean;
  bidOrders?: number;
  askOrders?: number;
  bidQueue?: VectorQueued[];
  askQueue?: VectorQueued[];
  bestBidOrder?: string;
  bestAskOrder?: string;
  bestBidOpenQty?: number;
  bestAskOpenQty?: number;
  orders?: Record<string, { filled: number; notional: number }>;
}
