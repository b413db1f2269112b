import { formatAmount } from '../../format/amount';
import { fromUnits } from '../../format/decimal';
import { formatPoints, toPriceUnits } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { toMilli } from '../../format/tokens';
import { dropSentence } from './lapse-reason';
import type { DropReason } from './preview-query';
import { type Split, type Stake, splitTrade } from './split-trade';

interface Placed {
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
  const limit = price ? ` at ${formatPoints(price)}` : '';
  const shares = `${formatShares(open)} ${contract.name}`;
  return auction ? `${shares} sealed for the auction${limit}.` : `${shares} in the book${limit}.`;
}

function lapsedSentence(
  { dropReason }: Placed,
  { traded, lapsed }: { traded: bigint; lapsed: bigint },
): string {
  const why = dropReason ? `: ${dropSentence(dropReason)}` : '';
  return traded > 0n ? `${formatShares(lapsed)} lapsed${why}.` : `Nothing traded; the order lapsed${why}.`;
}

function tradedSentence({ order, fills, cost }: Placed, traded: bigint, { stake, many }: OrderWords): string {
  const contract = order.contract.name;
  const { side } = order;
  const split = splitTrade({ contract, side, stake, many }, traded);
  const milli = toMilli(cost);
  const tokens = `${formatAmount(milli < 0n ? -milli : milli)} tokens`;
  if (split && (side === 'BUY' || split.opened > 0n)) {
    return `${splitWords(split, side)}: you ${milli < 0n ? 'got' : 'paid'} ${tokens}.`;
  }
  const verb = side === 'BUY' ? 'Bought' : 'Sold';
  const usual = side === 'BUY' ? milli >= 0n : milli <= 0n;
  const paid = usual ? ` for ${tokens}` : `: you ${milli < 0n ? 'got' : 'paid'} ${tokens}`;
  return `${verb} ${formatShares(traded)} ${contract} at ${pricesOf(fills, traded)}${paid}.`;
}

function splitWords({ closes, held, closed, opens, opened }: Split, side: 'BUY' | 'SELL'): string {
  const verb = side === 'BUY' ? 'Closed' : 'Sold';
  if (closed < held) return `${verb} ${formatShares(closed)} of your ${formatShares(held)} ${closes}`;
  const all = `${verb} your ${formatShares(held)} ${closes}`;
  return opened > 0n ? `${all} and bought ${formatShares(opened)} ${opens}` : all;
}

const mostPrices = 4;

/** The average, and what traded at which price where that is more than one and can be read. */
function pricesOf(fills: Placed['fills'], traded: bigint): string {
  const sum = fills.reduce((total, fill) => total + toPriceUnits(fill.price) * toShares(fill.quantity), 0n);
  const half = sum < 0n ? -traded / 2n : traded / 2n;
  const average = formatPoints(fromUnits((sum + half) / traded, 4));
  if (fills.every((fill) => fill.price === fills[0]?.price)) return average;
  const each = fills.map(({ price, quantity }) => `${formatShares(quantity)} at ${formatPoints(price)}`);
  return `${average} on average${fills.length <= mostPrices ? ` (${each.join(', ')})` : ''}`;
}
