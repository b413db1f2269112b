import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import { Viewers } from '../members/viewers.js';
import type { FollowsChangedModel } from './follow.model.js';
import { followRefusal, type Refusable } from './follow-sentences.js';

export type FollowAnswer = FollowsChangedModel | CommandRejectedModel;

/** Refuses: everything in the transaction is undone. */
export const notDone = (code: Refusable): NotDone<Refusable> => new NotDone(code);

type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: Refusable };

/** Changes what a member follows, once per key. */
@Injectable()
export class FollowCommand {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly viewers: Viewers,
  ) {}

  /** @param work throws `notDone` where it is refused */
  async run(
    { memberId, key, body }: { readonly memberId: number; readonly key: string; readonly body: unknown },
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<FollowAnswer> {
    const keyed = { actor: `member/${memberId}`, key, body };
    const outcome = await unlessNotDone<Outcome, Refusable>(
      this.answers.once(keyed, async (manager) => {
        // Limits are counted by one change at a time. Not FOR UPDATE: whoever holds an idea that is to be followed may
        // be about to write the member a notice of it, and waits for nothing here.
        await manager.query('SELECT 1 FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
        await work(manager);
        return true;
      }),
    );
    if (!outcome.ok) return followRefusal(outcome.code);
    const viewer = await this.viewers.find(memberId);
    if (viewer === null) throw new Error(`member ${memberId} is signed in and not there`);
    return { viewer };
  }
}
