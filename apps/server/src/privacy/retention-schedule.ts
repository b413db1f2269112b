import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { Retention } from './retention.js';

const DAY_MS = 24 * 3600_000;

/** Erases what was kept long enough, at every start and once a day. */
@Injectable()
export class RetentionSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('RetentionSchedule');
  private readonly work = new RepeatedWork(
    async () => void (await this.retention.erase()),
    (reason) => this.logger.warn(`What was kept long enough could not be erased: ${reason}`),
  );

  constructor(private readonly retention: Retention) {}

  onApplicationBootstrap(): Promise<void> {
    return this.look();
  }

  @Interval('retention', DAY_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
