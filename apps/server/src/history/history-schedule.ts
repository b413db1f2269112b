import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { HistoryUpkeep } from './history-upkeep.js';

const LOOK_MS = 5_000;

/** Keeps the history up in the background, so that whoever reads it finds little left to do. */
@Injectable()
export class HistorySchedule implements OnModuleDestroy {
  private readonly logger = new Logger('HistorySchedule');
  private readonly work = new RepeatedWork(
    async () => {
      while (await this.upkeep.appendNext());
    },
    (reason) => this.logger.warn(`The history could not be brought up to date: ${reason}`),
  );

  constructor(private readonly upkeep: HistoryUpkeep) {}

  @Interval('history', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
