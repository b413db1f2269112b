import { formatAmount } from '../../format/amount';
import { fromUnits } from '../../format/decimal';
import { type Contract, formatPoints, toPriceUnits } from '../../format/price';
import { formatShares, toShares } from '../../format/shares';
import { toMilli } from '../../format/tokens';
import { type Split, type Stake, splitTrade } from './split-trade';

interface Placed {
  order: { contract: Contract; side: 'BUY' | 'SELL'; price: string | null; open: string; quantity: string };
  fills: readonly { price: string; quantity: string }[];
  cost: string;
}

/** What an order did, told after it was placed; `stake` is what was held before it. */
export function placedSentence(placed: Placed, stake?: Stake | null): string {
  const { contract, price, open, quantity } = placed.order;
  const traded = placed.fills.reduce((sum, fill) => sum + toShares(fill.quantity), 0n);
  const lapsed = toShares(quantity) - traded - toShares(open);
  const parts: string[] = [];
  if (traded > 0n) parts.push(tradedSentence(placed, traded, stake));
  if (open !== '0')
    parts.push(`${formatShares(open)} ${contract} in the book${price ? ` at ${formatPoints(price)}` : ''}.`);
  if (lapsed > 0n)
    parts.push(traded > 0n ? `${formatShares(lapsed)} lapsed.` : 'Nothing traded; the order lapsed.');
  return parts.join(' ');
}

function tradedSentence({ order, fills, cost }: Placed, traded: bigint, stake?: Stake | null): string {
  const { contract, side } = order;
  const split = splitTrade({ contract, side, stake }, traded);
  const milli = toMilli(cost);
  const tokens = `${formatAmount(milli < 0n ? -milli : milli)} tokens`;
  if (split && (side === 'BUY' || split.opened > 0n)) {
    return `${splitWords(split, side)}: you ${milli < 0n ? 'got' : 'paid'} ${tokens}.`;
  }
  const verb = side === 'BUY' ? 'Bought' : 'Sold';
  return `${verb} ${formatShares(traded)} ${contract} at ${averageOf(fills, traded)} for ${tokens}.`;
}

function splitWords({ closes, held, closed, opens, opened }: Split, side: 'BUY' | 'SELL'): string {
  const verb = side === 'BUY' ? 'Closed' : 'Sold';
  if (closed < held) return `${verb} ${formatShares(closed)} of your ${formatShares(held)} ${closes}`;
  const all = `${verb} your ${formatShares(held)} ${closes}`;
  return opened > 0n ? `${all} and bought ${formatShares(opened)} ${opens}` : all;
}

function averageOf(fills: Placed['fills'], traded: bigint): string {
  const sum = fills.reduce((total, fill) => total + toPriceUnits(fill.price) * toShares(fill.quantity), 0n);
  const average = formatPoints(fromUnits((sum + traded / 2n) / traded, 4));
  return fills.some((fill) => fill.price !== fills[0]?.price) ? `${average} on average` : average;
}
