import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { AnswerClocks } from './answer-clocks.js';

/** An idea that is out of the band for less than that, between two looks, was not out of it. */
const LOOK_MS = 2_000;

/** Looks after the clocks, at every start and every two seconds. */
@Injectable()
export class ClockSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('ClockSchedule');
  private readonly work = new RepeatedWork(
    () => this.clocks.look(),
    (reason) => this.logger.warn(`Clocks of ideas could not be looked at: ${reason}`),
  );

  constructor(private readonly clocks: AnswerClocks) {}

  onApplicationBootstrap(): Promise<void> {
    return this.look();
  }

  @Interval('answer clocks', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
