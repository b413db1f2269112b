import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { ownAccount } from '../support/account-api.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { changeMember } from '../support/officers-api.js';
import { addPerson, openSession, type TestPerson } from '../support/people.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
/** What was changed elsewhere bites within this time, on open sockets too. */
const BITES_MS = 5_000;
/** This machine may do something else at any one of them. */
const MOST_TRIES = 4;

let server: TestServer;
let officer: ApiClient;
beforeAll(async () => {
  server = await startTestServer({ kind: 'real', members: ['leaver', 'curator', 'one', 'other', 'seen'] });
  officer = (await known('operator')).client;
}, START_MS);
afterAll(() => server.stop());

/** A member who has an account at the exchange since the start, signed in. */
async function known(handle: string): Promise<TestPerson> {
  const { id: memberId } = await server.database.getRepository(Member).findOneByOrFail({ handle });
  const client = server.client(await openSession(server, memberId));
  return { memberId, id: encodeId('Member', memberId), client };
}

/** Opens a socket. Its code: with which it is closed, whatever comes before that. */
async function closing({ client }: TestPerson): Promise<{ code: Promise<unknown> }> {
  const stream = await client.stream('subscription { myAccount { sequence } }');
  await stream.next();
  const toTheEnd = async () => {
    while ((await stream.next()).done !== true);
  };
  return { code: toTheEnd().catch((event: { code: number }) => event.code) };
}

const change = (sql: string, { memberId }: TestPerson) => server.database.query(sql, [memberId]);

describe('an open socket, when another program changes the tables', () => {
  it.each([
    ['roles', "UPDATE member SET roles = '{}' WHERE id = $1", 4497],
    ['trading', 'UPDATE member SET trading = false WHERE id = $1', 4497],
    ['the session', 'DELETE FROM session WHERE member_id = $1', 4498],
    ['its end', "UPDATE session SET expires_at = now() - interval '1 s' WHERE member_id = $1", 4498],
  ])('is closed within five seconds: %s', async (what, sql, code) => {
    const tries: number[] = [];
    while (tries.length < MOST_TRIES && !tries.some((ms) => ms < BITES_MS)) {
      const handle = `by-${what.replaceAll(' ', '-')}-${tries.length}`;
      const person = await addPerson(server, { handle, roles: ['CURATOR'] });
      const socket = await closing(person);
      const since = performance.now();
      await change(sql, person);
      expect(await socket.code).toBe(code);
      tries.push(performance.now() - since);
    }
    expect(Math.min(...tries), `${tries.join(', ')} ms`).toBeLessThan(BITES_MS);
  });
});

describe('in this program it bites at once', () => {
  it('when a member is retired: socket and session are gone, and so are the rows', async () => {
    const person = await known('leaver');
    const socket = await closing(person);
    expect(await changeMember(officer, 'retireMember', 'leaver')).toMatchObject({ status: 'LEFT' });
    expect(await socket.code).toBe(4498);
    expect(await ownAccount(person.client)).toBeNull();
    // They were worth nothing from the first moment; the rows go right after it.
    await eventually(
      () => change('SELECT 1 FROM session WHERE member_id = $1', person),
      (rows) => rows.length === 0,
    );
  });

  it('when an officer is suspended: the roles are gone, and come back with the reinstatement', async () => {
    const person = await known('curator');
    await change("UPDATE member SET roles = '{CURATOR}' WHERE id = $1", person);
    const roles = async () =>
      (await person.client.read<{ me: { roles: string[] } }>('{ me { roles } }')).me.roles;
    const socket = await closing(person);
    await changeMember(officer, 'suspendMember', 'curator');
    expect(await socket.code).toBe(4497);
    expect(await roles()).toEqual([]);
    const again = await closing(person);
    await changeMember(officer, 'reinstateMember', 'curator');
    expect(await again.code).toBe(4497);
    expect(await roles()).toEqual(['CURATOR']);
  });

  it('and leaves alone the sockets of everybody else', async () => {
    const [one, other] = [await known('one'), await known('other')];
    const [socket, stays] = [await closing(one), await closing(other)];
    let closed: unknown = null;
    const end = stays.code.then((code) => {
      closed = code;
    });
    await changeMember(officer, 'retireMember', 'one');
    expect(await socket.code).toBe(4498);
    expect(closed).toBeNull();
    await other.client.read('mutation { signOut(input: { idempotencyKey: "out" }) { signedOut } }');
    await end;
    expect(closed).toBe(4498);
  });
});

describe('when a session was last used', () => {
  it('is written down, at the latest when the server stops', async () => {
    const person = await known('seen');
    await change("UPDATE session SET seen_at = now() - interval '1 hour' WHERE member_id = $1", person);
    await ownAccount(person.client);
    await server.restart();
    const [row] = (await change(
      "SELECT seen_at > now() - interval '1 minute' AS now FROM session WHERE member_id = $1",
      person,
    )) as { now: boolean }[];
    expect(row).toEqual({ now: true });
  });
});
