import type { MarketQuote, Quote } from './quote';
import { isOlder, type Stamp } from './stamp';

/** Six to seven times a second: quick to the eye, and cheap while hundreds of prices move. */
const flushMs = 150;

interface Entry {
  quote: Quote;
  stamp: Stamp;
}

/**
 * The newest quote of every market that this page has heard of, from the stream and from queries alike.
 * It lives outside Apollo's cache: only the rows that watch a changed market render again.
 */
export class PriceStore {
  private readonly entries = new Map<string, Entry>();
  private readonly watchers = new Map<string, Set<() => void>>();
  private readonly changed = new Set<string>();
  private flushing: ReturnType<typeof setTimeout> | undefined;

  get(marketId: string): Quote | undefined {
    return this.entries.get(marketId)?.quote;
  }

  /** Takes in quotes as of `stamp`; one that is older than what is known is dropped. */
  apply(quotes: readonly MarketQuote[], stamp: Stamp): void {
    for (const { id, ...given } of quotes) {
      const known = this.entries.get(id);
      if (known && isOlder(stamp, known.stamp)) continue;
      // Lists do not ask for each outcome's price; what is known of them stays.
      const quote = { ...given, contracts: given.contracts ?? known?.quote.contracts ?? null };
      if (known && sameQuote(known.quote, quote)) {
        known.stamp = stamp;
        continue;
      }
      this.entries.set(id, { quote, stamp });
      this.changed.add(id);
    }
    if (this.changed.size > 0) this.flushing ??= setTimeout(() => this.flush(), flushMs);
  }

  watch(marketId: string, watcher: () => void): () => void {
    const watchers = this.watchers.get(marketId) ?? new Set();
    this.watchers.set(marketId, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.watchers.get(marketId) === watchers) this.watchers.delete(marketId);
    };
  }

  private flush(): void {
    this.flushing = undefined;
    const ids = [...this.changed];
    this.changed.clear();
    for (const id of ids) for (const watcher of [...(this.watchers.get(id) ?? [])]) watcher();
  }
}

function sameQuote(left: Quote, right: Quote): boolean {
  return (
    left.price === right.price &&
    left.changeToday === right.changeToday &&
    left.state === right.state &&
    left.bestBid === right.bestBid &&
    left.bestAsk === right.bestAsk &&
    left.priceSource === right.priceSource &&
    sameContracts(left.contracts ?? [], right.contracts ?? [])
  );
}

type Contracts = NonNullable<Quote['contracts']>;

const sameContracts = (left: Contracts, right: Contracts): boolean =>
  left.length === right.length && left.every((contract, index) => sameContract(contract, right[index]));

const sameContract = (left: Contracts[number], right: Contracts[number] | undefined): boolean =>
  left.price === right?.price &&
  left.changeToday === right.changeToday &&
  left.bestBid === right.bestBid &&
  left.bestAsk === right.bestAsk;

export const priceStore = new PriceStore();
