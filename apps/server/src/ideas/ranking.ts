import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import type { BandPlace } from '@openfloor/merit';
import { InjectExchange } from '../exchange/tokens.js';
import { MeritBoard } from '../merit/merit-board.js';
import { RankList } from '../merit/rank-list.js';

/** Open for ranking: it takes orders, or is halted for now and keeps its place. */
export const isRanked = ({ state }: MarketView): boolean =>
  state === 'auction' || state === 'open' || state === 'halted';

type Listener = () => void;

/**
 * The places of the headline markets that are open and have a published merit: by merit; of equal merits the earlier
 * listing, which has the smaller id. Nothing else counts (law 12). Only what changed is moved.
 */
@Injectable()
export class Ranking implements OnModuleInit, OnModuleDestroy {
  private readonly list = new RankList();
  private readonly changed = new Set<number>();
  private readonly listeners = new Set<Listener>();
  private readonly stops: (() => void)[] = [];
  private placesSeen: { readonly of: readonly BandPlace[]; readonly places: ReadonlyMap<number, number> } = {
    of: [],
    places: new Map(),
  };

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly merits: MeritBoard,
  ) {}

  onModuleInit(): void {
    for (const marketId of this.merits.markets()) this.changed.add(marketId);
    this.stops.push(
      this.merits.onPublished((marketIds) => this.note(marketIds)),
      this.exchange.onCommitted((batch) => this.note(statesChangedBy(batch))),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }

  /** From 1; null for a market that is not open, and for one without a published merit. */
  placeOf(marketId: number): number | null {
    return this.bandOf(marketId)?.rank ?? null;
  }

  /** Rank and band; null where there is no place. */
  bandOf(marketId: number): BandPlace | null {
    this.settle();
    return this.list.placeOf(marketId);
  }

  /** Rank and band of all that have a place, best first. `id` is the market's. */
  bands(): readonly BandPlace[] {
    this.settle();
    return this.list.all();
  }

  /** The places by market, best first. */
  all(): ReadonlyMap<number, number> {
    const bands = this.bands();
    if (this.placesSeen.of !== bands)
      this.placesSeen = { of: bands, places: new Map(bands.map(({ id, rank }) => [id, rank])) };
    return this.placesSeen.places;
  }

  /** Hears that places may have changed. @returns what ends it */
  onChanged(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private note(marketIds: readonly number[]): void {
    if (marketIds.length === 0) return;
    for (const marketId of marketIds) this.changed.add(marketId);
    for (const listener of this.listeners) listener();
  }

  private settle(): void {
    for (const marketId of this.changed) {
      const market = this.exchange.view.market(marketId);
      const merit = this.merits.ofMarket(marketId);
      if (market === undefined || merit === null || !isRanked(market)) this.list.remove(marketId);
      else this.list.set({ id: marketId, merit: merit.merit, low: merit.low, high: merit.high });
    }
    this.changed.clear();
  }
}

function statesChangedBy({ commands }: CommittedBatch): number[] {
  return commands.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'MarketStateChanged' ? [event.marketId] : [])),
  );
}
