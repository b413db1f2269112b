import { type Contract, formatPercent, formatPoints, toPriceUnits } from '../../format/price';
import { formatShares } from '../../format/shares';
import { formatMilli, formatTokens, toMilli } from '../../format/tokens';

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

export interface PreviewedOrder {
  contract: Contract;
  side: 'BUY' | 'SELL';
  price?: string | null;
  /** Of YES, before the order. */
  current?: string;
}

/** A piece of a sentence; figures that decide are set in bold. */
export interface Piece {
  text: string;
  strong?: boolean;
}

const plain = (text: string): Piece => ({ text });
const strong = (text: string): Piece => ({ text, strong: true });

/** What the order does, in tokens and in sentences. */
export function previewSentence(order: PreviewedOrder, preview: PreviewFigures): Piece[] {
  const trades = preview.filled !== '0';
  return [
    ...(trades ? tradeSentence(order, preview) : []),
    ...(preview.resting === '0' ? [] : restSentence(order, preview, trades)),
    ...(preview.dropped === '0' ? [] : dropSentence(order, preview, trades)),
    ...(trades ? [moveSentence(order, preview)] : []),
  ];
}

function moveSentence({ current }: PreviewedOrder, { newPrice }: PreviewFigures): Piece {
  const moves = current === undefined || toPriceUnits(current) !== toPriceUnits(newPrice);
  return plain(` The price of YES ${moves ? 'moves to' : 'stays at'} ${formatPercent(newPrice)}.`);
}

function tradeSentence({ contract, side }: PreviewedOrder, preview: PreviewFigures): Piece[] {
  const average = preview.averagePrice === null ? '' : ` at ${formatPoints(preview.averagePrice)} on average`;
  const what = strong(`${formatShares(preview.filled)} ${contract}`);
  const win = contract === 'YES' ? preview.profitIfYes : preview.profitIfNo;
  const lose = contract === 'YES' ? preview.profitIfNo : preview.profitIfYes;
  if (side === 'BUY') {
    return [
      plain('Buys '),
      what,
      plain(`${average}. If it resolves ${contract} you get `),
      strong(formatShares(preview.filled)),
      plain('; if not you lose '),
      strong(magnitude(lose)),
      plain('.'),
    ];
  }
  return [
    plain('Sells '),
    what,
    plain(`${average}. If it resolves ${contract} you end `),
    strong(magnitude(win)),
    plain(' lower than by keeping them; if not '),
    strong(magnitude(lose)),
    plain(' higher.'),
  ];
}

function restSentence(
  { contract, price }: PreviewedOrder,
  preview: PreviewFigures,
  trades: boolean,
): Piece[] {
  const shares = preview.resting;
  const limit = price ? ` at ${formatPoints(price)}` : '';
  const hold = toMilli(preview.hold);
  const wait = `${trades ? ' ' : ''}${formatShares(shares)} ${contract} ${shares === '1' ? 'waits' : 'wait'} in the book`;
  if (hold <= 0n) return [plain(`${wait}${limit}, backed by what you hold.`)];
  return [
    plain(`${wait}${limit} and set${shares === '1' ? 's' : ''} aside `),
    strong(formatMilli(hold)),
    plain('.'),
  ];
}

function dropSentence({ side }: PreviewedOrder, preview: PreviewFigures, trades: boolean): Piece[] {
  const who = side === 'BUY' ? 'offers' : 'wants';
  if (!trades) return [plain(`Nothing trades: nobody ${who} that now.`)];
  const lapse = preview.dropped === '1' ? 'lapses' : 'lapse';
  return [plain(` ${formatShares(preview.dropped)} ${lapse}, because nobody ${who} more now.`)];
}

/** The button says what will happen. */
export function submitLabel(
  { contract, side, price }: PreviewedOrder,
  preview: PreviewFigures | null,
): string {
  if (!preview) return side === 'BUY' ? `Buy ${contract}` : `Sell ${contract}`;
  const total = toMilli(preview.cost) + toMilli(preview.hold);
  if (side === 'BUY') {
    if (total > 0n) return `Put ${formatMilli(total)} tokens behind ${contract}`;
    return `Buy ${formatShares(BigInt(preview.filled) + BigInt(preview.resting))} ${contract}`;
  }
  if (preview.filled === '0' && preview.resting !== '0' && price) {
    return `Offer ${formatShares(preview.resting)} ${contract} at ${formatPoints(price)}`;
  }
  const gained = -toMilli(preview.cost);
  const shares = `Sell ${formatShares(preview.filled)} ${contract}`;
  return gained > 0n && preview.filled !== '0'
    ? `${shares} for ${formatMilli(gained)} tokens`
    : `Sell ${contract}`;
}

const magnitude = (tokens: string): string => formatTokens(tokens.replace('-', ''));
