import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InTurn, NoRoom } from './in-turn.js';
import { hashPassword, isOutdated, isPassword, unmatchableHash } from './password-hash.js';

/** Hashing takes memory and a core each, and there is other work. */
const AT_ONCE = Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)));
/** Some ten seconds' worth. */
const WAITING = 40 * AT_ONCE;

/** Members' passwords. Only hashes are kept. */
@Injectable()
export class Passwords {
  private readonly turns = new InTurn({ atOnce: AT_ONCE, waiting: WAITING });
  private readonly nobodys = unmatchableHash();

  constructor(private readonly database: DataSource) {}

  /** null: too much is being hashed just now. */
  hash(password: string): Promise<string | null> {
    return this.inTurn(() => hashPassword(password));
  }

  /**
   * Whether this is the member's password; it takes as long when there is no member or no password.
   * @returns null when too much is being hashed just now
   */
  async matches(memberId: number | null, password: string): Promise<boolean | null> {
    const rows: { hash: string }[] = await this.database.query(
      'SELECT hash FROM password WHERE member_id = $1',
      [memberId],
    );
    const hash = rows[0]?.hash ?? this.nobodys;
    const matches = await this.inTurn(() => isPassword(password, hash));
    if (matches === true && isOutdated(hash)) await this.renew(hash, password);
    return matches;
  }

  async has(memberId: number): Promise<boolean> {
    const rows: unknown[] = await this.database.query('SELECT 1 FROM password WHERE member_id = $1', [
      memberId,
    ]);
    return rows.length > 0;
  }

  /** Takes what `hash` made. Links that would set another one stop to work. */
  async store(manager: EntityManager, { memberId, hash }: { memberId: number; hash: string }): Promise<void> {
    await manager.query(
      `INSERT INTO password (member_id, hash) VALUES ($1, $2)
       ON CONFLICT (member_id) DO UPDATE SET hash = excluded.hash, changed_at = now()`,
      [memberId, hash],
    );
    await manager.query(
      "DELETE FROM one_time_link WHERE member_id = $1 AND kind = 'RESET' AND used_at IS NULL",
      [memberId],
    );
  }

  /** The cost of hashes has grown since: whoever signs in gets a dearer one. */
  private async renew(old: string, password: string): Promise<void> {
    const hash = await this.hash(password);
    if (hash !== null)
      await this.database.query('UPDATE password SET hash = $2 WHERE hash = $1', [old, hash]);
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await this.turns.run(work);
    } catch (error) {
      if (error instanceof NoRoom) return null;
      throw error;
    }
  }
}
