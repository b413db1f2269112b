import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { cleanReason } from '../audit/clean-reason.js';
import { ExchangeFacts } from '../exchange/exchange-facts.js';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import type { IdeasPolicy } from '../ideas-policy/ideas-policy.js';
import { isNameTaken } from '../seasons/season-rows.js';
import { seasonRefusal } from '../seasons/season-sentences.js';
import type { ExchangeChangedModel } from './exchange-change.model.js';
import type { SetIdeasPolicyInput } from './ideas-policy.model.js';
import { IDEAS_POLICY_SENTENCES } from './ideas-policy-sentences.js';
import { ideasPolicyTerms } from './ideas-policy-terms.js';
import { isOutdated } from './is-outdated.js';

/** Says anew how ideas live. What has begun by the policy of before goes on by it where it has a date. */
@Injectable()
export class SetIdeasPolicy {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly facts: ExchangeFacts,
    private readonly policies: IdeasPolicies,
    private readonly answers: KeyedAnswers,
    private readonly audit: AuditLog,
  ) {}

  async set(
    by: Actor,
    { idempotencyKey: key, ...input }: SetIdeasPolicyInput,
  ): Promise<ExchangeChangedModel | CommandRejectedModel> {
    const terms = ideasPolicyTerms(input);
    if (!terms.ok) {
      const message = `${IDEAS_POLICY_SENTENCES.INVALID_IDEAS_POLICY} ${terms.problem}`;
      return { code: 'INVALID_IDEAS_POLICY', message };
    }
    const reason = cleanReason(input.reason);
    if (!reason.ok) return rejection(reason.code);
    const { version: madeFrom = null } = input;
    const body = ['setIdeasPolicy', terms.value, reason.value, madeFrom];
    const command = { actor: `member/${by.memberId}`, key, body };
    const outcome = await this.answers.once(command, (manager) =>
      this.change(manager, terms.value, { by, reason: reason.value, madeFrom }),
    );
    if (!outcome.ok) return rejection(outcome.code);
    if (outcome.answer !== true) return seasonRefusal(outcome.answer);
    await this.policies.refresh();
    return { exchange: this.facts.read(), sequence: String(this.exchange.view.sequence) };
  }

  private async change(
    manager: EntityManager,
    terms: Omit<IdeasPolicy, 'version'>,
    { by, reason, madeFrom }: { by: Actor; reason: string; madeFrom: number | null },
  ): Promise<true | 'POLICY_CHANGED' | 'SEASON_NAME_TAKEN'> {
    const before = await this.policies.lock(manager);
    if (isOutdated(madeFrom, before.version)) return 'POLICY_CHANGED';
    const renamed = terms.season !== before.season;
    if (renamed && (await isNameTaken(manager, terms.season))) return 'SEASON_NAME_TAKEN';
    await this.policies.store(manager, { ...terms, version: before.version + 1 });
    const { memberId: actorId, origin } = by;
    const what = { details: { ...terms }, before: { ...before } };
    await this.audit.record(
      { actorId, act: 'SET_IDEAS_POLICY', subject: 'Exchange', origin, reason, ...what },
      manager,
    );
    return true;
  }
}
