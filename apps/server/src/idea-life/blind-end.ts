import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { isBlind } from './blind.js';
import { type Answered, IdeaActs } from './idea-acts.js';
import { IdeaHistory } from './idea-history.js';
import type { IdeaActInput } from './idea-life.inputs.js';
import { notDone } from './idea-life-sentences.js';
import { IdeaMoves } from './idea-moves.js';

/** Ends that nobody is told who proposed an idea: on the policy's day, or when its proposer wants to. */
@Injectable()
export class BlindEnd {
  constructor(
    private readonly moves: IdeaMoves,
    private readonly history: IdeaHistory,
  ) {}

  /** In the caller's transaction; does nothing where that day has not come. */
  async onItsDay(manager: EntityManager, ideaId: number, now: Date): Promise<void> {
    const idea = await this.moves.lock(manager, ideaId);
    if (idea === null || idea.blindUntil === null || isBlind(idea, now.getTime())) return;
    await this.end(manager, ideaId, null);
  }

  /** In the caller's transaction. @param proposerId null: the exchange does it */
  async end(manager: EntityManager, ideaId: number, proposerId: number | null): Promise<void> {
    await manager.update(Idea, ideaId, { blindUntil: null });
    const doneBy = proposerId === null ? 'EXCHANGE' : 'PROPOSER';
    await this.history.add(manager, { ideaId, kind: 'BLIND_ENDED', doneBy, actorId: proposerId });
  }
}

/** For proposers who want to be known before the day. */
@Injectable()
export class EndBlind {
  constructor(
    private readonly acts: IdeaActs,
    private readonly blind: BlindEnd,
  ) {}

  byProposer(memberId: number, input: IdeaActInput): Promise<Answered> {
    return this.acts.once({ memberId, name: 'endBlind', input }, async (manager, idea) => {
      if (idea.proposerId !== memberId) throw notDone('NOT_PROPOSER');
      if (!isBlind(idea)) throw notDone('NOT_BLIND');
      await this.blind.end(manager, idea.id, memberId);
    });
  }
}
