import { t } from '@lingui/core/macro';
import { formatAmount } from '../../format/amount';
import { formatPercent, formatPoints, toPriceUnits } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { formatDayAndClock } from '../../format/time';
import { toMilli } from '../../format/tokens';
import { doesNothing, lapseReason, nothingReason } from './lapse-reason';
import { type Piece, plain, strong } from './piece';
import type { PreviewedOrder, PreviewFigures } from './previewed-order';
import { splitTrade } from './split-trade';
import { tradeSentence } from './trade-sentence';

/** What the order does, in tokens and in sentences. */
export function previewSentence(order: PreviewedOrder, preview: PreviewFigures): Piece[] {
  if (doesNothing(preview)) return [plain(nothingReason(order, preview.dropReason))];
  const trades = preview.filled !== '0';
  return [
    ...(trades ? tradeSentence(order, preview) : []),
    ...(preview.resting === '0' ? [] : restSentence(order, preview, trades)),
    ...(preview.dropped === '0' ? [] : [dropSentence(order, preview)]),
    ...changeSentence(order, preview),
    ...moveSentence(order, preview, trades),
  ];
}

/** An order that only waits may move the middle between the best ones; where it does not, there is nothing to say. */
function moveSentence(
  { current, many, contract, auction }: PreviewedOrder,
  { newPrice }: PreviewFigures,
  trades: boolean,
): Piece[] {
  if (!trades && (auction || current === undefined)) return [];
  const moves = current === undefined || toPriceUnits(current) !== toPriceUnits(newPrice);
  if (!trades && !moves) return [];
  const [name, price] = [many ? contract : 'YES', formatPercent(newPrice)];
  return [
    plain(
      ` ${moves ? t`The price of ${name} moves to ${price}.` : t`The price of ${name} stays at ${price}.`}`,
    ),
  ];
}

function restSentence(order: PreviewedOrder, preview: PreviewFigures, trades: boolean): Piece[] {
  const shares = preview.resting;
  const hold = toMilli(preview.hold);
  const wait = `${trades ? ' ' : ''}${waitWords(order, shares)}`;
  const after = [
    ...(order.auction ? [auctionSentence(order, shares)] : []),
    ...inAllSentence(order, preview),
  ];
  if (hold <= 0n) return [plain(t`${wait}, backed by what you hold.`), ...after];
  const aside = shares === '1' ? t`${wait} and sets aside ` : t`${wait} and set aside `;
  return [plain(aside), strong(formatAmount(hold)), plain('.'), ...after];
}

function waitWords({ contract, price, expiresAt, auction }: PreviewedOrder, shares: string): string {
  const what = `${formatShares(shares)} ${contract}`;
  const limit = price ? t` at ${formatPoints(price)}` : '';
  const until = expiresAt ? t` until ${formatDayAndClock(expiresAt)}` : '';
  const terms = `${limit}${until}`;
  if (shares === '1') return auction ? t`${what} waits sealed${terms}` : t`${what} waits in the book${terms}`;
  return auction ? t`${what} wait sealed${terms}` : t`${what} wait in the book${terms}`;
}

function auctionSentence({ side, price }: PreviewedOrder, shares: string): Piece {
  const most = price ? mostWords(side, formatPoints(price)) : '';
  return plain(
    ` ${
      shares === '1'
        ? t`When the auction ends it trades at its one price${most}, or goes on waiting.`
        : t`When the auction ends they trade at its one price${most}, or go on waiting.`
    }`,
  );
}

const mostWords = (side: 'BUY' | 'SELL', price: string): string =>
  side === 'BUY' ? t`, ${price} or less` : t`, ${price} or more`;

/** Of so many tokens, what is too little for another share. */
function changeSentence({ budget }: PreviewedOrder, { cost }: PreviewFigures): Piece[] {
  const left = budget ? toMilli(budget) - toMilli(cost) : 0n;
  if (!budget || left <= 0n || toMilli(cost) < 0n) return [];
  return [plain(t` ${formatAmount(left)} of your ${formatAmount(toMilli(budget))} tokens stay with you.`)];
}

/** Says of a sale of more than is held what it comes to once the waiting part has traded as well. */
function inAllSentence(order: PreviewedOrder, { filled, resting }: PreviewFigures): Piece[] {
  const split = order.side === 'SELL' ? splitTrade(order, toShares(filled) + toShares(resting)) : null;
  if (!split || split.opened === 0n) return [];
  const { held, closes, opened, opens } = split;
  return [
    plain(
      t` In all it sells your ${formatShares(held)} ${closes} and buys ${formatShares(opened)} ${opens}.`,
    ),
  ];
}

function dropSentence(order: PreviewedOrder, { dropped, dropReason }: PreviewFigures): Piece {
  const shares = formatShares(dropped);
  if (dropReason === null) return plain(` ${dropped === '1' ? t`${shares} lapses.` : t`${shares} lapse.`}`);
  const why = lapseReason(dropReason, order);
  return plain(
    ` ${dropped === '1' ? t`${shares} lapses, because ${why}.` : t`${shares} lapse, because ${why}.`}`,
  );
}
