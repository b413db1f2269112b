import type { Idea } from '../database/entities/idea.js';
import type { DemoIdea } from './history.js';

export function demoIdea(idea: Idea): DemoIdea {
  return {
    ideaId: idea.id,
    marketId: idea.marketId,
    listedAt: idea.proposedAt.getTime(),
    closesAt: idea.closesAt.getTime(),
    referenceTicks: idea.referenceTicks,
    recordedOutcome: idea.recordedOutcome,
    discussionRounds: idea.discussionRounds ?? 0,
  };
}
