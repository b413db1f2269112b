import { t } from '@lingui/core/macro';
import { formatPoints } from '../../format/price';
import { formatShares } from '../../format/shares';
import type { MarketLife } from './life-query';

type Life = Pick<MarketLife, 'state' | 'stateReason' | 'stateUntil'>;

const halts: Partial<Record<Life['stateReason'], string>> = {
  OFFICER: t`Halted by an officer.`,
  FLAGGED: t`Halted: an officer doubts that this can be resolved.`,
  PRICE_BAND: t`Paused: the price was about to move too far at once.`,
  INTERNAL_ERROR: t`Halted: something went wrong with this market, and it is being looked into.`,
};

/** What the state of a market means for who reads it; null while it simply trades. */
export function lifeSentence({ state, stateReason }: Life): string | null {
  switch (state) {
    case 'OPEN':
      return null;
    case 'DRAFT':
      return t`Listed and not open yet. Nobody can trade until an officer opens it.`;
    case 'AUCTION':
      return t`Opening auction. Orders are collected and sealed; when it ends they trade together at one price.`;
    case 'HALTED':
      return `${halts[stateReason] ?? t`Halted.`} ${t`Open orders keep their place and can be cancelled.`}`;
    case 'CLOSED':
      return t`Closed. Trading has ended and every order was cancelled.`;
    case 'SETTLING':
      return t`Settling: the shares are being paid.`;
    case 'SETTLED':
      return t`Settled: every share has been paid.`;
  }
}

/** What its end by itself leads to, before the countdown. */
export const untilWords = ({ state }: Life): string =>
  state === 'AUCTION' ? t`The auction ends` : t`Trading goes on`;

interface Auctioned {
  auctionPrice: string | null;
  auctionVolume: string | null;
}

/** How the opening auction went; null where there was none, or none yet. */
export function auctionSentence({ auctionPrice, auctionVolume }: Auctioned): string | null {
  if (auctionVolume === null) return null;
  if (auctionPrice === null || auctionVolume === '0')
    return t`Its opening auction found no price that two sides agreed on.`;
  const [shares, price] = [formatShares(auctionVolume), formatPoints(auctionPrice)];
  return auctionVolume === '1'
    ? t`Opened by an auction: 1 share at ${price}.`
    : t`Opened by an auction: ${shares} shares at ${price}.`;
}
