import type { MarketPriceModel, PricesChangedModel } from './stream.model.js';

/** Under the 5 seconds that are promised. */
const SILENCE_MS = 4_500;

export interface PriceSourceOfMarkets {
  readonly epoch: number;
  /** The last committed command. */
  sequence(): number;
  /** The market's price as it is committed now. */
  price(marketId: number): MarketPriceModel | null;
  now(): number;
}

/** Gathers markets whose prices change into one message after another, so that their ranges leave no gap. */
export class PriceGatherer {
  private readonly changed = new Set<number>();
  private toldSequence: number;
  private toldAt: number;

  constructor(private readonly source: PriceSourceOfMarkets) {
    this.toldSequence = source.sequence();
    this.toldAt = source.now();
  }

  add(marketIds: Iterable<number>): void {
    for (const marketId of marketIds) this.changed.add(marketId);
  }

  /** The next message; null when there is nothing to tell and the last one is not long ago. */
  flush(): PricesChangedModel | null {
    const now = this.source.now();
    if (this.changed.size === 0 && now - this.toldAt < SILENCE_MS) return null;
    const message = this.message([...this.changed]);
    this.changed.clear();
    this.toldSequence = this.source.sequence();
    this.toldAt = now;
    return message;
  }

  /** For who begins to listen: nothing new, and what the next message follows on. */
  start(): PricesChangedModel {
    return { ...this.message([]), toSequence: String(this.toldSequence) };
  }

  private message(marketIds: readonly number[]): PricesChangedModel {
    const { epoch } = this.source;
    const prices = marketIds.map((id) => this.source.price(id)).filter((price) => price !== null);
    return {
      epoch,
      fromSequence: String(this.toldSequence + 1),
      toSequence: String(this.source.sequence()),
      serverTime: new Date(this.source.now()),
      prices,
    };
  }
}

/** Two messages as one, for a reader who was too slow for the first. */
export function joinPrices(waiting: PricesChangedModel, newer: PricesChangedModel): PricesChangedModel {
  const prices = new Map([...waiting.prices, ...newer.prices].map((price) => [price.marketId, price]));
  return { ...newer, fromSequence: waiting.fromSequence, prices: [...prices.values()] };
}
