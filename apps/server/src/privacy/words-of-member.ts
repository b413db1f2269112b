/**
 * SQL: whether the words `w` of the act `a` are by or about a member: done by or to the member, or about an identity
 * of the member being unsealed.
 */
export const wordsOfMember = (id: string): string => `(
  a.actor_id = ${id} OR a.subject = 'Member:' || ${id} OR w.details ->> 'member' = 'Member:' || ${id}
  OR w.details ->> 'unsealing' IN (SELECT 'Unsealing:' || u.id FROM unsealing u WHERE u.member_id = ${id}))`;

/** SQL: whether they are by or about a member under a legal hold, so that they stay. */
export const WORDS_UNDER_HOLD = `EXISTS (SELECT 1 FROM legal_hold h WHERE ${wordsOfMember('h.member_id')})`;
