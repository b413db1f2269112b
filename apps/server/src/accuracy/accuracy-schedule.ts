import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { AccuracyReports } from './accuracy-reports.js';

const LOOK_MS = 2_000;

/** Has reports made when enough more headlines are resolved. */
@Injectable()
export class AccuracySchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('AccuracySchedule');
  private readonly work = new RepeatedWork(
    () => this.reports.makeDue(),
    (reason) => this.logger.warn(`The accuracy could not be worked out: ${reason}`),
  );

  constructor(private readonly reports: AccuracyReports) {}

  onApplicationBootstrap(): Promise<void> {
    return this.look();
  }

  @Interval('accuracy', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
