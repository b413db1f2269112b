import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import type { ToMail } from './digest-lines.js';

/** People in one look; the rest comes with the next. */
const AT_ONCE = 50;

/** Longer than a mail server can take over all steps of one e-mail, and doubled with each try up to four hours. */
const PAUSE = "least(interval '2 minutes' * 2 ^ least(mail_tries, 7), interval '4 hours')";

export interface DueDigest {
  readonly memberId: number;
  readonly email: string;
}

/**
 * Whose digest is due, and whose turn it is to be tried. Each statement is a transaction of its own: nothing stays
 * locked while a mail server takes its time, and members' acts write notices meanwhile.
 */
@Injectable()
export class DueDigests {
  constructor(
    private readonly database: DataSource,
    private readonly policies: IdeasPolicies,
    @InjectExchange() private readonly exchange: Exchange,
  ) {}

  /** Whoever was not refused before comes first, so that addresses that are refused keep nobody waiting. */
  async find(): Promise<DueDigest[]> {
    const due: DueDigest[] = await this.database.query(
      `SELECT n.member_id AS "memberId", p.email FROM notice n JOIN person p ON p.member_id = n.member_id
       WHERE n.by_email AND n.mailed_at IS NULL AND n.read_at IS NULL AND p.email_verified_at IS NOT NULL
         AND coalesce(p.mail_after <= now(), true)
       GROUP BY p.member_id, n.member_id
       HAVING min(n.waiting_since) <= now() - $1 * interval '1 minute'
       ORDER BY p.mail_tries, min(n.waiting_since) LIMIT $2`,
      [this.policies.current.digestMinutes, AT_ONCE],
    );
    const gone = due.filter(({ memberId }) => this.exchange.view.member(memberId)?.status === 'left');
    if (gone.length > 0) await this.keep(gone);
    return due.filter((person) => !gone.includes(person));
  }

  /**
   * Begins a try, which counts as failed until it is said to have gone out. Gives what is to be mailed, in the order of
   * the notices: nothing where another server tries just now, or all was read meanwhile.
   */
  async begin({ memberId, email }: DueDigest): Promise<(ToMail & { readonly id: number })[]> {
    const [, begun]: [unknown, number] = await this.database.query(
      `UPDATE person SET mail_tries = mail_tries + 1, mail_after = now() + ${PAUSE}
       WHERE member_id = $1 AND email = $2 AND email_verified_at IS NOT NULL AND coalesce(mail_after <= now(), true)`,
      [memberId, email],
    );
    if (begun === 0) return [];
    const notices: (ToMail & { id: number })[] = await this.database.query(
      `SELECT id, text, path, unmailed AS happened FROM notice
       WHERE member_id = $1 AND by_email AND mailed_at IS NULL AND read_at IS NULL ORDER BY id`,
      [memberId],
    );
    if (notices.length === 0) await this.wentOut(memberId, []);
    return notices;
  }

  async wentOut(memberId: number, noticeIds: readonly number[]): Promise<void> {
    await this.database.query(
      `WITH mailed AS (UPDATE notice SET mailed_at = now() WHERE id = ANY($2::int[]))
       UPDATE person SET mail_tries = 0, mail_after = NULL WHERE member_id = $1`,
      [memberId, noticeIds],
    );
  }

  /** Who has left can no longer switch e-mails off, so what was not mailed by then never is. */
  private async keep(gone: readonly DueDigest[]): Promise<void> {
    await this.database.query(
      'UPDATE notice SET by_email = false WHERE member_id = ANY($1::int[]) AND by_email AND mailed_at IS NULL',
      [gone.map(({ memberId }) => memberId)],
    );
  }
}
