import { verifyJournal } from '@openfloor/journal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { checkAudit, lastRecord, readAudit } from '../support/audit-api.js';
import { eventually } from '../support/eventually.js';
import { leaveTraces, PERSON } from '../support/known-person.js';
import { changeMarket, changeMember } from '../support/officers-api.js';
import { OneConnection } from '../support/one-connection.js';
import { placeOrder } from '../support/orders-api.js';
import { placesOf } from '../support/places-of.js';
import { changePrivacy, memberIdOf } from '../support/privacy-api.js';
import { OPEN_AT_ONCE } from '../support/proposal-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const TEXTS = [PERSON.name, PERSON.email, PERSON.words, PERSON.handle, PERSON.url];

let floor: ApiFloor;
let connections: OneConnection;
let member: ApiClient;
let operator: ApiClient;
let auditor: ApiClient;
let marketId: string;

const connection = () => ({ connectionString: floor.server.databaseUrl });

beforeAll(async () => {
  floor = await ApiFloor.start({ policy: OPEN_AT_ONCE });
  connections = new OneConnection(floor.server.database);
  ({ operator, auditor } = floor.officers);
  ({ ada: member } = floor.members);
  ({ marketId } = await leaveTraces(floor));
}, START_MS);
afterAll(() => {
  connections.stop();
  return floor.server.stop();
});

describe('a member who is erased', () => {
  it('is gone from every table, and so is what the member wrote', async () => {
    expect(await placesOf(connection(), TEXTS)).toEqual(
      expect.arrayContaining([
        ...['audit_words.reason', 'evidence.text', 'evidence.url', 'external_identity.subject'],
        ...['keyed_answer.answer', 'member.handle', 'notice.text', 'one_time_link.email'],
        ...['person.email', 'person.name', 'unsealing.reason'],
      ]),
    );
    const answer = await changePrivacy(member, 'eraseMe', { handle: 'quillfeather' });
    expect(answer).toEqual({ at: expect.any(String) });
    expect(await placesOf(connection(), TEXTS)).toEqual([]);
  });

  it('is signed out, and trades no more', async () => {
    expect(await member.read('{ me { handle } }')).toEqual({ me: null });
    const { demoMembers } = await floor.server.anonymous.read<{ demoMembers: { handle: string }[] }>(
      '{ demoMembers { handle } }',
    );
    expect(demoMembers.map(({ handle }) => handle)).not.toContain('quillfeather');
    const [row] = await floor.server.database.query('SELECT unit, roles, handle FROM member WHERE id = 1');
    expect(row).toEqual({ unit: '', roles: [], handle: expect.stringMatching(/^former-[0-9a-f]{12}$/) });
    const [cash] = await floor.server.database.query(
      "SELECT sum(amount_milli)::int AS milli FROM balance WHERE owner_id = 1 AND kind IN ('cash', 'held')",
    );
    expect(cash).toEqual({ milli: 0 });
  });

  it('leaves the idea that others trade on, as nobody’s', async () => {
    type Listed = { nodes: { title: string; market: { id: string } | null }[] };
    const { ideas } = await eventually(
      () =>
        floor.members.bea.read<{ ideas: Listed }>(
          '{ ideas(search: "Shorter meetings") { nodes { title market { id } } } }',
        ),
      (answer) => (answer.ideas.nodes[0]?.market ?? null) !== null,
    );
    const [idea] = ideas.nodes;
    // Whoever proposed it would be one of them.
    await changeMarket(operator, 'setInsiders', { marketId: idea?.market?.id, insiders: [] });
    const { details } = await lastRecord(auditor, 'SET_INSIDERS');
    expect(JSON.parse(details ?? '')).toMatchObject({ insiders: [] });
    const [row] = await floor.server.database.query(
      'SELECT count(*)::int AS n FROM idea WHERE proposer_id = 1',
    );
    expect(row).toEqual({ n: 0 });
  });

  it('leaves the record of what happened, without its words', async () => {
    const { nodes } = await readAudit(auditor, { subject: 'Member:1' });
    expect(nodes.map(({ act, reason }) => [act, reason])).toEqual([
      ['ERASE_MEMBER', ''],
      ['RETIRE_MEMBER', null],
      ['REINSTATE_MEMBER', null],
      ['SUSPEND_MEMBER', null],
    ]);
    expect(nodes[0]).toMatchObject({
      address: '',
      agent: '',
      outcome: 'DONE',
      subjectName: expect.stringMatching(/^former-/),
    });
    expect(nodes[1]).toMatchObject({ outcome: 'DONE', journalSequence: expect.any(String) });
  });

  it('breaks no chain and no law, and the exchange starts again from its journal', async () => {
    const verified = await verifyJournal({ connection: connection() });
    expect(verified.problems).toEqual([]);
    expect(await checkAudit(auditor)).toMatchObject({ ok: true });
    await floor.server.database.query('DELETE FROM snapshot');
    await floor.server.restart();
    expect(await checkAudit(auditor)).toMatchObject({ ok: true });
    expect(await placeOrder(floor.members.bea, { marketId, price: '0.05' })).toMatchObject({
      order: { state: 'OPEN' },
    });
    expect(await placesOf(connection(), TEXTS)).toEqual([]);
  });

  it('cannot be erased again', async () => {
    const again = { memberId: memberIdOf(1), reason: 'Again.' };
    expect(await changePrivacy(operator, 'eraseMember', again)).toMatchObject({ code: 'ERASED_ALREADY' });
  });
});

describe('an administrator', () => {
  it('erases somebody once for each key', async () => {
    const input = { memberId: memberIdOf(3), reason: 'Left the organisation.', idempotencyKey: newKey() };
    const first = await changePrivacy(operator, 'eraseMember', input);
    expect(first).toEqual({ at: expect.any(String) });
    expect(await changePrivacy(operator, 'eraseMember', input)).toEqual(first);
    const { nodes } = await readAudit(auditor, { act: 'ERASE_MEMBER', subject: 'Member:3' });
    expect(nodes).toMatchObject([{ actor: 'operator', reason: 'Left the organisation.', outcome: 'DONE' }]);
  });

  it('goes on with an erasure that was cut off after the exchange had let the member go', async () => {
    await changeMember(operator, 'retireMember', 'bea');
    const erased = await changePrivacy(operator, 'eraseMember', { memberId: memberIdOf(2), reason: 'Left.' });
    expect(erased).toEqual({ at: expect.any(String) });
  });

  it('takes no words along that are about somebody under a legal hold', async () => {
    const hold = { memberId: memberIdOf(5), reason: 'Another case.' };
    await changePrivacy(operator, 'placeLegalHold', hold);
    expect(await changePrivacy(operator, 'eraseMe', { handle: 'operator' })).toEqual({
      at: expect.any(String),
    });
    expect(await lastRecord(auditor, 'PLACE_LEGAL_HOLD')).toMatchObject({ reason: 'Another case.' });
    expect(await lastRecord(auditor, 'LIST_MARKET')).toMatchObject({ reason: null, details: null });
    await changePrivacy(auditor, 'liftLegalHold', { ...hold, reason: 'It is over.' });
  });

  it('stays when there is no other', async () => {
    expect(await changePrivacy(auditor, 'eraseMe', { handle: 'auditor' })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    expect(await checkAudit(auditor)).toMatchObject({ ok: true });
  });
});

it('asks for no second connection while it has one', () => {
  expect(connections.second).toEqual([]);
});
