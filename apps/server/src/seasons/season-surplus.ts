import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { SurplusCollected } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { milli, safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { type Unreturned, unreturnedSeasons, writeReturned } from './season-rows.js';

const LOOK_MS = 5_000;

/**
 * After a season's end, what members have free above the starting amount goes back to the treasury, chunk by chunk, also
 * on where a crash cut it off. Each chunk's key is made of the season and where it begins, so that one that comes again
 * is answered as it was then and takes nothing twice.
 */
@Injectable()
export class SeasonSurplus implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('SeasonSurplus');
  private readonly work = new RepeatedWork(
    () => this.collectAll(),
    (reason) => this.logger.warn(`The surplus of a season could not be collected: ${reason}`),
  );
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    @InjectExchange() private readonly exchange: Exchange,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.look();
  }

  @Interval('season surplus', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  /** With everything that is written by now. */
  lookAnew(): Promise<void> {
    return this.work.runAnew();
  }

  onModuleDestroy(): Promise<void> {
    this.stopped = true;
    return this.work.stop();
  }

  private async collectAll(): Promise<void> {
    for (const season of await unreturnedSeasons(this.database.manager)) {
      if (!(await this.collect(season))) return;
      await writeReturned(this.database.manager, season.id, new Date(exchangeNow(this.exchange)));
    }
  }

  /** @returns whether everything is back; if not, the next look goes on */
  private async collect({ id, keep_milli: keep }: Unreturned): Promise<boolean> {
    if (keep === null) return true;
    for (let afterMemberId = 0; !this.stopped; ) {
      const collected = await this.chunk(id, safeInteger(keep), afterMemberId);
      if (collected === null) return false;
      if (collected.complete) return true;
      afterMemberId = collected.throughMemberId;
    }
    return false;
  }

  private async chunk(season: number, keep: number, afterMemberId: number): Promise<SurplusCollected | null> {
    const command = { type: 'CollectSurplus', season, keepMilli: milli(keep), afterMemberId } as const;
    const outcome = await this.exchange.submit(command, { key: `season/${season}/${afterMemberId}` });
    if (outcome.type === 'Refused') return null;
    return outcome.answer.type === 'SurplusCollected' ? outcome.answer : null;
  }
}
