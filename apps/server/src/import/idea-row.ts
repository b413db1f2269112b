import type { QueryDeepPartialEntity } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import type { IdeasPolicy } from '../ideas-policy/ideas-policy.js';
import type { ImportedIdea } from './idea-line.js';

export interface ImportTimes {
  readonly proposedAt: Date;
  readonly closesAt: Date;
}

/** The common question of the season, for ideas of which nobody knows yet how they end. */
export type SeasonQuestion = Pick<IdeasPolicy, 'headline' | 'jurySize'>;

/**
 * The table row of an imported idea. It has no proposer here: whoever proposed it was elsewhere. Its recorded outcome
 * stands in for a jury; without one it is asked what all ideas of the season are asked.
 */
export function ideaRow(
  idea: ImportedIdea,
  times: ImportTimes,
  question: SeasonQuestion | null,
): QueryDeepPartialEntity<Idea> {
  const asked = idea.outcome === null ? question : null;
  return {
    ...times,
    title: idea.title,
    topic: idea.topic,
    headline: asked?.headline ?? 'RECORD',
    jurySize: asked?.headline === 'JURY' ? asked.jurySize : null,
    sourceNumber: idea.number,
    sourceKind: idea.kind,
    sourceStatus: idea.status,
    discussionRounds: idea.discussionRounds,
    createdOn: idea.createdOn,
    recordedOutcome: idea.outcome,
    resolvedOn: idea.resolvedOn,
  };
}
