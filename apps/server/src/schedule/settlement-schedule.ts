import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Exchange } from '@openfloor/journal';
import { marketId } from '@openfloor/kernel';
import { InjectExchange } from '../exchange/tokens.js';
import { RepeatedWork } from './repeated-work.js';

const LOOK_MS = 1_000;

/**
 * Pays markets whose settlement has begun, chunk by chunk, also on where a crash cut it off: nobody has to ask. The
 * exchange knows who is paid.
 */
@Injectable()
export class SettlementSchedule implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('SettlementSchedule');
  private readonly work = new RepeatedWork(
    () => this.paySettling(),
    (reason) => this.logger.warn(`A settlement could not be paid: ${reason}`),
  );
  private stopped = false;

  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  onModuleInit(): Promise<void> {
    return this.look();
  }

  @Interval('settlements', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  /** Waits for the chunk under way only; the rest is paid after the next start. */
  onModuleDestroy(): Promise<void> {
    this.stopped = true;
    return this.work.stop();
  }

  private async paySettling(): Promise<void> {
    const settling = [...this.exchange.view.markets()].filter(({ state }) => state === 'settling');
    for (const market of settling) await this.pay(market.marketId);
  }

  private async pay(id: number): Promise<void> {
    while (!this.stopped) {
      const outcome = await this.exchange.submit({ type: 'ContinueSettlement', marketId: marketId(id) });
      const paid =
        outcome.type === 'Submitted' && outcome.answer.type === 'SettlementPaid' ? outcome.answer : null;
      if (paid === null || paid.complete) return;
    }
  }
}
