import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { memberId as idOf } from '@openfloor/kernel';
import type { EntityManager } from 'typeorm';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { OfficersCommands } from '../audit/officers-commands.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Sessions } from '../sign-in/sessions.js';
import { eraseRows } from './erase-rows.js';
import type { Refusable } from './privacy-refusal.js';

export interface Erasure {
  readonly memberId: number;
  readonly by: Actor;
  readonly key: string;
  /** '' of a member's own erasure. */
  readonly reason: string;
}

export type ErasureOutcome =
  | { readonly ok: true; readonly at: Date }
  | { readonly ok: false; readonly code: Refusable };

/**
 * Closes a member's account and erases what tells who it was. First the exchange lets the member go, through the
 * journal, then the rows go in one transaction; when it is cut off in between, the same again does the rest.
 */
@Injectable()
export class EraseMember {
  /** One after the other: each holds two connections, its record's and its own. */
  private before: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly answers: KeyedAnswers,
    private readonly commands: OfficersCommands,
    private readonly log: AuditLog,
    private readonly sessions: Sessions,
    private readonly ideas: IdeaCatalogue,
  ) {}

  erase(erasure: Erasure): Promise<ErasureOutcome> {
    const own = this.before.then(() => this.run(erasure));
    this.before = own.catch(() => undefined);
    return own;
  }

  private async run(erasure: Erasure): Promise<ErasureOutcome> {
    const { memberId, by, key, reason } = erasure;
    const keyed = { actor: `member/${by.memberId}`, key, body: ['erase', memberId, reason] };
    const once = await unlessNotDone<Answer, Refusable>(
      this.log.withSpare((spare) =>
        this.answers.once(keyed, (manager) => this.work(manager, { ...erasure, spare })),
      ),
    );
    if (!once.ok) return once;
    await this.ideas.forgetProposer(memberId);
    this.sessions.forget();
    return { ok: true, at: new Date(once.answer.at) };
  }

  private async work(
    manager: EntityManager,
    erasure: Erasure & { spare: EntityManager },
  ): Promise<{ at: string }> {
    const { memberId, by, reason } = erasure;
    const trading = await this.lock(manager, memberId);
    await this.retire(erasure, trading);
    await eraseRows(manager, memberId);
    const what = { act: 'ERASE_MEMBER', subject: `Member:${memberId}`, reason } as const;
    await this.log.record({ actorId: by.memberId, origin: by.origin, ...what }, manager);
    return { at: new Date().toISOString() };
  }

  /**
   * Returns whether the member has a trading account. A legal hold locks the same row, and changes of roles those of
   * all administrators.
   */
  private async lock(manager: EntityManager, memberId: number): Promise<boolean> {
    const rows: Locked[] = await manager.query(
      `SELECT id, trading, 'ADMINISTRATOR' = ANY(roles) AS administrator, erased_at IS NOT NULL AS erased,
         EXISTS (SELECT 1 FROM legal_hold WHERE member_id = m.id) AS held
       FROM member m WHERE id = $1 OR 'ADMINISTRATOR' = ANY(roles) ORDER BY id FOR UPDATE`,
      [memberId],
    );
    const member = rows.find(({ id }) => id === memberId);
    const refusal = member === undefined ? 'NO_SUCH_MEMBER' : this.refusalOf(member, rows);
    if (member === undefined || refusal !== null) throw new NotDone<Refusable>(refusal ?? 'NO_SUCH_MEMBER');
    return member.trading;
  }

  private refusalOf(member: Locked, rows: readonly Locked[]): Refusable | null {
    if (member.erased) return 'ERASED_ALREADY';
    if (member.held) return 'LEGAL_HOLD';
    const others = rows.filter(({ id, administrator }) => administrator && id !== member.id);
    const stays = others.some(({ id }) => this.exchange.view.member(id)?.status === 'active');
    return member.administrator && !stays ? 'LAST_ADMINISTRATOR' : null;
  }

  /** Who was not registered yet is registered first, or the exchange would do it afterwards. */
  private async retire(
    { memberId, by, spare }: Erasure & { spare: EntityManager },
    trading: boolean,
  ): Promise<void> {
    const id = idOf(memberId);
    if (this.exchange.view.member(memberId) === undefined)
      await this.exchange.submit({ type: 'RegisterMember', memberId: id, trading });
    if (this.exchange.view.member(memberId)?.status === 'left') return;
    const subject = `Member:${memberId}`;
    const act = { act: 'RETIRE_MEMBER', by, subject, key: `erase ${subject}`, reason: null, spare } as const;
    const outcome = await this.commands.submit({ type: 'RetireMember', memberId: id }, act);
    if (!outcome.ok && outcome.code !== 'MEMBER_LEFT') throw new NotDone<Refusable>(outcome.code);
  }
}

type Answer =
  | { ok: true; answer: { at: string }; repeated: boolean }
  | { ok: false; code: 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_CONFLICT' };

interface Locked {
  readonly id: number;
  readonly trading: boolean;
  readonly administrator: boolean;
  readonly erased: boolean;
  readonly held: boolean;
}
