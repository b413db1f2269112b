import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { EstimatesBoard } from '../estimates/estimates-board.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketWords } from '../markets/market-words.js';
import { isSealed } from '../markets/sealed.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { Independence } from './independence.js';
import { MeritBoard } from './merit-board.js';
import { PublishMerits } from './publish-merits.js';

const LOOK_MS = 1_000;
/** Looks from one look at all markets to the next: people join teams, and come to decide. */
const ALL_EVERY = 60;
const MARKETS_AT_ONCE = 200;

/**
 * Looks every second at the markets in which something changed, and now and then at all. What is to be done follows from
 * the rows alone, so it can be stopped at any moment.
 */
@Injectable()
export class MeritSchedule implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('MeritSchedule');
  private readonly work = new RepeatedWork(
    () => this.lookNow(),
    (reason) => this.logger.warn(`Merits could not be published: ${reason}`),
  );
  private readonly changed = new Set<number>();
  private looks = 0;
  private readonly stops: (() => void)[] = [];

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly estimates: EstimatesBoard,
    private readonly words: MarketWords,
    private readonly independence: Independence,
    private readonly board: MeritBoard,
    private readonly publish: PublishMerits,
  ) {}

  onModuleInit(): void {
    this.stops.push(
      this.estimates.onChanged((marketId) => this.changed.add(marketId)),
      this.exchange.onCommitted((batch) => this.note(batch)),
    );
  }

  /** Looks now, instead of within a second. */
  @Interval('merits', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    for (const stop of this.stops) stop();
    return this.work.stop();
  }

  /** A market that opens may have estimates that were sealed. */
  private note({ commands }: CommittedBatch): void {
    for (const { events } of commands)
      for (const event of events) if (event.type === 'MarketStateChanged') this.changed.add(event.marketId);
  }

  private async lookNow(): Promise<void> {
    if (this.looks % ALL_EVERY === 0)
      for (const { marketId } of this.exchange.view.markets()) this.changed.add(marketId);
    this.looks += 1;
    await this.board.refresh();
    const markets = this.take();
    if (markets.length === 0) return;
    await this.independence.refresh();
    for (let from = 0; from < markets.length; from += MARKETS_AT_ONCE)
      await this.lookAt(markets.slice(from, from + MARKETS_AT_ONCE));
  }

  /** Those that may be published now; the others are looked at when they open. */
  private take(): number[] {
    const markets = [...this.changed].filter((marketId) => this.isTold(marketId));
    this.changed.clear();
    return markets;
  }

  /** Before an opening nobody is told anything, and afterwards nothing changes any more. */
  private isTold(marketId: number): boolean {
    const market = this.exchange.view.market(marketId);
    if (market === undefined) return false;
    const isOpen = market.state === 'open' || market.state === 'halted';
    return isOpen && !isSealed(market) && this.words.isHeadline(market);
  }

  private async lookAt(marketIds: readonly number[]): Promise<void> {
    try {
      await this.publish.of(marketIds, (marketId) => this.isTold(marketId));
    } catch (error) {
      for (const marketId of marketIds) this.changed.add(marketId);
      throw error;
    }
  }
}
