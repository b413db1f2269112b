import { InvariantViolation } from '@openfloor/kernel';
import { cashAccount, type Entry, heldAccount } from '@openfloor/ledger';
import type { DueKind } from './due-queue.js';
import type { ExchangeEvent, PostingKind } from './event.js';
import { requiredHold } from './hold.js';
import { priceHalfTicks } from './price.js';
import { isSealed, quoteOf, sameQuote } from './quote.js';
import type { ExchangeState, Market, Stake } from './state.js';

/** The execute half of a command: changes the state and tells every change as an event, in the same breath. */
export class Effects {
  readonly events: ExchangeEvent[] = [];

  constructor(readonly state: ExchangeState) {}

  emit(event: ExchangeEvent): void {
    this.events.push(event);
  }

  /** Has something happen by itself at a time (milliseconds since 1970). */
  fallsDue(at: number, kind: DueKind, id: number): void {
    this.state.due.add({ at, sequence: this.state.sequence, kind, id });
  }

  /** Books a journal transaction; entries of zero are left out, and nothing is booked when none is left. */
  post(posting: { kind: PostingKind; reference: number; entries: readonly Entry[] }): void {
    const { kind, reference } = posting;
    const entries = withoutZeros(posting.entries);
    if (entries.length === 0) return;
    this.emit({ type: 'Posted', kind, reference, entries: this.state.ledger.post(entries) });
  }

  /** Sets a stake's hold to what law 3 asks for and returns the change, which the caller must book. */
  takeHoldChange(stake: Stake): number {
    const heldMilli = requiredHold(stake);
    const change = heldMilli - stake.heldMilli;
    stake.heldMilli = heldMilli;
    return change;
  }

  /** Books the change of a stake's hold after its orders changed but its shares did not. */
  postHold(stake: Stake, orderId: number): void {
    const change = this.takeHoldChange(stake);
    if (change === 0) return;
    const entries = [
      { account: cashAccount(stake.memberId), amountMilli: -change },
      { account: heldAccount(stake.memberId), amountMilli: change },
    ];
    this.post({ kind: 'HOLD', reference: orderId, entries });
  }

  /** Tells the shares of every contract in which they differ from `before`. */
  positionChanges(market: Market, stake: Stake, before: readonly number[]): void {
    for (let contract = 0; contract < market.contracts; contract++) {
      if (stake.shares[contract] !== before[contract]) this.positionChange(market, stake, contract);
    }
  }

  positionChange(market: Market, { memberId, shares }: Stake, contract: number): void {
    const quantity = shares[contract] as number;
    this.emit({ type: 'PositionChanged', memberId, marketId: market.id, contract, quantity });
  }

  /** The same for every book of the market: the house's quotes move together. */
  priceChanges(market: Market): void {
    for (let contract = 0; contract < market.books.length; contract++) this.priceChange(market, contract);
  }

  /**
   * Tells the price when the top of a book or its last trade is not what was told last. Before a market is open its
   * orders are sealed, and so is what would follow from them. While trading is halted, cancellations still move the
   * price that is shown, but for averages it stands still.
   */
  priceChange(market: Market, contract: number, lastTradeTicks?: number): void {
    if (isSealed(market)) return;
    const told = market.quotes[contract];
    if (told === undefined) throw new InvariantViolation(`market ${market.id} lacks quote ${contract}`);
    const quote = quoteOf(market, contract, lastTradeTicks ?? told.lastTradeTicks);
    if (sameQuote(quote, told)) return;
    market.quotes[contract] = quote;
    const price = priceHalfTicks(quote, market.referenceTicks[contract] as number);
    if (market.state === 'open') this.countPrice(market, contract, price);
    // Written out, as all frequent events are: events made by spreading are slow to read.
    const { bestBidTicks, bestAskTicks, lastTradeTicks: last } = quote;
    this.emit({
      type: 'PriceChanged',
      marketId: market.id,
      contract,
      bestBidTicks,
      bestAskTicks,
      lastTradeTicks: last,
      priceHalfTicks: price,
    });
  }

  private countPrice(market: Market, contract: number, halfTicks: number): void {
    const series = market.prices[contract];
    series?.record(this.state.at, halfTicks);
    if ((market.quotes[contract]?.lastTradeTicks ?? 0) > 0) series?.traded(this.state.at);
  }
}

/** The list itself where none is zero, as is usual. */
function withoutZeros(entries: readonly Entry[]): readonly Entry[] {
  for (const { amountMilli } of entries) {
    if (amountMilli === 0) return entries.filter((entry) => entry.amountMilli !== 0);
  }
  return entries;
}
