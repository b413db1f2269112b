import { complement, toPriceUnits } from '../../format/price';

interface Own {
  contract: { name: string };
  side: 'BUY' | 'SELL';
  /** Null for an order without one, which does not wait. */
  price: string | null;
}

interface Shown {
  /** The contract that the ladder shows. */
  name: string;
  /** YES and NO are two views of one book: an order for NO waits on the other side of YES. */
  mirrors: boolean;
}

export type LadderSide = 'bid' | 'ask';

/** Which of my open orders wait at which level of the ladder. */
export class OwnLevels<Order extends Own> {
  private readonly levels = new Map<string, Order[]>();

  constructor(orders: readonly Order[], { name, mirrors }: Shown) {
    for (const order of orders) {
      const same = order.contract.name === name;
      if (order.price === null || !(same || mirrors)) continue;
      const side = (order.side === 'BUY') === same ? 'bid' : 'ask';
      const key = keyOf(side, same ? order.price : complement(order.price));
      this.levels.set(key, [...(this.levels.get(key) ?? []), order]);
    }
  }

  at(side: LadderSide, price: string): readonly Order[] {
    return this.levels.get(keyOf(side, price)) ?? none;
  }
}

/** The same one every time, so that a row that has none of mine does not render again. */
const none: readonly never[] = [];

const keyOf = (side: LadderSide, price: string): string => `${side} ${toPriceUnits(price)}`;
