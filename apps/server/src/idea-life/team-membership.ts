import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { type Answered, IdeaActs } from './idea-acts.js';
import { IdeaHistory } from './idea-history.js';
import { IdeaInsiders } from './idea-insiders.js';
import type { IdeaActInput } from './idea-life.inputs.js';
import { notDone } from './idea-life-sentences.js';
import { IdeaTeams } from './idea-teams.js';
import { SecondingStage } from './seconding-stage.js';
import { isSecondable, takeBack } from './take-back.js';
import { hasTeamwork } from './team-stages.js';

/** Somebody joins a team, and is an insider of the idea's markets from then on, or leaves it. */
@Injectable()
export class TeamMembership {
  constructor(
    private readonly acts: IdeaActs,
    private readonly teams: IdeaTeams,
    private readonly insiders: IdeaInsiders,
    private readonly history: IdeaHistory,
    private readonly stage: SecondingStage,
  ) {}

  join(memberId: number, input: IdeaActInput): Promise<Answered> {
    const work = async (manager: EntityManager, idea: Idea): Promise<void> => {
      if (!hasTeamwork(idea)) throw notDone('WRONG_STAGE');
      const [, joined]: [unknown, number] = await manager.query(
        'UPDATE team_member SET joined_at = now() WHERE idea_id = $1 AND member_id = $2 AND joined_at IS NULL',
        [idea.id, memberId],
      );
      if (joined === 0) throw notDone('NOT_ASKED');
      // A team does not second its own idea. Once the opening is announced the seconds are counted for good.
      if (isSecondable(idea) && (await takeBack(manager, idea.id, memberId)))
        await this.stage.settle(manager, idea.id);
      await this.note(manager, idea.id, memberId);
    };
    return this.acts.once({ memberId, name: 'joinTeam', input }, work, async (ideaId) => {
      await this.teams.reread(ideaId);
      await this.insiders.settle(ideaId);
    });
  }

  /** Also for who was asked and does not want to. */
  leave(memberId: number, input: IdeaActInput): Promise<Answered> {
    const work = async (manager: EntityManager, idea: Idea): Promise<void> => {
      const [gone]: [{ joined_at: Date | null }[]] = await manager.query(
        'DELETE FROM team_member WHERE idea_id = $1 AND member_id = $2 RETURNING joined_at',
        [idea.id, memberId],
      );
      const [row] = gone;
      if (row === undefined) throw notDone('NOT_ON_TEAM');
      if (row.joined_at !== null) await this.note(manager, idea.id, memberId);
    };
    return this.acts.once({ memberId, name: 'leaveTeam', input }, work, (ideaId) =>
      this.teams.reread(ideaId),
    );
  }

  private note(manager: EntityManager, ideaId: number, memberId: number): Promise<void> {
    return this.history.add(manager, { ideaId, kind: 'TEAM', doneBy: 'TEAM', actorId: memberId });
  }
}
