import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMembers, setMember } from '../support/members-api.js';
import { codeOf } from '../support/orders-api.js';
import { addPerson, openSession, type TestPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

interface AuditRow {
  actor_id: number;
  subject: string;
  reason: string;
  details: Record<string, unknown>;
}

/** The code with which its socket was closed. */
async function endOf(stream: AsyncIterator<unknown>): Promise<unknown> {
  try {
    for (;;) if ((await stream.next()).done === true) return null;
  } catch (event) {
    return (event as { code?: unknown }).code;
  }
}

describe('members and their roles', () => {
  let server: TestServer;
  let boss: TestPerson;
  let deputy: TestPerson;
  let risk: TestPerson;
  let dina: TestPerson;

  beforeAll(async () => {
    server = await startTestServer({ kind: 'real', members: ['ada', 'bea'] });
    const officer = { trading: false, unit: 'Operations' };
    boss = await addPerson(server, { ...officer, handle: 'boss', roles: ['ADMINISTRATOR'] });
    deputy = await addPerson(server, { ...officer, handle: 'deputy', roles: ['ADMINISTRATOR'] });
    risk = await addPerson(server, { ...officer, handle: 'risk', roles: ['RISK_OFFICER'] });
    dina = await addPerson(server, { handle: 'dina', unit: '100% Rust_y', name: 'Dina Vierny' });
  }, START_MS);
  afterAll(() => server.stop());

  const recorded = (act: string): Promise<AuditRow[]> =>
    server.database.query(
      'SELECT actor_id, subject, reason, details FROM audit JOIN audit_words USING (seq) WHERE act = $1 ORDER BY seq',
      [act],
    );

  it('come page by page in the order in which they joined', async () => {
    const all = ['ada', 'bea', 'operator', 'auditor', 'boss', 'deputy', 'risk', 'dina'];
    const first = await readMembers(boss.client, { first: 5 });
    const rest = await readMembers(boss.client, { first: 5, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ handle }) => handle)).toEqual(all);
    expect([
      first.totalCount,
      rest.totalCount,
      first.pageInfo.hasNextPage,
      rest.pageInfo.hasNextPage,
    ]).toEqual([8, 8, true, false]);
    expect(
      (await readMembers(boss.client, { role: 'RISK_OFFICER' })).nodes.map(({ handle }) => handle),
    ).toEqual(['operator', 'auditor', 'risk']);
  });

  it.each([
    ['DIN', ['dina']],
    ['100%', ['dina']],
    ['t_y', ['dina']],
    ['%', ['dina']],
    ['vierny', ['dina']],
    ['dina@example', ['dina']],
    ['engineer', ['ada', 'bea']],
    ['nobody\u0000', []],
  ])('are found by %j', async (search, handles) => {
    expect((await readMembers(boss.client, { search })).nodes.map(({ handle }) => handle)).toEqual(handles);
  });

  it('have names for administrators only, who find them by it', async () => {
    const facts = 'handle name email lastSeenAt hasSignIn';
    expect((await readMembers(boss.client, { search: 'dina' }, facts)).nodes).toMatchObject([
      { handle: 'dina', name: 'Dina Vierny', email: 'dina@example.com', hasSignIn: false },
    ]);
    for (const search of ['vierny', 'example.com'])
      expect(await readMembers(risk.client, { search })).toMatchObject({ nodes: [], totalCount: 0 });
    expect(
      codeOf(await risk.client.ask('{ members(search: "dina") { edges { node { handle n: name } } } }')),
    ).toBe('FORBIDDEN');
    expect(codeOf(await dina.client.ask('{ members { totalCount } }'))).toBe('FORBIDDEN');
  });

  it('get roles and unit, and keep what nothing is said about', async () => {
    const roles = ['RESOLVER', 'CURATOR', 'RESOLVER'];
    const { member } = await setMember(boss.client, { memberId: dina.id, roles });
    expect(member).toMatchObject({ roles: ['CURATOR', 'RESOLVER'], unit: '100% Rust_y' });
    const moved = await setMember(boss.client, {
      memberId: dina.id,
      unit: ' Research ',
      reason: ' She moved. ',
    });
    expect(moved.member).toMatchObject({ roles: ['CURATOR', 'RESOLVER'], unit: 'Research' });
    const [first, second] = await recorded('SET_MEMBER');
    expect(first).toMatchObject({
      actor_id: boss.memberId,
      subject: `Member:${dina.memberId}`,
      details: { roles: ['CURATOR', 'RESOLVER'], before: { roles: [], unit: '100% Rust_y' } },
    });
    expect(second).toMatchObject({ reason: 'She moved.', details: { unit: 'Research' } });
  });

  it('have their new roles at once, on sockets that are open too', async () => {
    const ask = () => dina.client.ask<{ me: { roles: string[] } }>('{ me { roles } }');
    const stream = await dina.client.stream('subscription { myAccount { __typename } }');
    await stream.next();
    const ended = endOf(stream);
    await setMember(boss.client, { memberId: dina.id, roles: ['CURATOR'] });
    expect((await ask()).data?.me.roles).toEqual(['CURATOR']);
    expect(await ended).toBe(4497);
  });

  it.each([
    [{ roles: ['RISK_OFFICER'] }, 'ROLE_NEEDS_NO_TRADING'],
    [{ roles: ['ADMINISTRATOR', 'LEADER'] }, 'ROLE_NEEDS_NO_TRADING'],
    [{ unit: ' ' }, 'UNIT_EMPTY'],
    [{ roles: [], reason: '\u200b' }, 'REASON_EMPTY'],
    [{ memberId: Buffer.from('Member:999999').toString('base64url') }, 'NO_SUCH_MEMBER'],
    [{ memberId: Buffer.from('Member:4294967297').toString('base64url') }, 'NO_SUCH_MEMBER'],
    [{ roles: [], idempotencyKey: '' }, 'IDEMPOTENCY_KEY_INVALID'],
  ])('stay as they are with %j', async (input, code) => {
    const before = await recorded('SET_MEMBER');
    expect((await setMember(boss.client, { memberId: dina.id, ...input })).code).toBe(code);
    expect((await recorded('SET_MEMBER')).length).toBe(before.length);
  });

  it('change once by the same key, which is for nothing else', async () => {
    const input = { memberId: risk.id, roles: ['RISK_OFFICER', 'LEADER'], idempotencyKey: newKey() };
    await setMember(boss.client, input);
    const before = (await recorded('SET_MEMBER')).length;
    expect((await setMember(boss.client, input)).member?.roles).toEqual(['LEADER', 'RISK_OFFICER']);
    expect((await recorded('SET_MEMBER')).length).toBe(before);
    expect((await setMember(boss.client, { ...input, roles: [] })).code).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('never lose their last administrator', async () => {
    expect((await setMember(boss.client, { memberId: boss.id, roles: [] })).code).toBe('NOT_YOURSELF');
    for (const handle of ['operator', 'auditor']) {
      const { nodes } = await readMembers(boss.client, { search: handle });
      await setMember(boss.client, { memberId: nodes[0]?.id, roles: [] });
    }
    // Both at once: one of them is no administrator any more when it is their turn.
    const mutation = `mutation ($input: SetMemberInput!) { setMember(input: $input) {
      ... on MemberSet { member { id } } ... on CommandRejected { code } } }`;
    const dismiss = (who: TestPerson, whom: TestPerson) =>
      who.client.ask<{ setMember: { member?: unknown } }>(mutation, {
        input: { memberId: whom.id, roles: [], reason: 'We differ.', idempotencyKey: newKey() },
      });
    const answers = await Promise.all([dismiss(boss, deputy), dismiss(deputy, boss)]);
    const done = answers.filter(({ data }) => data?.setMember?.member !== undefined);
    expect([done.length, answers.map(codeOf).filter((code) => code === 'FORBIDDEN')]).toEqual([
      1,
      ['FORBIDDEN'],
    ]);
    expect(
      (await readMembers(answers[0] === done[0] ? boss.client : deputy.client, { role: 'ADMINISTRATOR' }))
        .totalCount,
    ).toBe(1);
  });

  it('are signed out everywhere', async () => {
    const boss = await addPerson(server, { handle: 'chief', roles: ['ADMINISTRATOR'], trading: false });
    const emma = await addPerson(server, { handle: 'emma' });
    await openSession(server, emma.memberId, true);
    const stream = await emma.client.stream('subscription { prices { __typename } }');
    await stream.next();
    const ended = endOf(stream);
    const { revokeMemberSessions } = await boss.client.read<{ revokeMemberSessions: unknown }>(
      `mutation ($input: RevokeMemberSessionsInput!) { revokeMemberSessions(input: $input) {
        ... on MemberSet { member { handle lastSeenAt } } ... on CommandRejected { code } } }`,
      { input: { memberId: emma.id, reason: 'A laptop was lost.', idempotencyKey: newKey() } },
    );
    expect(revokeMemberSessions).toEqual({ member: { handle: 'emma', lastSeenAt: null } });
    expect(await emma.client.read('{ me { id } }')).toEqual({ me: null });
    expect(await ended).toBe(4498);
    expect(await recorded('REVOKE_SESSIONS')).toMatchObject([
      { actor_id: boss.memberId, subject: `Member:${emma.memberId}`, reason: 'A laptop was lost.' },
    ]);
  });
});
