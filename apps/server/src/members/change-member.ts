import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import { submitAsOfficer } from '../answers/submit-keyed.js';
import { InjectExchange } from '../exchange/tokens.js';
import { type MemberActionInput, type MemberChangedModel, statusName } from './member-change.model.js';
import { MemberDirectory } from './member-directory.js';

export type MemberAction = 'SuspendMember' | 'ReinstateMember' | 'RetireMember';

/** Stops members' accounts, lets them trade again, and closes the accounts of who leaves. */
@Injectable()
export class ChangeMember {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly directory: MemberDirectory,
  ) {}

  async change(
    officer: number,
    type: MemberAction,
    { handle, idempotencyKey: key }: MemberActionInput,
  ): Promise<MemberChangedModel | CommandRejectedModel> {
    const memberId = await this.directory.find(handle);
    if (memberId === null) return rejection('UNKNOWN_HANDLE');
    // So that there is always an officer left who can take it back.
    if (memberId === officer) return rejection('NOT_YOURSELF');
    const outcome = await submitAsOfficer(this.exchange, { type, memberId }, { officer, key });
    if (!outcome.ok) return rejection(outcome.code);
    const status = statusName(this.exchange.view.member(memberId)?.status ?? 'active');
    return { handle, status, sequence: String(outcome.taken.sequence) };
  }
}
