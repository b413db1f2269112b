import type { INestApplicationContext } from '@nestjs/common';
import { TakeEstimates } from '../estimates/take-estimates.js';
import { encodeId } from '../graphql/global-id.js';
import { Seconding } from '../idea-life/seconding.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { AddComment } from '../talk/add-comment.js';
import type { Stance } from '../talk/stance.model.js';

/** What the crowd does beside trading goes the same way as what people do. */
export interface CrowdServices {
  readonly needed: () => { readonly seconds: number; readonly units: number };
  readonly second: (memberId: number, ideaId: number) => Promise<unknown>;
  readonly comment: (memberId: number, comment: CrowdComment) => Promise<unknown>;
  readonly estimate: (memberId: number, estimate: CrowdEstimate) => Promise<unknown>;
}

export interface CrowdEstimate {
  readonly marketId: number;
  /** Of YES, as "0.62". */
  readonly chance: string;
  readonly stake: string;
  /** The same estimate is given once. */
  readonly key: string;
}

export interface CrowdComment {
  readonly ideaId: number;
  readonly text: string;
  readonly stance: Stance;
  /** The same comment is written once. */
  readonly key: string;
}

export function crowdServices(app: INestApplicationContext): CrowdServices {
  const [policies, seconding, comments] = [app.get(IdeasPolicies), app.get(Seconding), app.get(AddComment)];
  const estimates = app.get(TakeEstimates);
  return {
    needed: () => ({ seconds: policies.current.secondsNeeded, units: policies.current.unitsNeeded }),
    second: (memberId, ideaId) =>
      seconding.second(memberId, {
        ideaId: encodeId('Idea', ideaId),
        idempotencyKey: `crowd second ${ideaId}`,
      }),
    comment: (memberId, { ideaId, text, stance, key }) =>
      comments.add(memberId, {
        ...{ ideaId: encodeId('Idea', ideaId), text, stance, signAs: 'HANDLE', showPosition: true },
        idempotencyKey: key,
      }),
    estimate: (memberId, { marketId, chance, stake, key }) =>
      estimates.estimate(memberId, {
        ...{ marketId: encodeId('Market', marketId), chance, stake },
        idempotencyKey: key,
      }),
  };
}
