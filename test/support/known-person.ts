import type { ApiFloor } from './api-floor.js';
import { changeMarket, resolveMarket } from './officers-api.js';
import { placeOrder } from './orders-api.js';
import { newKey } from './server.js';

/** What tells who `ada` of a floor is from now on, and what the member wrote. */
export const PERSON = {
  memberId: 1,
  handle: 'quillfeather',
  name: 'Quilla Featherstone',
  email: 'Quilla@featherstone.example',
  words: 'the zanzibar memo',
  url: 'https://example.org/quilla',
} as const;

/** Leaves traces of the person in every table that has any of people, and of what the member did and wrote. */
export async function leaveTraces(floor: ApiFloor): Promise<{ marketId: string }> {
  await fillTables(floor);
  const { operator } = floor.officers;
  const member = floor.members.ada;
  const marketId = await floor.open({ subsidy: '100' });
  await placeOrder(member, {
    marketId,
    side: 'BUY',
    quantity: '5',
    contract: 'YES',
    type: 'MARKET',
    price: null,
  });
  await placeOrder(member, {
    marketId,
    side: 'BUY',
    quantity: '2',
    contract: 'NO',
    type: 'MARKET',
    price: null,
  });
  await placeOrder(member, { marketId, side: 'BUY', quantity: '3', contract: 'YES', price: '0.1' });
  await unseal(floor, marketId);
  const resolved = await floor.open();
  await resolveMarket(floor.officers, { marketId: resolved, outcome: 'YES' });
  const reason = `No: ${PERSON.words} says otherwise.`;
  await changeMarket(member, 'challengeResolution', { marketId: resolved, reason, url: PERSON.url });
  await member.read(
    'mutation ($input: ProposeIdeaInput!) { proposeIdea(input: $input) { ... on IdeaProposed { idea { id } } } }',
    { input: { title: 'Shorter meetings', topic: 'Work', summary: '', idempotencyKey: newKey() } },
  );
  await operator.read(
    `mutation ($input: MemberActionInput!) { suspendMember(input: $input) { ... on MemberChanged { handle } } }`,
    { input: { handle: PERSON.handle, reason: `${PERSON.name} asked for it.`, idempotencyKey: newKey() } },
  );
  await operator.read(
    `mutation ($input: MemberActionInput!) { reinstateMember(input: $input) { ... on MemberChanged { handle } } }`,
    { input: { handle: PERSON.handle, idempotencyKey: newKey() } },
  );
  return { marketId };
}

/** One officer asks who trades there, another agrees, and the person is told. */
async function unseal({ officers }: ApiFloor, marketId: string): Promise<void> {
  const { participants } = await officers.operator.read<{ participants: { alias: string }[] }>(
    'query ($marketId: ID!) { participants(marketId: $marketId) { alias } }',
    { marketId },
  );
  const reason = `${PERSON.name} may have known more.`;
  const { asked } = await officers.operator.read<{ asked: { unsealing: { id: string } } }>(
    `mutation ($input: RequestUnsealingInput!) {
      asked: requestUnsealing(input: $input) { ... on UnsealingChanged { unsealing { id } } } }`,
    { input: { marketId, alias: participants[0]?.alias, reason, idempotencyKey: newKey() } },
  );
  await officers.auditor.read(
    `mutation ($input: DecideUnsealingInput!) {
      decideUnsealing(input: $input) { ... on UnsealingChanged { unsealing { state } } } }`,
    { input: { unsealingId: asked.unsealing.id, approve: true, reason, idempotencyKey: newKey() } },
  );
}

async function fillTables({ server }: ApiFloor): Promise<void> {
  const { memberId, handle, name, email, words } = PERSON;
  const query = (text: string, values: unknown[]): Promise<unknown> => server.database.query(text, values);
  await query('UPDATE member SET handle = $2 WHERE id = $1', [memberId, handle]);
  await query('INSERT INTO person (member_id, name, email) VALUES ($1, $2, $3)', [memberId, name, email]);
  await query("INSERT INTO password (member_id, hash) VALUES ($1, 'scrypt')", [memberId]);
  await query(
    "INSERT INTO external_identity (issuer, subject, member_id) VALUES ('https://id.example', $2, $1)",
    [memberId, email],
  );
  await query("INSERT INTO notice (member_id, kind, text) VALUES ($1, 'UNSEALED', $2)", [
    memberId,
    `For ${name}`,
  ]);
  await query(
    `INSERT INTO one_time_link (token_hash, kind, member_id, email, expires_at)
     VALUES ('a', 'VERIFICATION', $1, $2, now()), ('b', 'INVITATION', NULL, lower($2), now())`,
    [memberId, email],
  );
  await query(
    `INSERT INTO unsealing (market_id, member_id, alias, reason, requester_id)
     VALUES (1, $1, 'Heron', $2, 4), (1, 2, 'Crane', $2, $1)`,
    [memberId, `Because of ${words}`],
  );
  await query(
    `INSERT INTO keyed_answer (actor, key_digest, body_digest, answer)
     VALUES ('member/1', 'k', 'b', $1), ('member/4', 'k', 'b', $1)`,
    [JSON.stringify({ invitation: { name, email } })],
  );
}
