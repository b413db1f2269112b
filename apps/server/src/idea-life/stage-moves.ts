import type { IdeaStage } from '../database/entities/idea.js';

interface Way {
  readonly from: readonly IdeaStage[];
  readonly to: IdeaStage;
}

const BEFORE_MARKET = ['PROPOSED', 'SECONDED', 'ANNOUNCED'] as const;

/** Every way between stages; there is no other. */
export const STAGE_MOVES = {
  propose: { from: ['DRAFT'], to: 'PROPOSED' },
  second: { from: ['PROPOSED'], to: 'SECONDED' },
  /** A second was taken back before the opening was announced. */
  unsecond: { from: ['SECONDED'], to: 'PROPOSED' },
  announce: { from: ['SECONDED'], to: 'ANNOUNCED' },
  open: { from: ['ANNOUNCED'], to: 'OPEN' },
  adopt: { from: ['OPEN'], to: 'ADOPTED' },
  decline: { from: ['OPEN'], to: 'DECLINED' },
  ship: { from: ['ADOPTED'], to: 'SHIPPED' },
  retire: { from: [...BEFORE_MARKET, 'OPEN'], to: 'RETIRED' },
  merge: { from: [...BEFORE_MARKET, 'OPEN'], to: 'MERGED' },
} as const satisfies Record<string, Way>;
export type StageMove = keyof typeof STAGE_MOVES;

/** Whether an idea at this stage can go this way. */
export const canMove = (stage: IdeaStage, move: StageMove): boolean => {
  const from: readonly IdeaStage[] = STAGE_MOVES[move].from;
  return from.includes(stage);
};

/** Whether everybody finds it on the floor: what is over without an answer is found by those who look for it. */
export const isOnFloor = (stage: IdeaStage): boolean =>
  stage !== 'DRAFT' && stage !== 'RETIRED' && stage !== 'MERGED';

/** Whether it ended by itself or in another idea: its markets are void, and no jury is drawn any more. */
export const isTakenAway = (stage: IdeaStage): boolean => stage === 'RETIRED' || stage === 'MERGED';

/** Ideas that never had a market, or lost it: the lister leaves them alone. */
export const UNLISTED_STAGES: readonly IdeaStage[] = ['DRAFT', ...BEFORE_MARKET, 'RETIRED', 'MERGED'];
