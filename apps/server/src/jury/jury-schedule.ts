import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { OpenDuties } from '../exposure/open-duties.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { CarryOutPanels } from './carry-out-panels.js';
import { DecideLots } from './decide-lots.js';
import { DrawDuties } from './draw-duties.js';
import { PassSeats } from './pass-seats.js';

const LOOK_MS = 1_000;

/** Juries and panels go on by themselves. Every step looks at what is stored, so a crash cuts nothing off. */
@Injectable()
export class JurySchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('JurySchedule');
  private readonly work = new RepeatedWork(
    () => this.goOn(),
    (reason) => this.logger.warn(`Juries and panels could not go on: ${reason}`),
  );

  constructor(
    private readonly draws: DrawDuties,
    private readonly seats: PassSeats,
    private readonly decisions: DecideLots,
    private readonly panels: CarryOutPanels,
    private readonly duties: OpenDuties,
  ) {}

  /** Only then every feature has said who can be drawn. */
  onApplicationBootstrap(): Promise<void> {
    return this.look();
  }

  @Interval('juries', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async goOn(): Promise<void> {
    try {
      await this.draws.drawDue();
      await this.seats.passDue();
      await this.decisions.decideComplete();
      await this.panels.carryOut();
    } finally {
      await this.duties.refresh();
    }
  }
}
