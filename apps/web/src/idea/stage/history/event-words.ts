import { t } from '@lingui/core/macro';
import type { IdeaEvent } from './history-query';

const stages: Partial<Record<NonNullable<IdeaEvent['stage']>, string>> = {
  PROPOSED: t`Proposed`,
  SECONDED: t`Seconded by enough colleagues`,
  ANNOUNCED: t`Opening announced`,
  OPEN: t`Opened for trading`,
  ADOPTED: t`Adopted`,
  DECLINED: t`Declined`,
  SHIPPED: t`Shipped`,
  RETIRED: t`Taken off the floor by a curator`,
  MERGED: t`Merged into another idea as a duplicate`,
};

const kinds: Record<Exclude<IdeaEvent['kind'], 'STAGE'>, string> = {
  VERSION: t`Words changed`,
  TEAM: t`The team changed`,
  BLIND_ENDED: t`It is told from here on who proposed it`,
  HELD: t`Held until a curator has looked at it`,
  ALLOWED: t`A curator let it go on`,
  DUPLICATE_JOINED: t`A duplicate was merged into it`,
  CLOCK_STARTED: t`An answer is due`,
  ANSWER_OVERDUE: t`The answer is overdue`,
  ANSWERED: t`Answered`,
  MILESTONE: t`It got another market`,
  JURY_DRAWN: t`Its jury was drawn by lot`,
  VERDICT: t`Its jury has judged`,
  CHALLENGED: t`A resolution was challenged`,
  CHALLENGE_DECIDED: t`The challenge was decided`,
};

/** What happened, without a name: offices are told, people are not. */
export function eventWords({ kind, stage, doneBy }: Pick<IdeaEvent, 'kind' | 'stage' | 'doneBy'>): string {
  if (kind !== 'STAGE') return kinds[kind];
  if (stage === 'PROPOSED' && doneBy !== 'PROPOSER') return t`A second was taken back`;
  if (stage === 'SECONDED' && doneBy === 'EXCHANGE') return t`Goes on without seconds`;
  if (stage === 'RETIRED' && doneBy === 'PROPOSER') return t`Taken back by its proposer`;
  return (stage && stages[stage]) ?? t`Changed`;
}
