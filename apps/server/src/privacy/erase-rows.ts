import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { eraseTalk } from './erase-talk.js';
import { WORDS_UNDER_HOLD, wordsOfMember } from './words-of-member.js';

/** Stands where a text was that somebody else's page shows. */
export const ERASED_TEXT = '(erased)';

interface Told {
  readonly handle: string;
  readonly name: string | null;
  readonly email: string | null;
}

/**
 * Erases from the tables what tells who a member is or what they wrote, in the caller's transaction; the row of the
 * member is locked already. What others trade on (the texts of ideas and claims) stays, and so do numbers.
 */
export async function eraseRows(manager: EntityManager, memberId: number): Promise<void> {
  const [told]: Told[] = await manager.query(
    'SELECT m.handle, p.name, p.email FROM member m LEFT JOIN person p ON p.member_id = m.id WHERE m.id = $1',
    [memberId],
  );
  if (told === undefined) throw new Error(`there is no member ${memberId}`);
  await eraseAuditWords(manager, memberId, told.email);
  await eraseKeyedAnswers(manager, memberId, told);
  await eraseTalk(manager, { memberId, handle: told.handle });
  for (const statement of OWN_ROWS) await manager.query(statement, [memberId]);
  await manager.query('DELETE FROM one_time_link WHERE member_id = $1 OR lower(email) = lower($2)', [
    memberId,
    told.email,
  ]);
  for (const statement of WRITTEN) await manager.query(statement, [memberId, ERASED_TEXT]);
  for (const statement of TIES) await manager.query(statement, [memberId]);
  const handle = `former-${randomBytes(6).toString('hex')}`;
  await manager.query(
    "UPDATE member SET handle = $2, unit = '', roles = '{}', grade = NULL, blind_mode = NULL, erased_at = now() WHERE id = $1",
    [memberId, handle],
  );
}

const OWN_ROWS = [
  'session',
  'password',
  'external_identity',
  'notice',
  'notice_setting',
  'closing_estimate',
  'member_profit',
  'board_row',
  'skill_weight',
  'person',
].map((table) => `DELETE FROM ${table} WHERE member_id = $1`);

/** Digests of idempotency keys, which can be guessed where a key was a name, become random. */
const RANDOM_DIGEST = "sha256(convert_to(gen_random_uuid()::text, 'UTF8'))";
const WRITTEN = [
  'UPDATE moderation_report SET reporter_id = NULL, reason = $2 WHERE reporter_id = $1',
  `UPDATE evidence SET text = CASE text WHEN '' THEN '' ELSE $2 END, url = NULL, command_key = ${RANDOM_DIGEST}
   WHERE member_id = $1`,
  `UPDATE lot_seat SET reason = CASE reason WHEN '' THEN '' ELSE $2 END WHERE member_id = $1`,
  `UPDATE idea_event SET text = CASE text WHEN '' THEN '' ELSE $2 END
   WHERE actor_id = $1 AND done_by IN ('PROPOSER', 'TEAM')`,
  'UPDATE unsealing SET reason = $2 WHERE member_id = $1 OR requester_id = $1',
];
/** The texts stay; whose they were does not. */
const TIES = [
  'DELETE FROM restriction WHERE member_id = $1',
  'UPDATE restriction SET set_by = NULL WHERE set_by = $1',
  'UPDATE moderation_item SET decided_by = NULL WHERE decided_by = $1',
  'UPDATE voided_idea SET curator_id = NULL WHERE curator_id = $1',
  `UPDATE claim SET listing_key = ${RANDOM_DIGEST} WHERE officer_id = $1`,
  "DELETE FROM idea WHERE proposer_id = $1 AND stage = 'DRAFT'",
  'UPDATE idea SET proposer_id = NULL WHERE proposer_id = $1',
  'UPDATE answer SET decider_id = NULL WHERE decider_id = $1',
  'DELETE FROM topic_decider WHERE member_id = $1',
  'UPDATE second SET member_id = NULL WHERE member_id = $1',
  // One number for all rows, so that no later publication differs from an earlier one by this member alone.
  `UPDATE merit_contribution SET member_id = (SELECT -1 - floor(random() * 2000000000)::int) WHERE member_id = $1`,
  `UPDATE pulse_part SET member_id = (SELECT -1 - floor(random() * 2000000000)::int) WHERE member_id = $1`,
  `UPDATE pulse_month_part SET member_id = (SELECT -1 - floor(random() * 2000000000)::int) WHERE member_id = $1`,
  'UPDATE idea_event SET actor_id = NULL WHERE actor_id = $1',
  'UPDATE idea_version SET author_id = NULL WHERE author_id = $1',
  'DELETE FROM team_member WHERE member_id = $1',
  'DELETE FROM estimate_wish WHERE member_id = $1',
  'DELETE FROM estimate WHERE member_id = $1',
  'DELETE FROM exposure WHERE member_id = $1',
];

/**
 * Words of what the member did, and of what was done to the member. Those about or by somebody under a legal hold stay.
 * The invitation by which the member came is known by the answer that accepted it.
 */
async function eraseAuditWords(
  manager: EntityManager,
  memberId: number,
  email: string | null,
): Promise<void> {
  await manager.query(
    `DELETE FROM audit_words w USING audit a
     WHERE a.seq = w.seq AND NOT ${WORDS_UNDER_HOLD} AND (
       ${wordsOfMember('$1::int')} OR a.subject IN (
         SELECT replace(actor, 'link/', 'Invitation:') FROM keyed_answer
         WHERE actor LIKE 'link/%' AND answer ->> 'memberId' = $1::text)
       OR $2::text IS NOT NULL AND jsonb_path_exists(w.details, '$.** ? (@ == $value)', jsonb_build_object('value', $2::text)))`,
    [memberId, email],
  );
}

/** The member's own, and those of others in which the member is told by name. */
async function eraseKeyedAnswers(
  manager: EntityManager,
  memberId: number,
  { handle, name, email }: Told,
): Promise<void> {
  await manager.query(
    "DELETE FROM keyed_answer WHERE actor = 'member/' || $1 OR answer ->> 'memberId' = $1::text",
    [memberId],
  );
  for (const value of [handle, name, email]) {
    if (value === null) continue;
    await manager.query(
      `DELETE FROM keyed_answer
       WHERE jsonb_path_exists(answer, '$.** ? (@ == $value)', jsonb_build_object('value', $1::text))`,
      [value],
    );
  }
}
