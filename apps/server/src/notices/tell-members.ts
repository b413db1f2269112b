import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import type { NoticeKind } from './notice-kind.js';

export interface Telling {
  /** Who is told; twice is once. */
  readonly to: readonly number[];
  readonly kind: NoticeKind;
  /** What it is about, for example `Idea:7`: what was not read yet of the same kind about the same is told once. */
  readonly subject: string;
  /** One sentence. Never a name of somebody whom the reader may not know. */
  readonly text: string;
  /** Where on the page it leads, for example `/ideas/SWRlYTo3`. */
  readonly path: string;
}

/**
 * A notice of the same kind about the same that was not read is taken back and told with the new one, so that it
 * stands where what happened last stands. For the next e-mail only what no e-mail has said goes on, and it goes on
 * waiting since then, so that what happens often is mailed too. Simulated members of a demo read nothing.
 */
const TELL = `
  WITH reader AS (
    SELECT m.id, coalesce(s.in_app, true) AS in_app, coalesce(s.by_email, true) AS by_email
    FROM member m LEFT JOIN notice_setting s ON s.member_id = m.id AND s.kind = $2
    WHERE m.id = ANY($1::int[]) AND NOT m.crowd AND m.erased_at IS NULL),
  before AS (
    DELETE FROM notice WHERE member_id IN (SELECT id FROM reader) AND kind = $2 AND subject = $4 AND read_at IS NULL
    RETURNING member_id, happened, unmailed, waiting_since, by_email AND mailed_at IS NULL AS waits),
  so_far AS (
    SELECT member_id, max(happened) AS happened, max(unmailed) FILTER (WHERE waits) AS unmailed,
      min(waiting_since) FILTER (WHERE waits) AS since
    FROM before GROUP BY member_id)
  INSERT INTO notice (member_id, kind, text, subject, path, happened, unmailed, waiting_since, in_app, by_email)
  SELECT id, $2, $3, $4, $5, 1 + coalesce(happened, 0), 1 + coalesce(unmailed, 0), coalesce(since, now()), in_app, by_email
  FROM reader LEFT JOIN so_far ON member_id = id WHERE in_app OR by_email`;

/**
 * Tells members what they ought to know, by the ways that they want for it. Who has left is told nothing; who is
 * suspended still belongs to the organisation.
 */
@Injectable()
export class TellMembers {
  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  /** In the caller's transaction. */
  async tell(manager: EntityManager, { to, kind, subject, text, path }: Telling): Promise<void> {
    const members = [...new Set(to)].filter((id) => this.exchange.view.member(id)?.status !== 'left');
    await manager.query(TELL, [members, kind, text, subject, path]);
  }
}
