import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { IdeaStage } from '../database/entities/idea.js';

/** In what office something was done. Names of proposer and team are never told here. */
export const DONE_BY = [
  'PROPOSER',
  'TEAM',
  'MEMBERS',
  'CURATOR',
  'RESOLVER',
  'DECIDER',
  'JURY',
  'EXCHANGE',
] as const;
export type DoneBy = (typeof DONE_BY)[number];

export const IDEA_EVENT_KINDS = [
  'STAGE',
  'VERSION',
  'TEAM',
  'BLIND_ENDED',
  'HELD',
  'ALLOWED',
  'DUPLICATE_JOINED',
  'CLOCK_STARTED',
  'ANSWER_OVERDUE',
  'ANSWERED',
  'MILESTONE',
  'JURY_DRAWN',
  'VERDICT',
  'CHALLENGED',
  'CHALLENGE_DECIDED',
] as const;
export type IdeaEventKind = (typeof IDEA_EVENT_KINDS)[number];

/** One thing that happened to an idea. */
export interface IdeaEvent {
  readonly ideaId: number;
  readonly kind: IdeaEventKind;
  readonly doneBy: DoneBy;
  /** Who; null for the exchange itself. It is not told, and goes when the person is erased. */
  readonly actorId: number | null;
  /** Where it led, for a move. */
  readonly stage?: IdeaStage;
  /** Plain text that everybody may read, for example the reason. */
  readonly text?: string;
}

/** The public history of ideas. Rows are only ever added. */
@Injectable()
export class IdeaHistory {
  /** In the caller's transaction. */
  async add(manager: EntityManager, event: IdeaEvent): Promise<void> {
    const { ideaId, kind, doneBy, actorId, stage = null, text = '' } = event;
    await manager.query(
      'INSERT INTO idea_event (idea_id, kind, done_by, actor_id, stage, text) VALUES ($1, $2, $3, $4, $5, $6)',
      [ideaId, kind, doneBy, actorId, stage, text],
    );
  }
}
