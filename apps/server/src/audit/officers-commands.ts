import { Injectable } from '@nestjs/common';
import { type Command, marketOf } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { AnswerCode } from '../answers/sentences.js';
import { type Outcome, refuse, submitAsOfficer, submitKeyed } from '../answers/submit-keyed.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isJudgement } from '../roles/judgements.js';
import { RecentInterest } from '../roles/recent-interest.js';
import type { Actor } from './actor.js';
import type { AuditAct } from './audit-act.js';
import { type Audited, AuditLog } from './audit-log.js';
import { cleanReason } from './clean-reason.js';

/** What an officer does by a command of the exchange. */
export interface OfficersAct extends Pick<Audited, 'subject' | 'details' | 'before'> {
  readonly act: AuditAct;
  readonly by: Actor;
  /** As the client chose it. */
  readonly key: string;
  readonly reason: string | null | undefined;
  /** Why it cannot be done just now; not asked of what was taken before, which is answered as it was then. */
  readonly hindrance?: () => AnswerCode | null;
  /** Of `AuditLog.withSpare`, where the caller is in a transaction. */
  readonly spare?: EntityManager;
}

/** Hands officers' commands to the exchange. Each is recorded before, so that no crash leaves an act without record. */
@Injectable()
export class OfficersCommands {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly log: AuditLog,
    private readonly interest: RecentInterest,
  ) {}

  /** Of a command of the exchange that an officer gives. */
  async submit(command: Command, act: OfficersAct): Promise<Outcome> {
    const reason = cleanReason(act.reason);
    if (!reason.ok) return reason;
    return this.submitSaid(command, act, reason.value);
  }

  /** The same with a reason of its own kind, which was looked at. */
  submitSaid(command: Command, act: OfficersAct, reason: string): Promise<Outcome> {
    const by = { officer: act.by.memberId, key: act.key };
    return submitAsOfficer(this.exchange, command, by, (digest) =>
      this.record({ ...act, command }, reason, digest),
    );
  }

  /** Of a command that names the officer. */
  async submitOwn(command: Command, act: OfficersAct): Promise<Outcome> {
    const reason = cleanReason(act.reason);
    if (!reason.ok) return reason;
    return submitKeyed(this.exchange, command, act.key, (digest) =>
      this.record({ ...act, command }, reason.value, digest),
    );
  }

  private async record(
    { act, subject, by, details, before, command, hindrance, spare }: OfficersAct & { command: Command },
    reason: string,
    keyDigest: Buffer,
  ) {
    const { memberId: actorId, origin } = by;
    const what = { ...(details && { details }), ...(before && { before }) };
    const audited = { actorId, act, subject, origin, reason, ...what, keyDigest };
    const isConflict = await this.isConflictOfInterest(actorId, command);
    const code = isConflict ? 'CONFLICT_OF_INTEREST' : (hindrance?.() ?? null);
    // Not of what was taken before: it is answered as it was then.
    if (code !== null && !(await this.log.knows(audited))) return refuse(code);
    const recorded = await this.log.recordOnce(audited, spare);
    return recorded === 'CONFLICT' ? refuse('IDEMPOTENCY_CONFLICT') : null;
  }

  private async isConflictOfInterest(officer: number, command: Command): Promise<boolean> {
    if (!isJudgement(command)) return false;
    const ideaId = this.ideaOf(command);
    return ideaId !== null && this.interest.has(officer, ideaId);
  }

  private ideaOf(command: Command): number | null {
    if (command.type === 'ListMarket') return command.ideaId;
    const marketId = marketOf(command);
    return (marketId === null ? undefined : this.exchange.view.market(marketId))?.ideaId ?? null;
  }
}
