import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { DrawResolvers } from './draw-resolvers.js';
import { ResolutionNews } from './resolution-news.js';

const LOOK_MS = 2_000;

/** What goes by itself with resolutions: drawing who is lacking, and telling who holds shares. */
@Injectable()
export class ResolutionSchedule implements OnModuleDestroy {
  private readonly logger = new Logger('ResolutionSchedule');
  private readonly work = new RepeatedWork(
    async () => {
      await this.news.tellNew();
      await this.drawing.drawDue();
    },
    (reason) => this.logger.warn(`What is due about resolutions could not be done: ${reason}`),
  );

  constructor(
    private readonly drawing: DrawResolvers,
    private readonly news: ResolutionNews,
  ) {}

  @Interval('resolutions', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }
}
