import { t } from '@lingui/core/macro';
import { formatAmount } from '../../format/amount';
import { fromUnits } from '../../format/decimal';
import { formatPoints, toPriceUnits } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { toMilli } from '../../format/tokens';
import { dropSentence } from './lapse-reason';
import type { DropReason } from './preview-query';
import { type Split, type Stake, splitTrade } from './split-trade';

/** What an order did. */
export interface Placed {
  order: {
    contract: { name: string };
    side: 'BUY' | 'SELL';
    price: string | null;
    open: string;
    quantity: string;
  };
  fills: readonly { price: string; quantity: string }[];
  cost: string;
  dropReason?: DropReason | null;
}

/** What the order was placed into. */
export interface OrderWords {
  /** What was held before it. */
  stake?: Stake | null;
  many?: boolean;
  /** Its orders wait for one price, sealed. */
  auction?: boolean;
}

/** What an order did, told after it was placed. */
export function placedSentence(placed: Placed, words: OrderWords = {}): string {
  const { open, quantity } = placed.order;
  const traded = placed.fills.reduce((sum, fill) => sum + toShares(fill.quantity), 0n);
  const lapsed = toShares(quantity) - traded - toShares(open);
  const parts: string[] = [];
  if (traded > 0n) parts.push(tradedSentence(placed, traded, words));
  if (open !== '0') parts.push(waitingSentence(placed, words));
  if (lapsed > 0n || (traded === 0n && open === '0')) parts.push(lapsedSentence(placed, { traded, lapsed }));
  return parts.join(' ');
}

function waitingSentence({ order }: Placed, { auction }: OrderWords): string {
  const { contract, price, open } = order;
  const shares = `${formatShares(open)} ${contract.name}`;
  if (price === null) return auction ? t`${shares} sealed for the auction.` : t`${shares} in the book.`;
  const limit = formatPoints(price);
  return auction ? t`${shares} sealed for the auction at ${limit}.` : t`${shares} in the book at ${limit}.`;
}

function lapsedSentence(
  { dropReason }: Placed,
  { traded, lapsed }: { traded: bigint; lapsed: bigint },
): string {
  const shares = formatShares(lapsed);
  if (!dropReason) return traded > 0n ? t`${shares} lapsed.` : t`Nothing traded; the order lapsed.`;
  const why = dropSentence(dropReason);
  return traded > 0n ? t`${shares} lapsed: ${why}.` : t`Nothing traded; the order lapsed: ${why}.`;
}

function tradedSentence({ order, fills, cost }: Placed, traded: bigint, { stake, many }: OrderWords): string {
  const contract = order.contract.name;
  const { side } = order;
  const split = splitTrade({ contract, side, stake, many }, traded);
  const milli = toMilli(cost);
  const tokens = t`${formatAmount(milli < 0n ? -milli : milli)} tokens`;
  if (split && (side === 'BUY' || split.opened > 0n)) {
    const what = splitWords(split, side);
    return milli < 0n ? t`${what}: you got ${tokens}.` : t`${what}: you paid ${tokens}.`;
  }
  const [shares, prices] = [`${formatShares(traded)} ${contract}`, pricesOf(fills, traded)];
  if (side === 'BUY')
    return milli >= 0n
      ? t`Bought ${shares} at ${prices} for ${tokens}.`
      : t`Bought ${shares} at ${prices}: you got ${tokens}.`;
  return milli <= 0n
    ? t`Sold ${shares} at ${prices} for ${tokens}.`
    : t`Sold ${shares} at ${prices}: you paid ${tokens}.`;
}

function splitWords({ closes, held, closed, opens, opened }: Split, side: 'BUY' | 'SELL'): string {
  const [part, mine] = [formatShares(closed), `${formatShares(held)} ${closes}`];
  if (closed < held)
    return side === 'BUY' ? t`Closed ${part} of your ${mine}` : t`Sold ${part} of your ${mine}`;
  if (opened === 0n) return side === 'BUY' ? t`Closed your ${mine}` : t`Sold your ${mine}`;
  const bought = `${formatShares(opened)} ${opens}`;
  return side === 'BUY'
    ? t`Closed your ${mine} and bought ${bought}`
    : t`Sold your ${mine} and bought ${bought}`;
}

const mostPrices = 4;

/** The average, and what traded at which price where that is more than one and can be read. */
function pricesOf(fills: Placed['fills'], traded: bigint): string {
  const sum = fills.reduce((total, fill) => total + toPriceUnits(fill.price) * toShares(fill.quantity), 0n);
  const half = sum < 0n ? -traded / 2n : traded / 2n;
  const average = formatPoints(fromUnits((sum + half) / traded, 4));
  if (fills.every((fill) => fill.price === fills[0]?.price)) return average;
  const each = fills.map(({ price, quantity }) => t`${formatShares(quantity)} at ${formatPoints(price)}`);
  return fills.length <= mostPrices
    ? t`${average} on average (${each.join(', ')})`
    : t`${average} on average`;
}
