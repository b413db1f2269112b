import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InProcessCourier } from '@openfloor/bus';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { exchangeNow } from '../../exchange/exchange-now.js';
import { InjectExchange } from '../../exchange/tokens.js';
import type { Newsroom } from '../fan-out/fan-out.js';
import { BandPauses } from './band-pauses.js';
import { Lately } from './lately.js';

/** Takes committed batches, and nothing else (law 7), and tells feeds that there is something new. */
@Injectable()
export class CommittedNews implements Newsroom, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Streams');
  private readonly courier = new InProcessCourier<Record<string, null>>();
  private readonly batches: CommittedBatch[] = [];
  private latest: Lately;
  private pausesNow: BandPauses;
  private stop: () => void = () => undefined;

  constructor(@InjectExchange() private readonly exchange: Exchange) {
    this.latest = new Lately(exchange.view);
    this.pausesNow = new BandPauses(exchange.view);
  }

  get epoch(): number {
    return this.exchange.epoch;
  }

  get lately(): Lately {
    return this.latest;
  }

  get pauses(): BandPauses {
    return this.pausesNow;
  }

  onModuleInit(): void {
    this.latest = new Lately(this.exchange.view);
    this.pausesNow = new BandPauses(this.exchange.view);
    this.stop = this.exchange.onCommitted((batch) => this.take(batch));
  }

  onModuleDestroy(): void {
    this.stop();
  }

  head(): number {
    return this.latest.sequence;
  }

  /** False for a place that this exchange has not been at, as after a backup was brought back. */
  knows({ epoch, sequence }: { readonly epoch: number; readonly sequence: number }): boolean {
    return epoch <= this.exchange.epoch && sequence <= this.exchange.view.sequence;
  }

  now(): number {
    return exchangeNow(this.exchange);
  }

  listen(topics: readonly string[], wake: () => void): () => void {
    const stops = topics.map((topic) => this.courier.listen(topic, wake));
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Of what is not in the journal. */
  tell(topic: string): void {
    this.courier.publish(topic, null);
  }

  /** Whoever gave the commands is answered first: their batch is looked at in the next turn. */
  private take(batch: CommittedBatch): void {
    this.batches.push(batch);
    if (this.batches.length === 1) setImmediate(() => this.digest());
  }

  private digest(): void {
    const topics = new Set<string>();
    const batches = this.batches.splice(0);
    for (const batch of batches) this.pausesNow.take(batch);
    try {
      for (const batch of batches) for (const topic of this.latest.take(batch)) topics.add(topic);
    } catch (error) {
      // Streams cannot go on from what is half known. They begin anew, and their readers read again.
      this.logger.error(error instanceof Error ? error.stack : String(error));
      this.latest = new Lately(this.exchange.view);
    }
    for (const topic of topics) this.courier.publish(topic, null);
  }
}
