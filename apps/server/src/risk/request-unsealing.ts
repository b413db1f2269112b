import { Injectable } from '@nestjs/common';
import type { Parsed } from '@openfloor/money';
import type { EntityManager } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { requiredReason } from '../audit/clean-reason.js';
import { MarketBoard } from '../markets/market-board.js';
import { MarketAliases } from './market-aliases.js';
import type { RequestUnsealingInput, UnsealingChangedModel } from './unsealing.model.js';
import { type UnsealingCode, unsealingRefused } from './unsealing-sentences.js';
import { Unsealings } from './unsealings.js';

const SHORTEST_REASON = 10;

interface Sealed {
  readonly marketId: number;
  readonly memberId: number;
  readonly alias: string;
  readonly reason: string;
}

/** An officer asks who trades under an alias. Nothing is told yet. */
@Injectable()
export class RequestUnsealing {
  constructor(
    private readonly markets: MarketBoard,
    private readonly aliases: MarketAliases,
    private readonly unsealings: Unsealings,
    private readonly answers: KeyedAnswers,
    private readonly audit: AuditLog,
  ) {}

  async request(
    by: Actor,
    { idempotencyKey: key, ...input }: RequestUnsealingInput,
  ): Promise<UnsealingChangedModel | CommandRejectedModel> {
    const sealed = await this.find(by.memberId, input);
    if (!sealed.ok) return unsealingRefused(sealed.code);
    const command = { actor: `member/${by.memberId}`, key, body: ['requestUnsealing', input] };
    const outcome = await this.answers.once(command, (manager) => this.insert(manager, by, sealed.value));
    if (!outcome.ok) return unsealingRefused(outcome.code);
    const unsealing = outcome.answer === null ? null : await this.unsealings.find(outcome.answer);
    return unsealing === null ? unsealingRefused('UNSEALING_PENDING') : { unsealing };
  }

  private async find(
    officer: number,
    input: Omit<RequestUnsealingInput, 'idempotencyKey'>,
  ): Promise<Parsed<Sealed, UnsealingCode>> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return { ok: false, code: 'UNKNOWN_MARKET' };
    const reason = requiredReason(input.reason);
    if (!reason.ok) return reason;
    if ([...reason.value].length < SHORTEST_REASON) return { ok: false, code: 'UNSEALING_REASON_TOO_SHORT' };
    const { marketId } = market;
    const alias = input.alias.trim().toUpperCase();
    const memberId = (await this.aliases.of(marketId)).memberOf(alias);
    if (memberId === null) return { ok: false, code: 'UNKNOWN_ALIAS' };
    if (memberId === officer) return { ok: false, code: 'NOT_YOURSELF' };
    return { ok: true, value: { marketId, memberId, alias, reason: reason.value } };
  }

  /** Its number; null while the same is asked already. The record names the alias and not the member. */
  private async insert(
    manager: EntityManager,
    { memberId: requesterId, origin }: Actor,
    { marketId, memberId, alias, reason }: Sealed,
  ): Promise<number | null> {
    const rows: { id: number }[] = await manager.query(
      `INSERT INTO unsealing (market_id, member_id, alias, reason, requester_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING id`,
      [marketId, memberId, alias, reason, requesterId],
    );
    const id = rows[0]?.id ?? null;
    if (id === null) return null;
    const act = { act: 'REQUEST_UNSEALING', subject: `Market:${marketId}`, reason } as const;
    const details = { unsealing: `Unsealing:${id}`, alias };
    await this.audit.record({ actorId: requesterId, origin, ...act, details }, manager);
    return id;
  }
}
