import { MILLI_PER_TOKEN } from '@openfloor/kernel';
import type { PriceChanged } from '../event.js';
import { NO_QUOTE, priceHalfTicks, type Quote } from '../price.js';
import type { MarketRecord } from './market-record.js';

/** A market as everybody sees it. */
export interface MarketView extends MarketRecord {
  /** Per contract, the house's quotes included; all 0 while orders are sealed. */
  readonly quotes: readonly Quote[];
  /** Per contract. */
  readonly priceHalfTicks: readonly number[];
  /** Shares traded and trades since the view's counts were loaded. */
  readonly volume: number;
  readonly tradeCount: number;
}

/** A market that is followed: changed often, and put together only when somebody looks. */
export class FollowedMarket {
  private readonly quotes: Quote[];
  private readonly prices: number[];
  private seen: MarketView | null = null;
  private sequence: number;

  constructor(
    private record: MarketRecord,
    private traded: { volume: number; trades: number } = { volume: 0, trades: 0 },
  ) {
    this.quotes = new Array<Quote>(record.contracts).fill(NO_QUOTE);
    this.prices = record.referenceTicks.map((ticks) => 2 * ticks);
    this.sequence = record.sequence;
  }

  get view(): MarketView {
    this.seen ??= {
      ...this.record,
      quotes: [...this.quotes],
      priceHalfTicks: [...this.prices],
      volume: this.traded.volume,
      tradeCount: this.traded.trades,
      sequence: this.sequence,
    };
    return this.seen;
  }

  get terms(): MarketRecord {
    return this.record;
  }

  become(record: MarketRecord): void {
    this.record = record;
    this.sequence = record.sequence;
    this.seen = null;
  }

  trade(quantity: number, sequence: number): void {
    this.traded = { volume: this.traded.volume + quantity, trades: this.traded.trades + 1 };
    this.sequence = sequence;
    this.seen = null;
  }

  price(event: PriceChanged, sequence: number): void {
    const { contract, bestBidTicks, bestAskTicks, lastTradeTicks } = event;
    this.quote(contract, { bestBidTicks, bestAskTicks, lastTradeTicks }, event.priceHalfTicks);
    this.sequence = sequence;
  }

  /** Of the books of a state at whose sequence it starts. */
  load(quotes: readonly Quote[], sequence: number): void {
    for (const [contract, quote] of quotes.entries())
      this.quote(contract, quote, priceHalfTicks(quote, this.record.referenceTicks[contract] as number));
    this.sequence = sequence;
  }

  /** In a two-outcome market NO is the other view of YES. */
  private quote(contract: number, quote: Quote, price: number): void {
    this.quotes[contract] = quote;
    this.prices[contract] = price;
    this.seen = null;
    if (this.record.contracts !== 2) return;
    this.quotes[1] = mirrored(quote);
    this.prices[1] = 2 * MILLI_PER_TOKEN - price;
  }
}

function mirrored({ bestBidTicks, bestAskTicks, lastTradeTicks }: Quote): Quote {
  const mirror = (ticks: number): number => (ticks === 0 ? 0 : MILLI_PER_TOKEN - ticks);
  return {
    bestBidTicks: mirror(bestAskTicks),
    bestAskTicks: mirror(bestBidTicks),
    lastTradeTicks: mirror(lastTradeTicks),
  };
}
