import type { Contract } from '../../format/price';
import type { Stake } from './split-trade';

/** What the API's preview says, as text. */
export interface PreviewFigures {
  filled: string;
  resting: string;
  dropped: string;
  averagePrice: string | null;
  cost: string;
  hold: string;
  newPrice: string;
  profitIfYes: string;
  profitIfNo: string;
}

/** The order that was asked about. */
export interface PreviewedOrder {
  contract: Contract;
  side: 'BUY' | 'SELL';
  price?: string | null;
  timeInForce?: 'GTC' | 'IOC' | 'FOK' | null;
  /** Of YES, before the order. */
  current?: string;
  /** What is held before the order. */
  stake?: Stake | null;
}
