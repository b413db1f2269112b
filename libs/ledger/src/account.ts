import { invariant } from '@openfloor/kernel';

/**
 * Chart of accounts. An account id packs the kind and its owner into one integer: owner * 8 + kind.
 * The treasury issues every token, so its balance is minus what is in circulation; all others are never negative.
 */
export const AccountKind = { treasury: 0, cash: 1, held: 2, escrow: 3, house: 4 } as const;
export type AccountKindName = keyof typeof AccountKind;
export type AccountId = number;

const KINDS = 8;
const NAMES = Object.keys(AccountKind) as AccountKindName[];

export const TREASURY: AccountId = AccountKind.treasury;
/** A member's free tokens. */
export const cashAccount = (memberId: number): AccountId => memberId * KINDS + AccountKind.cash;
/** A member's tokens that back open orders. */
export const heldAccount = (memberId: number): AccountId => memberId * KINDS + AccountKind.held;
/** Of a market: 1000 milli-tokens for each complete set outstanding. */
export const escrowAccount = (marketId: number): AccountId => marketId * KINDS + AccountKind.escrow;
/** Of a market: what its house has to lose. */
export const houseAccount = (marketId: number): AccountId => marketId * KINDS + AccountKind.house;

/** Throws InvariantViolation for an id that no account can have. */
export function accountKind(account: AccountId): AccountKindName {
  const name = NAMES[account % KINDS];
  invariant(name !== undefined, `no such account kind: ${account}`);
  return name;
}

/** Member or market that the account belongs to; 0 for the treasury. */
export const accountOwner = (account: AccountId): number => Math.floor(account / KINDS);

export const mayBeNegative = (account: AccountId): boolean => account === TREASURY;
