import type { EntityManager } from 'typeorm';

/**
 * What tables outside the books hold about a member, as the member's file has it. Of others it tells no names and no
 * addresses. That somebody asked who a trader is it tells once that was agreed to, as the notice does.
 */
const RECORDS = {
  member: `SELECT handle, unit, roles, trading, created_at AS "createdAt" FROM member WHERE id = $1`,
  person: `SELECT name, email, email_verified_at AS "emailVerifiedAt", created_at AS "createdAt"
    FROM person WHERE member_id = $1`,
  password: 'SELECT changed_at AS "changedAt" FROM password WHERE member_id = $1',
  singleSignOn: 'SELECT issuer, subject, seen_at AS "seenAt" FROM external_identity WHERE member_id = $1',
  sessions: `SELECT method, name, read_only AS "readOnly", address, agent, created_at AS "createdAt",
      seen_at AS "seenAt", expires_at AS "expiresAt"
    FROM session WHERE member_id = $1 ORDER BY created_at`,
  links: `SELECT l.kind, l.name, l.email, l.created_at AS "createdAt", l.expires_at AS "expiresAt", l.used_at AS "usedAt"
    FROM one_time_link l LEFT JOIN person p ON p.member_id = $1
    WHERE l.member_id = $1 OR lower(l.email) = lower(p.email) ORDER BY l.created_at`,
  notices: `SELECT kind, text, created_at AS "createdAt", read_at AS "readAt"
    FROM notice WHERE member_id = $1 ORDER BY id`,
  legalHold: 'SELECT reason, placed_at AS "placedAt" FROM legal_hold WHERE member_id = $1',
  ideas: `SELECT id, title, summary, topic, proposed_at AS "proposedAt"
    FROM idea WHERE proposer_id = $1 ORDER BY id`,
  claims: `SELECT market_id AS market, question, criteria, outcomes, created_at AS "createdAt"
    FROM claim WHERE officer_id = $1 ORDER BY market_id`,
  evidence: `SELECT market_id AS market, kind, text, url, created_at AS "createdAt"
    FROM evidence WHERE member_id = $1 ORDER BY id`,
  unsealings: `SELECT market_id AS market, alias, reason, decided_at AS "decidedAt"
    FROM unsealing WHERE member_id = $1 AND state = 'APPROVED' ORDER BY id`,
  actsByYou: `SELECT a.seq::text AS number, to_timestamp(a.at_ms / 1000.0) AS at, a.act, a.subject,
      w.address, w.agent, w.reason, w.details
    FROM audit a LEFT JOIN audit_words w USING (seq) WHERE a.actor_id = $1 ORDER BY a.seq`,
  actsAboutYou: `SELECT a.seq::text AS number, to_timestamp(a.at_ms / 1000.0) AS at, a.act, w.reason, w.details
    FROM audit a LEFT JOIN audit_words w USING (seq)
    WHERE a.subject = 'Member:' || $1::int AND a.actor_id IS DISTINCT FROM $1::int ORDER BY a.seq`,
};

type RecordName = keyof typeof RECORDS;
/** At most one row. */
const SINGLE: ReadonlySet<string> = new Set<RecordName>(['member', 'person', 'password', 'legalHold']);

/** Each with its name; single ones are null where there is none. */
export async function* ownRecords(
  manager: EntityManager,
  memberId: number,
): AsyncIterable<readonly [name: string, value: unknown]> {
  for (const [name, statement] of Object.entries(RECORDS)) {
    const rows: unknown[] = await manager.query(statement, [memberId]);
    yield [name, SINGLE.has(name) ? (rows[0] ?? null) : rows];
  }
}
