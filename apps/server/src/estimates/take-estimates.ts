import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { unlessNotDone } from '../answers/not-done.js';
import { type Carried, CarryOutWishes } from './carry-out-wishes.js';
import type { EstimateInput, RateInput, WithdrawEstimateInput } from './estimate.inputs.js';
import type { Refusable } from './estimate-sentences.js';
import { storeWish, type Wish } from './wish.js';
import { WishEstimates } from './wish-estimates.js';

type Outcome =
  | { readonly ok: true; readonly answer: string }
  | { readonly ok: false; readonly code: Refusable };

interface Keyed {
  readonly key: string;
  readonly body: unknown;
}

/**
 * Members' estimates, once per key. What is wanted is stored together with the key before the exchange hears of it, so
 * that what a crash cuts off is finished, whether the client asks again or not.
 */
@Injectable()
export class TakeEstimates {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly wishes: WishEstimates,
    private readonly carrying: CarryOutWishes,
  ) {}

  estimate(memberId: number, { idempotencyKey: key, ...input }: EstimateInput): Promise<Carried> {
    return this.take(memberId, { key, body: ['estimate', input] }, (manager) =>
      this.wishes.estimate(manager, memberId, input),
    );
  }

  rate(memberId: number, { idempotencyKey: key, ...input }: RateInput): Promise<Carried> {
    return this.take(memberId, { key, body: ['rate', input] }, (manager) =>
      this.wishes.estimate(manager, memberId, input),
    );
  }

  withdraw(memberId: number, { idempotencyKey: key, marketId }: WithdrawEstimateInput): Promise<Carried> {
    return this.take(memberId, { key, body: ['withdrawEstimate', marketId] }, (manager) =>
      this.wishes.withdrawal(manager, memberId, marketId),
    );
  }

  private take(
    memberId: number,
    { key, body }: Keyed,
    wish: (manager: EntityManager) => Promise<Wish>,
  ): Promise<Carried> {
    return this.carrying.inTurn(memberId, async () => {
      const keyed = { actor: `member/${memberId}`, key, body };
      const stored = await unlessNotDone<Outcome, Refusable>(
        this.answers.once(keyed, async (manager) => storeWish(manager, await wish(manager))),
      );
      return stored.ok ? this.carrying.carryOut(stored.answer) : stored;
    });
  }
}
