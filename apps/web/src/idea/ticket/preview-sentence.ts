import { formatAmount } from '../../format/amount';
import { formatPercent, formatPoints, toPriceUnits } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { toMilli } from '../../format/tokens';
import { doesNothing, nothingReason, restReason } from './lapse-reason';
import { type Piece, plain, strong } from './piece';
import type { PreviewedOrder, PreviewFigures } from './previewed-order';
import { splitTrade } from './split-trade';
import { tradeSentence } from './trade-sentence';

/** What the order does, in tokens and in sentences. */
export function previewSentence(order: PreviewedOrder, preview: PreviewFigures): Piece[] {
  if (doesNothing(preview)) return [plain(nothingReason(order))];
  const trades = preview.filled !== '0';
  return [
    ...(trades ? tradeSentence(order, preview) : []),
    ...(preview.resting === '0' ? [] : restSentence(order, preview, trades)),
    ...(preview.dropped === '0' ? [] : [dropSentence(order, preview)]),
    ...(trades ? [moveSentence(order, preview)] : []),
  ];
}

function moveSentence({ current }: PreviewedOrder, { newPrice }: PreviewFigures): Piece {
  const moves = current === undefined || toPriceUnits(current) !== toPriceUnits(newPrice);
  return plain(` The price of YES ${moves ? 'moves to' : 'stays at'} ${formatPercent(newPrice)}.`);
}

function restSentence(order: PreviewedOrder, preview: PreviewFigures, trades: boolean): Piece[] {
  const { contract, price } = order;
  const shares = preview.resting;
  const limit = price ? ` at ${formatPoints(price)}` : '';
  const hold = toMilli(preview.hold);
  const wait = `${trades ? ' ' : ''}${formatShares(shares)} ${contract} ${shares === '1' ? 'waits' : 'wait'} in the book`;
  const inAll = inAllSentence(order, preview);
  if (hold <= 0n) return [plain(`${wait}${limit}, backed by what you hold.`), ...inAll];
  return [
    plain(`${wait}${limit} and set${shares === '1' ? 's' : ''} aside `),
    strong(formatAmount(hold)),
    plain('.'),
    ...inAll,
  ];
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

function dropSentence(order: PreviewedOrder, { dropped }: PreviewFigures): Piece {
  const lapse = dropped === '1' ? 'lapses' : 'lapse';
  return plain(` ${formatShares(dropped)} ${lapse}, because ${restReason(order)}.`);
}
