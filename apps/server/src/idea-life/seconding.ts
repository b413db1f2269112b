import { Injectable } from '@nestjs/common';
import { type Answered, IdeaActs } from './idea-acts.js';
import type { IdeaActInput } from './idea-life.inputs.js';
import { notDone } from './idea-life-sentences.js';
import { IdeaTeams } from './idea-teams.js';
import { SecondingStage } from './seconding-stage.js';
import { isSecondable, takeBack } from './take-back.js';

/** Colleagues say that an idea deserves a market. Nobody is told who did. */
@Injectable()
export class Seconding {
  constructor(
    private readonly acts: IdeaActs,
    private readonly teams: IdeaTeams,
    private readonly stage: SecondingStage,
  ) {}

  second(memberId: number, input: IdeaActInput): Promise<Answered> {
    return this.acts.once({ memberId, name: 'secondIdea', input }, async (manager, idea) => {
      if (!isSecondable(idea)) throw notDone('WRONG_STAGE');
      if (this.teams.partOf(idea, memberId) !== null) throw notDone('OWN_IDEA');
      // The unit counts that the member has now: who moves later does not take a second along.
      const added: unknown[] = await manager.query(
        `INSERT INTO second (idea_id, member_id, unit) SELECT $1, id, unit FROM member WHERE id = $2
         ON CONFLICT DO NOTHING RETURNING 1`,
        [idea.id, memberId],
      );
      if (added.length === 0) throw notDone('SECONDED_ALREADY');
      await this.stage.settle(manager, idea.id);
    });
  }

  withdraw(memberId: number, input: IdeaActInput): Promise<Answered> {
    return this.acts.once({ memberId, name: 'withdrawSecond', input }, async (manager, idea) => {
      if (!isSecondable(idea)) throw notDone('WRONG_STAGE');
      if (!(await takeBack(manager, idea.id, memberId))) throw notDone('NOT_SECONDED');
      await this.stage.settle(manager, idea.id);
    });
  }
}
