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
    ...(trades ? [moveSentence(order, preview)] : []),
  ];
}

function moveSentence({ current, many, contract }: PreviewedOrder, { newPrice }: PreviewFigures): Piece {
  const moves = current === undefined || toPriceUnits(current) !== toPriceUnits(newPrice);
  return plain(
    ` The price of ${many ? contract : 'YES'} ${moves ? 'moves to' : 'stays at'} ${formatPercent(newPrice)}.`,
  );
}

function restSentence(order: PreviewedOrder, preview: PreviewFigures, trades: boolean): Piece[] {
  const shares = preview.resting;
  const hold = toMilli(preview.hold);
  const wait = `${trades ? ' ' : ''}${waitWords(order, shares)}`;
  const after = [
    ...(order.auction ? [auctionSentence(order, shares)] : []),
    ...inAllSentence(order, preview),
  ];
  if (hold <= 0n) return [plain(`${wait}, backed by what you hold.`), ...after];
  return [
    plain(`${wait} and set${shares === '1' ? 's' : ''} aside `),
    strong(formatAmount(hold)),
    plain('.'),
    ...after,
  ];
}

function waitWords({ contract, price, expiresAt, auction }: PreviewedOrder, shares: string): string {
  const where = auction ? 'sealed' : 'in the book';
  const limit = price ? ` at ${formatPoints(price)}` : '';
  const until = expiresAt ? ` until ${formatDayAndClock(expiresAt)}` : '';
  return `${formatShares(shares)} ${contract} ${shares === '1' ? 'waits' : 'wait'} ${where}${limit}${until}`;
}

function auctionSentence({ side, price }: PreviewedOrder, shares: string): Piece {
  const most = price ? `, ${formatPoints(price)} or ${side === 'BUY' ? 'less' : 'more'}` : '';
  const [trade, go] = shares === '1' ? ['it trades', 'goes'] : ['they trade', 'go'];
  return plain(` When the auction ends ${trade} at its one price${most}, or ${go} on waiting.`);
}

/** Of so many tokens, what is too little for another share. */
function changeSentence({ budget }: PreviewedOrder, { cost }: PreviewFigures): Piece[] {
  const left = budget ? toMilli(budget) - toMilli(cost) : 0n;
  if (!budget || left <= 0n || toMilli(cost) < 0n) return [];
  return [plain(` ${formatAmount(left)} of your ${formatAmount(toMilli(budget))} tokens stay with you.`)];
}

/** Says of a sale of more than is held what it comes to once the waiting part has traded as well. */
function inAllSentence(order: PreviewedOrder, { filled, resting }: PreviewFigures): Piece[] {
  const split = order.side === 'SELL' ? splitTrade(order, toShares(filled) + toShares(resting)) : null;
  if (!split || split.opened === 0n) return [];
  const { held, closes, opened, opens } = split;
  return [
    plain(` In all it sells your ${formatShares(held)} ${closes} and buys ${formatShares(opened)} ${opens}.`),
  ];
}

function dropSentence(order: PreviewedOrder, { dropped, dropReason }: PreviewFigures): Piece {
  const lapse = dropped === '1' ? 'lapses' : 'lapse';
  const why = dropReason === null ? '' : `, because ${lapseReason(dropReason, order)}`;
  return plain(` ${formatShares(dropped)} ${lapse}${why}.`);
}
