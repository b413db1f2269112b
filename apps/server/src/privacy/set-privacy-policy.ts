import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { ExchangeFacts } from '../exchange/exchange-facts.js';
import { InjectExchange } from '../exchange/tokens.js';
import type { ExchangeChangedModel } from '../policy/exchange-change.model.js';
import { isOutdated } from '../policy/is-outdated.js';
import { Sessions } from '../sign-in/sessions.js';
import { type PrivacyPeriods, PrivacyPolicies } from './privacy-policies.js';
import type { SetPrivacyPolicyInput } from './privacy-policy.model.js';
import { refusal } from './privacy-refusal.js';
import { privacyPeriods } from './privacy-terms.js';

/** Says anew how long personal data is kept. A shorter time for sign-ins also ends those of before sooner. */
@Injectable()
export class SetPrivacyPolicy {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly log: AuditLog,
    private readonly policies: PrivacyPolicies,
    private readonly sessions: Sessions,
    private readonly facts: ExchangeFacts,
    @InjectExchange() private readonly exchange: Exchange,
  ) {}

  async set(by: Actor, input: SetPrivacyPolicyInput): Promise<ExchangeChangedModel | CommandRejectedModel> {
    const periods = privacyPeriods(input);
    if (!periods.ok) return refusal(periods.code);
    const reason = cleanReason(input.reason);
    if (!reason.ok) return refusal(reason.code);
    const { version: madeFrom = null } = input;
    const body = ['setPrivacyPolicy', periods.value, reason.value, madeFrom];
    const keyed = { actor: `member/${by.memberId}`, key: input.idempotencyKey, body };
    const outcome = await this.answers.once(keyed, (manager) =>
      this.store(manager, periods.value, { by, reason: reason.value, madeFrom }),
    );
    if (!outcome.ok) return refusal(outcome.code);
    if ('code' in outcome.answer) return refusal(outcome.answer.code);
    await this.policies.refresh();
    this.sessions.forget();
    return { exchange: this.facts.read(), sequence: String(this.exchange.view.sequence) };
  }

  private async store(
    manager: EntityManager,
    periods: PrivacyPeriods,
    { by, reason, madeFrom }: { by: Actor; reason: string; madeFrom: number | null },
  ): Promise<{ version: number } | { code: 'POLICY_CHANGED' }> {
    const before = await this.policies.lock(manager);
    if (isOutdated(madeFrom, before.version)) return { code: 'POLICY_CHANGED' };
    const version = before.version + 1;
    await this.policies.store(manager, { version, ...periods });
    await manager.query(
      `UPDATE session SET expires_at = LEAST(expires_at, created_at + make_interval(days => $1))
       WHERE method <> 'TOKEN'`,
      [periods.sessionDays],
    );
    const { memberId: actorId, origin } = by;
    const what = { details: { version, ...periods }, before: { ...before } };
    await this.log.record(
      { actorId, act: 'SET_PRIVACY_POLICY', subject: 'Exchange', origin, reason, ...what },
      manager,
    );
    return { version };
  }
}
