import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { AccessPolicies } from '../access/access-policies.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { ExchangeFacts } from '../exchange/exchange-facts.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { SetAccessPolicyInput } from './access-policy.model.js';
import type { ExchangeChangedModel } from './exchange-change.model.js';
import { isOutdated } from './is-outdated.js';

/** Says anew what strangers may see. It is no matter of the journal: nothing in it depends on who looks. */
@Injectable()
export class SetAccessPolicy {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly facts: ExchangeFacts,
    private readonly policies: AccessPolicies,
    private readonly answers: KeyedAnswers,
    private readonly audit: AuditLog,
  ) {}

  async set(
    actor: Actor,
    { idempotencyKey: key, ...input }: SetAccessPolicyInput,
  ): Promise<ExchangeChangedModel | CommandRejectedModel> {
    const reason = cleanReason(input.reason);
    if (!reason.ok) return rejection(reason.code);
    const command = { actor: `member/${actor.memberId}`, key, body: ['setAccessPolicy', input] };
    const outcome = await this.answers.once(command, (manager) =>
      this.change(manager, actor, { ...input, reason: reason.value }),
    );
    if (!outcome.ok) return rejection(outcome.code);
    if (outcome.answer === 'POLICY_CHANGED') return rejection(outcome.answer);
    await this.policies.refresh();
    return { exchange: this.facts.read(), sequence: String(this.exchange.view.sequence) };
  }

  private async change(
    manager: EntityManager,
    { memberId, origin }: Actor,
    input: Omit<SetAccessPolicyInput, 'idempotencyKey'> & { reason: string },
  ): Promise<true | 'POLICY_CHANGED'> {
    const { publicBoard, introspection, reason, version } = input;
    const before = await this.policies.lock(manager);
    if (isOutdated(version, before.version)) return 'POLICY_CHANGED';
    const details = { publicBoard, introspection };
    await this.policies.store(manager, { ...details, version: before.version + 1 });
    const act = { act: 'SET_ACCESS_POLICY', subject: 'Exchange', reason, details } as const;
    await this.audit.record({ actorId: memberId, origin, ...act, before: { ...before } }, manager);
    return true;
  }
}
