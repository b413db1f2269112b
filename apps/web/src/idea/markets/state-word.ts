import type { MarketState } from '../../live/quote';

const words: Record<MarketState, string> = {
  DRAFT: 'not open yet',
  AUCTION: 'opening auction',
  OPEN: 'open',
  HALTED: 'halted',
  CLOSED: 'closed',
  SETTLING: 'settling',
  SETTLED: 'settled',
};

/** The state of a market in a word or two, for lists. */
export const stateWord = (state: MarketState): string => words[state];
