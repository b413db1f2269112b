import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { CloseHeadlines } from './close-headlines.js';
import { ScoreMarkets } from './score-markets.js';
import { WeeklyBoards } from './weekly-boards.js';

const LOOK_MS = 2_000;

/** Keeps, scores and ranks what is due, in this order: boards have all that was settled. */
@Injectable()
export class SkillSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('SkillSchedule');
  private readonly work = new RepeatedWork(
    async () => {
      await this.closes.keepNew();
      await this.scores.scoreNew();
      await this.boards.makeDue();
    },
    (reason) => this.logger.warn(`What was resolved could not be scored: ${reason}`),
  );

  private stopListening = (): void => undefined;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly closes: CloseHeadlines,
    private readonly scores: ScoreMarkets,
    private readonly boards: WeeklyBoards,
  ) {}

  /** What closed or was settled while no server ran, and from then on at once. */
  async onApplicationBootstrap(): Promise<void> {
    this.stopListening = this.exchange.onCommitted((batch) => {
      if (endsMarket(batch)) void this.look();
    });
    await this.look();
  }

  @Interval('skill', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    this.stopListening();
    return this.work.stop();
  }
}

const ENDS: ReadonlySet<string> = new Set(['closed', 'settled']);

const endsMarket = ({ commands }: CommittedBatch): boolean =>
  commands.some(({ events }) =>
    events.some((event) => event.type === 'MarketStateChanged' && ENDS.has(event.state)),
  );
