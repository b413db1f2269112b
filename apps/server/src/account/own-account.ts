import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { unlessNotDone } from '../answers/not-done.js';
import type { ViewerModel } from '../members/viewer.model.js';
import { Viewers } from '../members/viewers.js';
import { Sessions } from '../sign-in/sessions.js';
import type { AccountChangedModel } from './account.model.js';
import { type AccountCode, refused } from './account-sentences.js';

export interface AccountChange {
  readonly principal: Principal;
  readonly key: string;
  /** What has to be the same when the key comes again; without passwords, whose digests would tell too much. */
  readonly body: unknown;
  readonly endsSessions?: boolean;
  /** Whether what came again with the key is the same in what the body does not say. */
  isSame?(): Promise<boolean>;
}

export type AccountAnswer = AccountChangedModel | CommandRejectedModel;

/** Carries out what members do to their own account, each once for its key. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly viewers: Viewers,
    private readonly sessions: Sessions,
  ) {}

  /** @param work returns why nothing was changed, or null; what it throws as NotDone is not kept with the key */
  async change(
    { principal, key, body, endsSessions = false, isSame }: AccountChange,
    work: (manager: EntityManager) => Promise<AccountCode | null>,
  ): Promise<AccountAnswer> {
    const actor = `member/${principal.memberId}`;
    const once = await unlessNotDone(this.answers.once({ actor, key, body }, work));
    if (!once.ok) return refused(once.code as AccountCode);
    if (once.answer !== null) return refused(once.answer);
    if (once.repeated && isSame !== undefined && !(await isSame())) return refused('IDEMPOTENCY_CONFLICT');
    if (endsSessions) this.sessions.forget();
    return { viewer: await this.viewer(principal) };
  }

  async viewer({ memberId }: Principal): Promise<ViewerModel> {
    const viewer = await this.viewers.find(memberId);
    if (viewer === null) throw new Error(`member ${memberId} is signed in and not there`);
    return viewer;
  }
}
