import { complement, toPriceUnits } from '../../format/price';
import { toShares } from '../../format/shares';

export interface BookLevel {
  price: string;
  quantity: string;
  orders: number;
}

export interface BookSides {
  bids: readonly BookLevel[];
  asks: readonly BookLevel[];
}

export interface LadderRow {
  price: string;
  quantity: string;
  /** Length of the bar in percent of the largest level shown. */
  share: number;
}

export interface Ladder {
  /** Best first, like bids; the page draws them upside down. */
  asks: readonly LadderRow[];
  bids: readonly LadderRow[];
  /** Null while one side is empty. */
  middle: { midpoint: string; bestBid: string; bestAsk: string } | null;
}

interface View {
  /** Of two outcomes, NO is the book of YES from the other side: price 1-p, sides swapped. */
  mirror: boolean;
  /** Levels of each side. */
  depth: number;
}

/** The book as the ladder shows it. */
export function ladderOf(book: BookSides, { mirror, depth }: View): Ladder {
  const { bids, asks } = mirror ? mirrored(book) : book;
  const shownBids = bids.slice(0, depth);
  const shownAsks = asks.slice(0, depth);
  const largest = [...shownBids, ...shownAsks].reduce(
    (most, level) => max(most, toShares(level.quantity)),
    1n,
  );
  const row = ({ price, quantity }: BookLevel): LadderRow => ({
    price,
    quantity,
    share: Number((toShares(quantity) * 1000n) / largest) / 10,
  });
  return { asks: shownAsks.map(row), bids: shownBids.map(row), middle: middleOf(bids[0], asks[0]) };
}

export function mirrored({ bids, asks }: BookSides): BookSides {
  const mirror = (level: BookLevel): BookLevel => ({ ...level, price: complement(level.price) });
  return { bids: asks.map(mirror), asks: bids.map(mirror) };
}

function middleOf(bid: BookLevel | undefined, ask: BookLevel | undefined): Ladder['middle'] {
  if (!bid || !ask) return null;
  const twice = toPriceUnits(bid.price) + toPriceUnits(ask.price);
  const half = (twice / 2n).toString().padStart(5, '0');
  const midpoint = `${half.slice(0, -4)}.${half.slice(-4)}`;
  return { midpoint, bestBid: bid.price, bestAsk: ask.price };
}

const max = (left: bigint, right: bigint): bigint => (left > right ? left : right);
