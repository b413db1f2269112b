import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { Followers } from '../follows/followers.js';
import { encodeId } from '../graphql/global-id.js';
import { IdeaHistory } from '../idea-life/idea-history.js';
import { IdeaMoves } from '../idea-life/idea-moves.js';
import { IdeaTeams } from '../idea-life/idea-teams.js';
import { TellMembers } from '../notices/tell-members.js';
import type { AnswerTerms, DecisionName } from './answer-terms.js';
import { readClock, writeClock } from './clock-rows.js';
import { momentText } from './tell-deciders.js';

interface Given {
  readonly idea: Idea;
  readonly deciderId: number;
  readonly terms: AnswerTerms;
}

const MOVES = { FUND: 'adopt', DECLINE: 'decline' } as const;
const STAGES = { FUND: 'ADOPTED', DECLINE: 'DECLINED' } as const;
const SAYS: Record<DecisionName, string> = {
  FUND: 'will be done',
  DECLINE: 'was declined',
  DEFER: 'was deferred',
};

/** Writes an answer down, with all that follows from it. */
@Injectable()
export class WriteAnswer {
  constructor(
    private readonly moves: IdeaMoves,
    private readonly history: IdeaHistory,
    private readonly members: TellMembers,
    private readonly teams: IdeaTeams,
    private readonly followers: Followers,
  ) {}

  /**
   * In the caller's transaction, which has found that it may be given.
   * @returns whether it came late
   */
  async answer(manager: EntityManager, { idea, deciderId, terms }: Given): Promise<boolean> {
    const now = Date.now();
    const clock = await readClock(manager, idea.id);
    const dueAt = clock !== null && 'dueAt' in clock ? clock.dueAt : null;
    const late = dueAt !== null && now > dueAt;
    await insertAnswer(manager, { idea, deciderId, terms }, { dueAt, late });
    const { decision, reason, until } = terms;
    const told = { doneBy: 'DECIDER', actorId: deciderId, text: reason } as const;
    if (decision === 'DEFER') {
      const resumesAt = until ?? now;
      await writeClock(manager, idea.id, { state: 'DEFERRED', since: now, resumesAt });
      const text = `Deferred until ${momentText(resumesAt)}. ${reason}`;
      await this.history.add(manager, { ...told, ideaId: idea.id, kind: 'ANSWERED', text });
    } else {
      await writeClock(manager, idea.id, null);
      const moved = await this.moves.move(manager, idea.id, MOVES[decision], told);
      if (!moved) throw new Error(`idea ${idea.id} was locked as open and could not be moved`);
    }
    await this.tell(manager, idea, decision);
    return late;
  }

  private async tell(manager: EntityManager, idea: Idea, decision: DecisionName): Promise<void> {
    const { id: ideaId, title } = idea;
    if (decision !== 'DEFER')
      await this.followers.tellOfStage(manager, { ideaId, title, stage: STAGES[decision] });
    await this.members.tell(manager, {
      to: this.teams.insiders(idea),
      kind: 'TEAM',
      subject: `Idea:${ideaId}`,
      text: `Your idea “${title}” ${SAYS[decision]}. The reason is on its page.`,
      path: `/ideas/${encodeId('Idea', ideaId)}`,
    });
  }
}

async function insertAnswer(
  manager: EntityManager,
  { idea, deciderId, terms }: Given,
  { dueAt, late }: { dueAt: number | null; late: boolean },
): Promise<void> {
  const until = terms.until === null ? null : new Date(terms.until);
  const due = dueAt === null ? null : new Date(dueAt);
  await manager.query(
    `INSERT INTO answer (idea_id, decider_id, decision, reason, until, due_at, late)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [idea.id, deciderId, terms.decision, terms.reason, until, due, late],
  );
}
