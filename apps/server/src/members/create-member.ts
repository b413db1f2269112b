import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../access/roles.js';
import { suggestPseudonym } from './pseudonyms.js';

export interface NewMember {
  /** Of the person, cleaned by `cleanName` and `cleanEmail` of person-words.ts. */
  readonly name: string;
  readonly email: string;
  /** The person has shown that the address is theirs, or somebody who must know has said so. */
  readonly emailVerified: boolean;
  /** Cleaned by `cleanHandle`; left out: one that is free. */
  readonly handle?: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** With a trading account; the exchange opens it once the transaction is done (MemberProvisioning). */
  readonly trading: boolean;
}

export type MemberTaken = 'HANDLE_TAKEN' | 'EMAIL_TAKEN';
export type CreatedMember =
  | { readonly ok: true; readonly memberId: number }
  | { readonly ok: false; readonly code: MemberTaken };

/** Adds a person to the exchange, whichever way they came. */
@Injectable()
export class CreateMember {
  /**
   * In the caller's transaction. Of a refusal nothing stays behind. Once it is committed, call
   * `MemberProvisioning.register()`, so that the trading account is there when the answer comes.
   */
  async create(manager: EntityManager, person: NewMember): Promise<CreatedMember> {
    const { name, email, emailVerified } = person;
    const memberId = await this.insertMember(manager, person);
    if (memberId === null) return { ok: false, code: 'HANDLE_TAKEN' };
    const added: unknown[] = await manager.query(
      `INSERT INTO person (member_id, name, email, email_verified_at)
       VALUES ($1, $2, $3, CASE WHEN $4 THEN now() END) ON CONFLICT DO NOTHING RETURNING 1`,
      [memberId, name, email, emailVerified],
    );
    if (added.length > 0) return { ok: true, memberId };
    await manager.query('DELETE FROM member WHERE id = $1', [memberId]);
    return { ok: false, code: 'EMAIL_TAKEN' };
  }

  private async insertMember(manager: EntityManager, person: NewMember): Promise<number | null> {
    const handle = person.handle ?? (await suggestPseudonym(manager, randomUUID()));
    const rows: { id: number }[] = await manager.query(
      'INSERT INTO member (handle, unit, roles, trading) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id',
      [handle, person.unit, person.roles, person.trading],
    );
    return rows[0]?.id ?? null;
  }
}
