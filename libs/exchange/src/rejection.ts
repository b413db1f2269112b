/** Why a command was refused. Stable codes; the sentences for people are written by the API. */
export type RejectionCode =
  | 'UNKNOWN_MEMBER'
  | 'MEMBER_EXISTS'
  | 'NO_TRADING_ACCOUNT'
  | 'NO_ALLOWANCE_POLICY'
  | 'ALLOWANCE_ALREADY_CREDITED'
  | 'INVALID_POLICY'
  | 'TREASURY_LIMIT'
  | 'UNKNOWN_MARKET'
  | 'MARKET_EXISTS'
  | 'MARKET_HALTED'
  | 'MARKET_CLOSED'
  | 'MARKET_NOT_HALTED'
  | 'MARKET_NOT_CLOSED'
  | 'MARKET_NOT_SETTLING'
  | 'CLOSES_IN_THE_PAST'
  | 'INVALID_PAYOUT'
  | 'UNKNOWN_CONTRACT'
  | 'UNKNOWN_ORDER'
  | 'PRICE_OUT_OF_RANGE'
  | 'QUANTITY_OUT_OF_RANGE'
  | 'INSUFFICIENT_FUNDS'
  | 'POST_ONLY_WOULD_CROSS'
  | 'POST_ONLY_NEEDS_GTC'
  /** The command broke the core twice; its market is halted (DESIGN law 8). */
  | 'INTERNAL';

export interface Rejected {
  readonly type: 'Rejected';
  readonly code: RejectionCode;
}

/** A refusal as a value: the command changed nothing. */
export const rejected = (code: RejectionCode): Rejected => ({ type: 'Rejected', code });
