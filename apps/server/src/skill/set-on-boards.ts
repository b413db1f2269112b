import { Injectable } from '@nestjs/common';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { rejection } from '../answers/sentences.js';
import { Viewers } from '../members/viewers.js';
import type { SetOnBoardsInput, SetOnBoardsResult } from './skill.model.js';

/** Whether a member is named on the boards is for the member to say, and for nobody else. */
@Injectable()
export class SetOnBoards {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly viewers: Viewers,
  ) {}

  async set(
    memberId: number,
    { idempotencyKey: key, on }: SetOnBoardsInput,
  ): Promise<typeof SetOnBoardsResult> {
    const command = { actor: `member/${memberId}`, key, body: ['setOnBoards', on] };
    const outcome = await this.answers.once(command, async (manager) => {
      await manager.query('UPDATE member SET on_boards = $2 WHERE id = $1', [memberId, on]);
      return true;
    });
    if (!outcome.ok) return rejection(outcome.code);
    const viewer = await this.viewers.find(memberId);
    if (viewer === null) throw new Error(`member ${memberId} is signed in and not there`);
    return { viewer };
  }
}
