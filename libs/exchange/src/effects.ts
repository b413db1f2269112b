import { invariant } from '@openfloor/kernel';
import { cashAccount, type Entry, heldAccount } from '@openfloor/ledger';
import { bookOf } from './contract.js';
import type { ExchangeEvent, PostingKind } from './event.js';
import { requiredHold } from './hold.js';
import { priceHalfTicks } from './price.js';
import type { ExchangeState, Market, Stake } from './state.js';

/** The execute half of a command: changes the state and tells every change as an event, in the same breath. */
export class Effects {
  readonly events: ExchangeEvent[] = [];

  constructor(readonly state: ExchangeState) {}

  emit(event: ExchangeEvent): void {
    this.events.push(event);
  }

  /** Books a journal transaction; entries of zero are left out, and nothing is booked when none is left. */
  post(posting: { kind: PostingKind; reference: number; entries: Entry[] }): void {
    const entries = posting.entries.filter((entry) => entry.amountMilli !== 0);
    if (entries.length === 0) return;
    const { kind, reference } = posting;
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
      const quantity = stake.shares[contract] as number;
      if (quantity === before[contract]) continue;
      this.emit({
        type: 'PositionChanged',
        memberId: stake.memberId,
        marketId: market.id,
        contract,
        quantity,
      });
    }
  }

  /** Tells the price when the top of a book or its last trade is not what was told last. */
  priceChange(market: Market, contract: number, lastTradeTicks?: number): void {
    const told = market.quotes[contract];
    invariant(told !== undefined, `market ${market.id} has no quote for contract ${contract}`);
    const { bestBidTicks, bestAskTicks } = bookOf(market, contract);
    const quote = { bestBidTicks, bestAskTicks, lastTradeTicks: lastTradeTicks ?? told.lastTradeTicks };
    if (
      quote.bestBidTicks === told.bestBidTicks &&
      quote.bestAskTicks === told.bestAskTicks &&
      quote.lastTradeTicks === told.lastTradeTicks
    ) {
      return;
    }
    market.quotes[contract] = quote;
    const price = priceHalfTicks(quote, market.referenceTicks);
    this.emit({ type: 'PriceChanged', marketId: market.id, contract, ...quote, priceHalfTicks: price });
  }
}
