import { toPriceUnits } from '../../format/price';

interface Priced {
  index: number;
  /** Null where it is hidden: then all are. */
  price: string | null;
}

interface Ordered<C extends Priced> {
  contracts: readonly C[];
  /** What a share of each pays, once that is decided. */
  paid: readonly string[] | null;
}

/** Outcomes by what they pay or else by price, highest first; equals as they were listed. */
export function outcomeOrder<C extends Priced>({ contracts, paid }: Ordered<C>): C[] {
  const worth = ({ index, price }: Priced): bigint => toPriceUnits(paid?.[index] ?? price ?? '0');
  return [...contracts].sort((left, right) => compare(worth(right), worth(left)) || left.index - right.index);
}

const compare = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);
