import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { CoreClock, type Exchange } from '@openfloor/journal';
import { systemClock } from '@openfloor/kernel';
import { InjectExchange } from '../exchange/tokens.js';
import { DueTimes } from './due-times.js';
import { RepeatedWork } from './repeated-work.js';

const LOOK_MS = 1_000;

/**
 * Lets time pass at the exchange: closing dates, auctions, pauses, expiring orders and challenge windows end with the
 * next command, and when nobody sends one, this does.
 */
@Injectable()
export class DueSchedule implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('DueSchedule');
  private readonly work = new RepeatedWork(
    () => this.passTime(),
    (reason) => this.logger.warn(`What is due could not be done: ${reason}`),
  );
  private readonly dueTimes: DueTimes;
  /** By the rule of the exchange's own, so that a wall clock that jumps makes nothing look due. */
  private readonly clock: CoreClock;
  private readonly stopListening: () => void;

  constructor(@InjectExchange() private readonly exchange: Exchange) {
    this.clock = new CoreClock(systemClock, exchange.view.at);
    this.dueTimes = new DueTimes(exchange.view);
    this.stopListening = exchange.onCommitted((batch) => this.dueTimes.take(batch));
  }

  /** What fell due while no server ran. */
  onModuleInit(): Promise<void> {
    return this.look();
  }

  @Interval('due', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening();
    await this.work.stop();
  }

  private async passTime(): Promise<void> {
    if (this.dueTimes.isOverdue(this.clock.now())) await this.exchange.submit({ type: 'PassTime' });
  }
}
