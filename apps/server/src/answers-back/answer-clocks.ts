import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { IdeaNews } from '../catalogue/idea-news.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { readClock, readClocks, writeClock } from './clock-rows.js';
import { advance, isSameClock } from './clock-rules.js';
import { NoteClock } from './note-clock.js';
import { TopBand } from './top-band.js';

const MINUTE_MS = 60_000;

/** Takes the clocks of all ideas to the present, each in a transaction of its own. */
@Injectable()
export class AnswerClocks {
  private readonly logger = new Logger('AnswerClocks');

  constructor(
    private readonly database: DataSource,
    private readonly band: TopBand,
    private readonly policies: IdeasPolicies,
    private readonly note: NoteClock,
    private readonly news: IdeaNews,
  ) {}

  /** Safe to repeat, also after a crash at any moment. One statement when nothing has happened. */
  async look(): Promise<void> {
    const now = Date.now();
    const clocks = await readClocks(this.database.manager);
    const band = this.band.now();
    for (const ideaId of new Set([...clocks.keys(), ...band])) {
      const clock = clocks.get(ideaId) ?? null;
      const standing = { now, open: this.band.isOpen(ideaId), inBand: band.has(ideaId) };
      if (isSameClock(clock, advance(clock, standing, this.terms()))) continue;
      await this.step(ideaId, band.has(ideaId)).catch((error: unknown) =>
        this.logger.warn(`The clock of idea ${ideaId} stands still: ${String(error)}`),
      );
    }
  }

  private async step(ideaId: number, inBand: boolean): Promise<void> {
    await this.database.transaction((manager) => this.advance(manager, ideaId, inBand));
    this.news.changed(ideaId, { tellsFigures: true });
  }

  /** By the rows as they are once the idea is locked: somebody may have answered it meanwhile. */
  private async advance(manager: EntityManager, ideaId: number, inBand: boolean): Promise<void> {
    const idea = await this.note.lock(manager, ideaId);
    if (idea === null) return;
    const clock = await readClock(manager, ideaId);
    const standing = { now: Date.now(), open: idea.stage === 'OPEN', inBand };
    const advanced = advance(clock, standing, this.terms());
    if (isSameClock(clock, advanced)) return;
    await writeClock(manager, ideaId, advanced.clock);
    await this.note.note(manager, idea, advanced);
  }

  private terms() {
    const { bandMinutes, answerMinutes } = this.policies.current;
    return { bandMs: bandMinutes * MINUTE_MS, answerMs: answerMinutes * MINUTE_MS };
  }
}
