import { formatAmount } from '../../format/amount';
import { formatPoints } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { toMilli } from '../../format/tokens';
import { type Piece, plain, strong } from './piece';
import { type PreviewedOrder, type PreviewFigures, profitIf, profitIfNot } from './previewed-order';
import { type Split, splitTrade } from './split-trade';

/** Tokens that the trade itself takes, in milli-tokens; the part that waits tells its own. */
export const tradeCost = ({ cost, hold, resting }: PreviewFigures): bigint =>
  toMilli(cost) + (resting === '0' ? toMilli(hold) : 0n);

/** What trades at once, and what it comes to. */
export function tradeSentence(order: PreviewedOrder, preview: PreviewFigures): Piece[] {
  const split = splitTrade(order, toShares(preview.filled));
  if (split && split.opened > 0n) return crossing(order, preview, split);
  if (order.side === 'SELL') return isShort(order, preview) ? short(order, preview) : sale(order, preview);
  return split ? closing(preview, split) : purchase(order, preview);
}

function purchase({ contract }: PreviewedOrder, preview: PreviewFigures): Piece[] {
  const otherwise = profitIfNot(preview, contract);
  // Below 0 by implication: whoever buys is paid for it.
  const keeps = toMilli(otherwise) >= 0n;
  return [
    plain('Buys '),
    strong(`${formatShares(preview.filled)} ${contract}`),
    plain(`${average(preview)}. If it resolves ${contract} you get `),
    strong(formatShares(preview.filled)),
    ...(keeps
      ? [plain('; if not you lose nothing.')]
      : [plain('; if not you lose '), strong(magnitude(otherwise)), plain('.')]),
  ];
}

function sale({ contract }: PreviewedOrder, preview: PreviewFigures): Piece[] {
  return [
    plain('Sells '),
    strong(`${formatShares(preview.filled)} ${contract}`),
    plain(`${average(preview)}.`),
    ...comparison(preview, contract),
  ];
}

/** Of many outcomes: more is sold than is held. */
const isShort = ({ many, stake }: PreviewedOrder, { filled }: PreviewFigures): boolean =>
  many === true && toShares(stake?.quantity ?? '0') < toShares(filled);

/** Selling what one does not hold is buying every other outcome. */
function short({ contract }: PreviewedOrder, preview: PreviewFigures): Piece[] {
  return [
    plain('Sells '),
    strong(`${formatShares(preview.filled)} ${contract}`),
    plain(`${average(preview)}, more than you hold, so it stands against ${contract}. You `),
    ...flow(preview),
    plain(` If it resolves ${contract} you end `),
    strong(magnitude(profitIf(preview, contract))),
    plain(' lower than without it; if not '),
    strong(magnitude(profitIfNot(preview, contract))),
    plain(' higher.'),
  ];
}

/** Shares of both contracts make whole sets, which turn back into tokens. */
function closing(preview: PreviewFigures, { closes, closed, held }: Split): Piece[] {
  const part = closed < held ? `${formatShares(closed)} of your ` : 'your ';
  return [
    plain('Closes '),
    strong(`${part}${formatShares(held)} ${closes}`),
    plain(': you '),
    ...flow(preview),
    ...comparison(preview, closes),
  ];
}

/** More than is held: the rest opens the other side. */
function crossing({ side }: PreviewedOrder, preview: PreviewFigures, split: Split): Piece[] {
  const { held, closes, opened, opens } = split;
  return [
    plain(side === 'SELL' ? 'Sells ' : 'Closes '),
    strong(`your ${formatShares(held)} ${closes}`),
    plain(' and buys '),
    strong(`${formatShares(opened)} ${opens}`),
    plain('. You '),
    ...flow(preview),
    plain(` If it resolves ${opens} you get `),
    strong(formatShares(opened)),
    plain('; if not nothing.'),
  ];
}

function flow(preview: PreviewFigures): Piece[] {
  const milli = tradeCost(preview);
  const tokens = strong(formatAmount(milli < 0n ? -milli : milli));
  return [plain(milli < 0n ? 'get ' : 'pay '), tokens, plain(' tokens now.')];
}

function comparison(preview: PreviewFigures, held: string): Piece[] {
  return [
    plain(` If it resolves ${held} you end `),
    strong(magnitude(profitIf(preview, held))),
    plain(' lower than by keeping them; if not '),
    strong(magnitude(profitIfNot(preview, held))),
    plain(' higher.'),
  ];
}

const average = ({ averagePrice }: PreviewFigures): string =>
  averagePrice === null ? '' : ` at ${formatPoints(averagePrice)} on average`;

const magnitude = (tokens: string): string => formatAmount(toMilli(tokens.replace('-', '')));
