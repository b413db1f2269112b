import type { IdeaId, MarketId, MemberId, Milli, Ticks } from '@openfloor/kernel';

/** Makes a draft: nobody can trade in it until OpenMarket. Two contracts are YES (0) and NO (1), in one book. */
export interface ListMarket {
  readonly type: 'ListMarket';
  readonly marketId: MarketId;
  readonly ideaId: IdeaId;
  /** 2 to 50. */
  readonly contracts: number;
  /** Milliseconds since 1970; the market closes then by itself. */
  readonly closesAt: number;
  /** The price of each contract before anybody traded; together 1000. */
  readonly referenceTicks: readonly Ticks[];
  /** What the treasury gives the house to lose, at most; 0: the market has no house. */
  readonly subsidyMilli: Milli;
  /** Proposer and team, by id: their stakes are limited. */
  readonly insiders: readonly MemberId[];
}

/** Takes a draft to its opening auction, or with `auctionEndsAt` 0 straight to continuous trading. */
export interface OpenMarket {
  readonly type: 'OpenMarket';
  readonly marketId: MarketId;
  /** Milliseconds since 1970; two-outcome markets only. 0: no auction. */
  readonly auctionEndsAt: number;
}

/** Replaces the market's insiders, as people join the team. */
export interface SetInsiders {
  readonly type: 'SetInsiders';
  readonly marketId: MarketId;
  readonly insiders: readonly MemberId[];
}

export type HaltReason = 'OFFICER' | 'INTERNAL_ERROR';

/** Stops trading; cancelling still works. */
export interface HaltMarket {
  readonly type: 'HaltMarket';
  readonly marketId: MarketId;
  readonly reason: HaltReason;
}

/** Doubts that the claim can be resolved: trading halts, and a void pays the prices of the week before this moment. */
export interface FlagMarket {
  readonly type: 'FlagMarket';
  readonly marketId: MarketId;
}

/** Ends a halt, a pause or a flag. */
export interface ResumeMarket {
  readonly type: 'ResumeMarket';
  readonly marketId: MarketId;
}

/** Ends trading for good: every order is cancelled and its hold freed. */
export interface CloseMarket {
  readonly type: 'CloseMarket';
  readonly marketId: MarketId;
}

/**
 * Says how the market ended; a market that still trades is closed by it. Payouts are ticks per share and contract
 * that add up to 1000; none at all: void, which pays time-weighted prices.
 */
export interface ProposeResolution {
  readonly type: 'ProposeResolution';
  readonly marketId: MarketId;
  /** The officer who proposes. */
  readonly officerId: MemberId;
  readonly payoutTicks: readonly Ticks[];
  /** Where the evidence is kept: it is text, so it lives outside the journal. */
  readonly evidenceId: number;
}

/** A second officer agrees: the challenge window begins, and settlement follows it by itself. */
export interface ConfirmResolution {
  readonly type: 'ConfirmResolution';
  readonly marketId: MarketId;
  readonly officerId: MemberId;
}

/** An officer takes back what is proposed or confirmed and not paid yet. */
export interface WithdrawResolution {
  readonly type: 'WithdrawResolution';
  readonly marketId: MarketId;
  readonly officerId: MemberId;
}

/** Within the window any member may object, once a market: nothing is paid until DecideChallenge. */
export interface ChallengeResolution {
  readonly type: 'ChallengeResolution';
  readonly marketId: MarketId;
  readonly memberId: MemberId;
  readonly evidenceId: number;
  /** Goes to the treasury at once. Members without a trading account have none to put up, so that theirs is 0. */
  readonly stakeMilli: Milli;
}

/**
 * How a challenge ended. Upheld: the stake comes back, and another resolution can be proposed. Else the stake is lost
 * and what was confirmed is paid at once.
 */
export interface DecideChallenge {
  readonly type: 'DecideChallenge';
  readonly marketId: MarketId;
  readonly upheld: boolean;
}

/** Pays the next chunk of members of a market that is settling. */
export interface ContinueSettlement {
  readonly type: 'ContinueSettlement';
  readonly marketId: MarketId;
}

export type MarketCommand =
  | ListMarket
  | OpenMarket
  | SetInsiders
  | HaltMarket
  | FlagMarket
  | ResumeMarket
  | CloseMarket
  | ProposeResolution
  | ConfirmResolution
  | WithdrawResolution
  | ChallengeResolution
  | DecideChallenge
  | ContinueSettlement;
