import type { QueryDeepPartialEntity } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import type { ImportedIdea } from './idea-line.js';

/** The table row of an imported idea. It has no proposer here: whoever proposed it was elsewhere. */
export function ideaRow(
  idea: ImportedIdea,
  times: { readonly proposedAt: Date; readonly closesAt: Date },
): QueryDeepPartialEntity<Idea> {
  return {
    ...times,
    title: idea.title,
    topic: idea.topic,
    sourceNumber: idea.number,
    sourceKind: idea.kind,
    sourceStatus: idea.status,
    discussionRounds: idea.discussionRounds,
    createdOn: idea.createdOn,
    recordedOutcome: idea.outcome,
    resolvedOn: idea.resolvedOn,
  };
}
