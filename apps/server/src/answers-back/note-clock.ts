import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { IdeaHistory } from '../idea-life/idea-history.js';
import { IdeaMoves } from '../idea-life/idea-moves.js';
import type { Advanced } from './clock-rules.js';
import { momentText, TellDeciders } from './tell-deciders.js';

/** Writes into the idea's history what its clock did, and tells who has to know. */
@Injectable()
export class NoteClock {
  constructor(
    private readonly moves: IdeaMoves,
    private readonly history: IdeaHistory,
    private readonly deciders: TellDeciders,
  ) {}

  lock(manager: EntityManager, ideaId: number): Promise<Idea | null> {
    return this.moves.lock(manager, ideaId);
  }

  /** In the caller's transaction. */
  async note(manager: EntityManager, idea: Idea, { clock, news }: Advanced): Promise<void> {
    if (clock === null || !('dueAt' in clock)) return;
    const { dueAt } = clock;
    const byExchange = { ideaId: idea.id, doneBy: 'EXCHANGE', actorId: null } as const;
    if (news.includes('STARTED')) {
      const text = `To be answered by ${momentText(dueAt)}.`;
      await this.history.add(manager, { ...byExchange, kind: 'CLOCK_STARTED', text });
    }
    if (news.includes('OVERDUE')) {
      const text = `It was to be answered by ${momentText(dueAt)}.`;
      await this.history.add(manager, { ...byExchange, kind: 'ANSWER_OVERDUE', text });
    }
    // What was not read yet is told anew, so the latest is enough.
    const latest = news.at(-1);
    if (latest !== undefined) await this.deciders.tell(manager, idea, { news: latest, dueAt });
  }
}
