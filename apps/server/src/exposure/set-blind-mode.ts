import { Injectable } from '@nestjs/common';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { rejection } from '../answers/sentences.js';
import { Member } from '../database/entities/member.js';
import { BlindSettings } from './blind-settings.js';
import type { BlindModeModel, BlindModeSetModel, SetBlindModeInput } from './exposure.model.js';

/** Members' own choice whether they see prices before they estimate. */
@Injectable()
export class SetBlindMode {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly settings: BlindSettings,
  ) {}

  of(memberId: number): BlindModeModel {
    return { setting: this.settings.settingOf(memberId), on: this.settings.isOn(memberId) };
  }

  async set(
    memberId: number,
    { idempotencyKey: key, on = null }: SetBlindModeInput,
  ): Promise<BlindModeSetModel | CommandRejectedModel> {
    const command = { actor: `member/${memberId}`, key, body: ['setBlindMode', on] };
    const outcome = await this.answers.once(command, async (manager) => {
      await manager.update(Member, memberId, { blindMode: on });
      return true;
    });
    if (!outcome.ok) return rejection(outcome.code);
    // An old key that comes again is answered and changes nothing.
    if (!outcome.repeated) this.settings.become(memberId, on);
    return { blindMode: this.of(memberId) };
  }
}
