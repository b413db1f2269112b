import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { OrderFold } from '@openfloor/exchange';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';

type Listener = (marketId: number) => void;

/**
 * In which markets what stands behind estimates may have changed: by an estimate, a trade, or an order that came or
 * went. Told often, and while commands wait for their answers: whoever listens gathers, and looks later.
 */
@Injectable()
export class EstimateChanges implements OnModuleDestroy {
  private readonly logger = new Logger('EstimateChanges');
  private readonly listeners = new Set<Listener>();
  private readonly orders = new OrderFold(({ marketId }) => this.touched.add(marketId));
  private readonly stop: () => void;
  private touched = new Set<number>();

  constructor(@InjectExchange() exchange: Exchange) {
    const { view } = exchange;
    for (const { memberId } of view.allMembers()) this.orders.load(view.openOrdersOf(memberId));
    this.stop = exchange.onCommitted((batch) => this.take(batch));
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** Returns the way to stop it. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  changed(marketId: number): void {
    for (const listener of this.listeners) {
      try {
        listener(marketId);
      } catch (error) {
        this.logger.error(error instanceof Error ? error.stack : String(error));
      }
    }
  }

  private take({ commands }: CommittedBatch): void {
    this.touched = new Set();
    for (const { events, stamp } of commands) for (const event of events) this.orders.apply(event, stamp);
    for (const marketId of this.touched) this.changed(marketId);
  }
}
