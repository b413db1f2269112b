import { invariant } from '@openfloor/kernel';
import type { Stamp } from '../core.js';
import type { ExchangeEvent, PriceChanged, TradeExecuted } from '../event.js';
import type { ExchangeState } from '../state.js';
import { MarketFold } from './market-fold.js';
import type { MarketRecord } from './market-record.js';
import { FollowedMarket, type MarketView } from './market-view.js';

/** All markets as they are committed. */
export class Markets {
  private readonly byId = new Map<number, FollowedMarket>();
  private readonly fold = new MarketFold((record) => this.changed(record));

  load(
    state: ExchangeState,
    records: readonly MarketRecord[],
    volumes: readonly (readonly [number, number, number])[],
  ): void {
    this.fold.load(records);
    for (const record of records) this.byId.set(record.marketId, new FollowedMarket(record));
    for (const [marketId, volume, trades] of volumes)
      this.byId.set(marketId, new FollowedMarket(this.known(marketId).terms, { volume, trades }));
    for (const market of state.markets.values()) this.known(market.id).load(market.quotes, state.sequence);
  }

  apply(event: ExchangeEvent, stamp: Stamp): void {
    this.fold.apply(event, stamp);
  }

  price(event: PriceChanged, { sequence }: Stamp): void {
    this.known(event.marketId).price(event, sequence);
  }

  trade({ marketId, quantity }: TradeExecuted, { sequence }: Stamp): void {
    this.known(marketId).trade(quantity, sequence);
  }

  find(marketId: number): MarketView | undefined {
    return this.byId.get(marketId)?.view;
  }

  *all(): IterableIterator<MarketView> {
    for (const market of this.byId.values()) yield market.view;
  }

  record(marketId: number): MarketRecord | undefined {
    return this.byId.get(marketId)?.terms;
  }

  contractsOf(marketId: number): number {
    return this.known(marketId).terms.contracts;
  }

  private known(marketId: number): FollowedMarket {
    const market = this.byId.get(marketId);
    if (market === undefined) invariant(false, `market ${marketId} was never listed`);
    return market;
  }

  private changed(record: MarketRecord): void {
    const known = this.byId.get(record.marketId);
    if (known === undefined) this.byId.set(record.marketId, new FollowedMarket(record));
    else known.become(record);
  }
}
