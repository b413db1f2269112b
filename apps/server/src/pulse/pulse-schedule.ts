import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Exchange } from '@openfloor/journal';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { MonthFigures } from './month-figures.js';
import { PeopleFigures } from './people-figures.js';
import { PeopleReleases } from './people-releases.js';
import { WeekFacts } from './week-facts.js';
import { mondayOf, WEEK_MS, weeksBefore } from './weeks.js';

const LOOK_MS = 20_000;
/** Weeks that the first look makes up for, from what is known of them. */
const WEEKS_AT_FIRST = 8;

/** Makes the figures of weeks that are over and of the month, each once. */
@Injectable()
export class PulseSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('PulseSchedule');
  private readonly work = new RepeatedWork(
    () => this.make(),
    (reason) => this.logger.warn(`The figures of the pulse could not be made: ${reason}`),
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly facts: WeekFacts,
    private readonly releases: PeopleReleases,
    private readonly figures: PeopleFigures,
    private readonly months: MonthFigures,
  ) {}

  /** Nobody waits for it. */
  onApplicationBootstrap(): void {
    void this.look();
  }

  @Interval('pulse', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async make(): Promise<void> {
    const now = exchangeNow(this.exchange);
    for (const monday of await this.weeksDue(now)) {
      await this.releases.make(monday, await this.facts.of(monday));
      await this.figures.refresh();
    }
    await this.months.make(now);
  }

  /** Mondays, oldest first. */
  private async weeksDue(now: number): Promise<number[]> {
    const last = await this.releases.lastWeek();
    if (last === null) return weeksBefore(now, WEEKS_AT_FIRST);
    return weeksBefore(now, Math.round((mondayOf(now) - last) / WEEK_MS) - 1);
  }
}
