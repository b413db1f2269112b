import { invariant } from './invariant.js';

declare const brand: unique symbol;
type Id<Name extends string> = number & { readonly [brand]: Name };

export type MemberId = Id<'Member'>;
export type IdeaId = Id<'Idea'>;
export type MarketId = Id<'Market'>;
/** The journal sequence of the command that placed the order. */
export type OrderId = Id<'Order'>;

function checked(value: number, what: string): number {
  invariant(Number.isSafeInteger(value) && value > 0, `not a ${what} id: ${value}`);
  return value;
}

/** A person. Positive integers only, else InvariantViolation. */
export const memberId = (value: number): MemberId => checked(value, 'member') as MemberId;
/** What is proposed. Positive integers only, else InvariantViolation. */
export const ideaId = (value: number): IdeaId => checked(value, 'idea') as IdeaId;
/** A claim open for trading. Positive integers only, else InvariantViolation. */
export const marketId = (value: number): MarketId => checked(value, 'market') as MarketId;
/** The journal sequence of the command that placed it. Positive integers only, else InvariantViolation. */
export const orderId = (value: number): OrderId => checked(value, 'order') as OrderId;
