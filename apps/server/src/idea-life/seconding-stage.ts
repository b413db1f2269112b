import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { IdeaMoves } from './idea-moves.js';

/** Whether an idea has the seconds that the policy asks for. Units are read here and nowhere else. */
@Injectable()
export class SecondingStage {
  constructor(
    private readonly moves: IdeaMoves,
    private readonly policies: IdeasPolicies,
  ) {}

  /**
   * Takes a proposed idea on when it has its seconds, and back when it has lost them before its opening was announced.
   * In the caller's transaction. What a curator has to look at stays where it is.
   */
  async settle(manager: EntityManager, ideaId: number): Promise<void> {
    const idea = await this.moves.lock(manager, ideaId);
    if (idea === null || idea.heldAt !== null) return;
    if (idea.stage !== 'PROPOSED' && idea.stage !== 'SECONDED') return;
    const enough = await this.isEnough(manager, ideaId);
    if (enough === (idea.stage === 'SECONDED')) return;
    // With nobody needed it is the exchange that takes it on.
    const doneBy = this.policies.current.secondsNeeded === 0 ? 'EXCHANGE' : 'MEMBERS';
    await this.moves.move(manager, ideaId, enough ? 'second' : 'unsecond', { doneBy, actorId: null });
  }

  private async isEnough(manager: EntityManager, ideaId: number): Promise<boolean> {
    const { secondsNeeded, unitsNeeded } = this.policies.current;
    if (secondsNeeded === 0) return true;
    const [{ seconds, units }] = await manager.query(
      'SELECT count(*)::int AS seconds, count(DISTINCT unit)::int AS units FROM second WHERE idea_id = $1',
      [ideaId],
    );
    return seconds >= secondsNeeded && units >= unitsNeeded;
  }
}
