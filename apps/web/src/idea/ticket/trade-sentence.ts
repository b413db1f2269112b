import { t } from '@lingui/core/macro';
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
    plain(t`Buys `),
    strong(`${formatShares(preview.filled)} ${contract}`),
    plain(t`${average(preview)}. If it resolves ${contract} you get `),
    strong(formatShares(preview.filled)),
    ...(keeps
      ? [plain(t`; if not you lose nothing.`)]
      : [plain(t`; if not you lose `), strong(magnitude(otherwise)), plain('.')]),
  ];
}

function sale({ contract }: PreviewedOrder, preview: PreviewFigures): Piece[] {
  return [
    plain(t`Sells `),
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
    plain(t`Sells `),
    strong(`${formatShares(preview.filled)} ${contract}`),
    plain(t`${average(preview)}, more than you hold, so it stands against ${contract}. You `),
    ...flow(preview),
    plain(t` If it resolves ${contract} you end `),
    strong(magnitude(profitIf(preview, contract))),
    plain(t` lower than without it; if not `),
    strong(magnitude(profitIfNot(preview, contract))),
    plain(t` higher.`),
  ];
}

/** Shares of both contracts make whole sets, which turn back into tokens. */
function closing(preview: PreviewFigures, { closes, closed, held }: Split): Piece[] {
  const part = closed < held ? t`${formatShares(closed)} of your ` : t`your `;
  return [
    plain(t`Closes `),
    strong(`${part}${formatShares(held)} ${closes}`),
    plain(t`: you `),
    ...flow(preview),
    ...comparison(preview, closes),
  ];
}

/** More than is held: the rest opens the other side. */
function crossing({ side }: PreviewedOrder, preview: PreviewFigures, split: Split): Piece[] {
  const { held, closes, opened, opens } = split;
  return [
    plain(side === 'SELL' ? t`Sells ` : t`Closes `),
    strong(t`your ${formatShares(held)} ${closes}`),
    plain(t` and buys `),
    strong(`${formatShares(opened)} ${opens}`),
    plain(t`. You `),
    ...flow(preview),
    plain(t` If it resolves ${opens} you get `),
    strong(formatShares(opened)),
    plain(t`; if not nothing.`),
  ];
}

function flow(preview: PreviewFigures): Piece[] {
  const milli = tradeCost(preview);
  const tokens = strong(formatAmount(milli < 0n ? -milli : milli));
  return [plain(milli < 0n ? t`get ` : t`pay `), tokens, plain(t` tokens now.`)];
}

function comparison(preview: PreviewFigures, held: string): Piece[] {
  return [
    plain(t` If it resolves ${held} you end `),
    strong(magnitude(profitIf(preview, held))),
    plain(t` lower than by keeping them; if not `),
    strong(magnitude(profitIfNot(preview, held))),
    plain(t` higher.`),
  ];
}

const average = ({ averagePrice }: PreviewFigures): string =>
  averagePrice === null ? '' : t` at ${formatPoints(averagePrice)} on average`;

const magnitude = (tokens: string): string => formatAmount(toMilli(tokens.replace('-', '')));
