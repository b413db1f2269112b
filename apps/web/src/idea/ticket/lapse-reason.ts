import { t } from '@lingui/core/macro';
import type { DropReason } from './preview-query';
import type { PreviewedOrder, PreviewFigures } from './previewed-order';

/** Whether an order would do anything; one that would not is not worth sending. */
export const doesNothing = ({ filled, resting }: PreviewFigures): boolean =>
  filled === '0' && resting === '0';

const inTheWay = t`Your own order is in the way; cancel it first.`;

/** Why nothing of an order would trade or wait. */
export function nothingReason({ side, reduceOnly }: PreviewedOrder, reason: DropReason | null): string {
  const buys = side === 'BUY';
  const none = reduceOnly
    ? t`Nothing trades: there is nothing now that would reduce your position.`
    : buys
      ? t`Nothing trades: nobody else offers that now.`
      : t`Nothing trades: nobody else wants that now.`;
  const reasons: Record<DropReason, string> = {
    IOC: none,
    MARKET: none,
    FOK: buys
      ? t`Nothing trades: not all of it can be had now.`
      : t`Nothing trades: not all of it can be sold now.`,
    BUDGET: t`Nothing trades: these tokens do not pay for a share at the prices of now.`,
    SELF_TRADE: inTheWay,
    POST_ONLY: t`Nothing waits: it would trade at once, and is only to add to the book.`,
    PRICE_BAND: t`Nothing trades: it would move the price too far.`,
  };
  return reason === null ? inTheWay : reasons[reason];
}

const dropped: Record<DropReason, string> = {
  IOC: t`nobody took it at once`,
  FOK: t`not all of it could trade at once`,
  MARKET: t`nobody was left to trade with`,
  BUDGET: t`the tokens were spent`,
  SELF_TRADE: t`it met an order of your own`,
  POST_ONLY: t`it would have traded at once`,
  PRICE_BAND: t`it would have moved the price too far, so trading pauses`,
};

/** Why a part of an order lapsed, as the exchange tells it. */
export const dropSentence = (reason: DropReason): string => dropped[reason];

const willDrop: Record<DropReason, string> = {
  IOC: t`nobody else trades at that price now`,
  FOK: t`not all of it can trade at once`,
  MARKET: t`nobody else is left to trade with`,
  BUDGET: t`the tokens are spent`,
  SELF_TRADE: t`your own order is in the way`,
  POST_ONLY: t`it would trade at once`,
  PRICE_BAND: t`it would move the price too far, and trading pauses`,
};

/** Why a part of an order would lapse. */
export const lapseReason = (reason: DropReason, { reduceOnly }: PreviewedOrder): string =>
  reduceOnly && reason === 'IOC' ? t`the order only reduces your position` : willDrop[reason];
