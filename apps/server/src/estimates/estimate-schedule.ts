import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { CarryOutWishes } from './carry-out-wishes.js';

const LOOK_MS = 2_000;

/** Carries out what a stop, a crash or a busy exchange cut off between an estimate and its order. */
@Injectable()
export class EstimateSchedule implements OnModuleDestroy {
  private readonly logger = new Logger('EstimateSchedule');
  private readonly work = new RepeatedWork(
    () => this.wishes.finish(),
    (reason) => this.logger.warn(`Estimates that were cut off could not be finished: ${reason}`),
  );

  constructor(private readonly wishes: CarryOutWishes) {}

  @Interval('estimates', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
