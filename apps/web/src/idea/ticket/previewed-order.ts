import type { DropReason } from './preview-query';
import type { Stake } from './split-trade';
import type { SelfTradeMode, TimeInForce } from './ticket-form';

/** What the API's preview says, as text. */
export interface PreviewFigures {
  filled: string;
  resting: string;
  dropped: string;
  /** Why; null when nothing is dropped. */
  dropReason: DropReason | null;
  /** What trades at once, the best price first. */
  fills: readonly { price: string; quantity: string }[];
  averagePrice: string | null;
  cost: string;
  hold: string;
  newPrice: string;
  payoffs: readonly { contract: { name: string }; profit: string }[];
}

/** The order that was asked about. */
export interface PreviewedOrder {
  contract: string;
  side: 'BUY' | 'SELL';
  price?: string | null;
  /** In tokens, where they say how much is bought. */
  budget?: string | null;
  timeInForce?: TimeInForce | null;
  expiresAt?: string | null;
  reduceOnly?: boolean | null;
  selfTradeMode?: SelfTradeMode | null;
  /** One outcome of more than two. */
  many?: boolean;
  /** It is sealed until the market's auction is held. */
  auction?: boolean;
  /** Of YES, or of the outcome, before the order. */
  current?: string;
  /** What is held before the order. */
  stake?: Stake | null;
}

/** What changes for the member when this contract comes true, in tokens. */
export const profitIf = ({ payoffs }: PreviewFigures, contract: string): string =>
  payoffs.find((payoff) => payoff.contract.name === contract)?.profit ?? '0';

/** And when it does not: an order in one contract does not tell the others apart. */
export const profitIfNot = ({ payoffs }: PreviewFigures, contract: string): string =>
  payoffs.find((payoff) => payoff.contract.name !== contract)?.profit ?? '0';
