import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import { OfficersCommands } from '../audit/officers-commands.js';
import { InjectExchange } from '../exchange/tokens.js';
import {
  type MemberActionInput,
  type MemberChangedModel,
  type MemberStatus,
  statusName,
} from './member-change.model.js';
import { MemberDirectory } from './member-directory.js';

export type MemberAction = 'SuspendMember' | 'ReinstateMember' | 'RetireMember';
const ACTS = {
  SuspendMember: 'SUSPEND_MEMBER',
  ReinstateMember: 'REINSTATE_MEMBER',
  RetireMember: 'RETIRE_MEMBER',
} as const;

/** Stops members' accounts, lets them trade again, and closes the accounts of who leaves. */
@Injectable()
export class ChangeMember {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly commands: OfficersCommands,
    private readonly directory: MemberDirectory,
  ) {}

  async change(
    by: Actor,
    type: MemberAction,
    { handle, idempotencyKey: key, reason }: MemberActionInput,
  ): Promise<MemberChangedModel | CommandRejectedModel> {
    const memberId = await this.directory.find(handle);
    if (memberId === null) return rejection('UNKNOWN_HANDLE');
    // So that there is always an officer left who can take it back.
    if (memberId === by.memberId) return rejection('NOT_YOURSELF');
    const before = { status: this.statusOf(memberId) };
    const act = { act: ACTS[type], by, subject: `Member:${memberId}`, key, reason, before };
    const outcome = await this.commands.submit({ type, memberId }, act);
    if (!outcome.ok) return rejection(outcome.code);
    return { handle, status: this.statusOf(memberId), sequence: String(outcome.taken.sequence) };
  }

  private statusOf(memberId: number): MemberStatus {
    return statusName(this.exchange.view.member(memberId)?.status ?? 'active');
  }
}
