import type { EntityManager } from 'typeorm';

/**
 * What tables outside the books hold about a member, as the member's file has it. Of others it tells no names and no
 * addresses. That somebody asked who a trader is it tells once that was agreed to, as the notice does.
 */
const RECORDS = {
  member: `SELECT handle, unit, roles, trading, grade, on_boards AS "onBoards", blind_mode AS "blindMode", created_at AS "createdAt" FROM member WHERE id = $1`,
  person: `SELECT name, email, email_verified_at AS "emailVerifiedAt", mail_tries AS "mailTries", mail_after AS "mailAfter",
      created_at AS "createdAt"
    FROM person WHERE member_id = $1`,
  password: 'SELECT changed_at AS "changedAt" FROM password WHERE member_id = $1',
  singleSignOn: 'SELECT issuer, subject, seen_at AS "seenAt" FROM external_identity WHERE member_id = $1',
  sessions: `SELECT method, name, read_only AS "readOnly", address, agent, created_at AS "createdAt",
      seen_at AS "seenAt", expires_at AS "expiresAt"
    FROM session WHERE member_id = $1 ORDER BY created_at`,
  links: `SELECT l.kind, l.name, l.email, l.created_at AS "createdAt", l.expires_at AS "expiresAt", l.used_at AS "usedAt"
    FROM one_time_link l LEFT JOIN person p ON p.member_id = $1
    WHERE l.member_id = $1 OR lower(l.email) = lower(p.email) ORDER BY l.created_at`,
  notices: `SELECT kind, text, path, happened, created_at AS "createdAt", waiting_since AS "waitingSince",
      read_at AS "readAt"
    FROM notice WHERE member_id = $1 ORDER BY id`,
  noticeSettings: `SELECT kind, in_app AS "inApp", by_email AS "byEmail"
    FROM notice_setting WHERE member_id = $1 ORDER BY kind`,
  legalHold: 'SELECT reason, placed_at AS "placedAt" FROM legal_hold WHERE member_id = $1',
  ideas: `SELECT id, stage, title, summary, topic, tags, links, signed_as AS "signedAs", proposed_at AS "proposedAt"
    FROM idea WHERE proposer_id = $1 ORDER BY id`,
  versions: `SELECT idea_id AS idea, version, title, summary, topic, tags, links, note, created_at AS "createdAt"
    FROM idea_version WHERE author_id = $1 ORDER BY idea_id, version`,
  teams: `SELECT idea_id AS idea, created_at AS "askedAt", joined_at AS "joinedAt"
    FROM team_member WHERE member_id = $1 ORDER BY idea_id`,
  seconds: `SELECT idea_id AS idea, unit, created_at AS "createdAt"
    FROM second WHERE member_id = $1 ORDER BY idea_id`,
  ideaEvents: `SELECT idea_id AS idea, kind, done_by AS "doneBy", stage, text, at
    FROM idea_event WHERE actor_id = $1 ORDER BY id`,
  answers: `SELECT idea_id AS idea, decision, reason, until, due_at AS "dueAt", late, at
    FROM answer WHERE decider_id = $1 ORDER BY id`,
  topicsDecided: 'SELECT topic FROM topic_decider WHERE member_id = $1 ORDER BY topic',
  claims: `SELECT market_id AS market, template, question, criteria, outcomes, source, unit, created_at AS "createdAt"
    FROM claim WHERE officer_id = $1 ORDER BY market_id`,
  evidence: `SELECT market_id AS market, kind, text, url, value, created_at AS "createdAt"
    FROM evidence WHERE member_id = $1 ORDER BY id`,
  duties: `SELECT l.market_id AS market, l.kind, s.vote, s.reason, l.drawn_at AS "drawnAt", s.due_at AS "dueAt",
      s.voted_at AS "votedAt", s.ended_at AS "endedAt"
    FROM lot_seat s JOIN lot l ON l.id = s.lot_id WHERE s.member_id = $1 ORDER BY s.lot_id`,
  reports: `SELECT i.idea_id AS idea, i.comment_id AS comment, i.of_idea_id AS "ofIdea", r.reason,
      r.created_at AS "createdAt"
    FROM moderation_report r JOIN moderation_item i ON i.id = r.item_id WHERE r.reporter_id = $1 ORDER BY i.id`,
  moderation: `SELECT kind, idea_id AS idea, comment_id AS comment, decision, decision_reason AS reason,
      decided_at AS "decidedAt"
    FROM moderation_item WHERE decided_by = $1 ORDER BY id`,
  restrictions: `SELECT idea_id AS idea, topic, reason, set_at AS "setAt", lifted_at AS "liftedAt"
    FROM restriction WHERE member_id = $1 ORDER BY id`,
  restrictionsByYou: `SELECT idea_id AS idea, topic, unit, reason, set_at AS "setAt", lifted_at AS "liftedAt"
    FROM restriction WHERE set_by = $1 ORDER BY id`,
  unsealings: `SELECT market_id AS market, alias, reason, decided_at AS "decidedAt"
    FROM unsealing WHERE member_id = $1 AND state = 'APPROVED' ORDER BY id`,
  comments: `SELECT idea_id AS idea, signed_as AS "signedAs", stance, badge, text, created_at AS "createdAt",
      edited_at AS "editedAt", removed_at AS "removedAt"
    FROM comment WHERE member_id = $1 ORDER BY id`,
  estimates: `SELECT market_id AS market, chance_permille / 1000.0 AS chance, stake_milli / 1000.0 AS stake, order_id AS "order",
      verdict, seen_half_ticks / 2000.0 AS "priceSeen", before_exposure AS "beforePriceSeen", at, ended_at AS "endedAt"
    FROM estimate WHERE member_id = $1 ORDER BY id`,
  meritContributions: `SELECT c.market_id AS market, p.at, c.chance / 1000.0 AS chance, c.stake_milli / 1000.0 AS stake,
      c.early AS "beforePriceSeen"
    FROM merit_contribution c JOIN merit_publication p ON p.id = c.publication_id
    WHERE c.member_id = $1 ORDER BY c.publication_id`,
  estimatesUnderWay: `SELECT market_id AS market, chance_permille / 1000.0 AS chance, stake_milli / 1000.0 AS stake, at, outcome
    FROM estimate_wish WHERE member_id = $1 ORDER BY id`,
  firstSeen: `SELECT market_id AS market, at FROM exposure WHERE member_id = $1 ORDER BY at, market_id`,
  judgements: `SELECT e.market_id AS market, e.chance_permille / 1000.0 AS chance, e.staked, s.headline_yes AS "cameOut", e.peer
    FROM closing_estimate e LEFT JOIN scored_market s ON s.market_id = e.market_id
    WHERE e.member_id = $1 ORDER BY s.number`,
  profits: `SELECT market_id AS market, put_in_milli / 1000.0 AS "putIn", profit_milli / 1000.0 AS profit
    FROM member_profit WHERE member_id = $1 ORDER BY market_id`,
  weightOfRecord: 'SELECT weight FROM skill_weight WHERE member_id = $1',
  boards: `SELECT b.kind, b.week_of AS "asOf", r.value, r.resolved FROM board_row r JOIN board b ON b.id = r.board_id
    WHERE r.member_id = $1 ORDER BY b.id`,
  usefulComments: `SELECT comment_id AS comment, created_at AS "at" FROM comment_vote
    WHERE member_id = $1 ORDER BY comment_id`,
  follows: `SELECT 'IDEA' AS kind, idea_id::text AS target, created_at AS "at" FROM idea_follow WHERE member_id = $1
    UNION ALL SELECT kind, word, created_at FROM word_follow WHERE member_id = $1 ORDER BY 3`,
  watchLists: `SELECT l.name, array_agg(i.idea_id ORDER BY i.place) FILTER (WHERE i.idea_id IS NOT NULL) AS ideas
    FROM watch_list l LEFT JOIN watch_list_idea i ON i.list_id = l.id
    WHERE l.member_id = $1 GROUP BY l.id ORDER BY l.id`,
  weeklyFigures: `SELECT r.measure, r.week::text AS week, p.name AS cell, p.part
    FROM pulse_part p JOIN pulse_release r ON r.id = p.release_id WHERE p.member_id = $1 ORDER BY r.week, r.measure, p.name`,
  monthlyFigures: `SELECT month::text AS month, part FROM pulse_month_part WHERE member_id = $1 ORDER BY month`,
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
