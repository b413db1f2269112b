import { t } from '@lingui/core/macro';
import type { MarketState } from '../../live/quote';

const words: Record<MarketState, string> = {
  DRAFT: t`not open yet`,
  AUCTION: t`opening auction`,
  OPEN: t`open`,
  HALTED: t`halted`,
  CLOSED: t`closed`,
  SETTLING: t`settling`,
  SETTLED: t`settled`,
};

/** The state of a market in a word or two, for lists. */
export const stateWord = (state: MarketState): string => words[state];
