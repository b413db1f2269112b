import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { readAudit } from '../support/audit-api.js';
import { leaveTraces, PERSON } from '../support/known-person.js';
import { codeOf, placeOrder } from '../support/orders-api.js';
import { changePrivacy, memberIdOf, type PrivacyMutation, privacyMutation } from '../support/privacy-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let member: ApiClient;
let operator: ApiClient;
let auditor: ApiClient;
let marketId: string;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ operator, auditor } = floor.officers);
  ({ ada: member } = floor.members);
  ({ marketId } = await leaveTraces(floor));
}, START_MS);
afterAll(() => floor.server.stop());

describe('who may erase whom', () => {
  it.each<[PrivacyMutation, Record<string, unknown>]>([
    ['eraseMember', { memberId: memberIdOf(1), reason: 'Left.' }],
    ['placeLegalHold', { memberId: memberIdOf(1), reason: 'A case.' }],
    ['liftLegalHold', { memberId: memberIdOf(1), reason: 'Over.' }],
    ['setPrivacyPolicy', { sessionDays: 1, auditWordsDays: 30, noticeDays: 1, keyDays: 1 }],
  ])('%s is for administrators', async (name, input) => {
    const variables = { input: { ...input, idempotencyKey: newKey() } };
    expect(codeOf(await member.ask(privacyMutation(name), variables))).toBe('FORBIDDEN');
    expect(codeOf(await floor.server.anonymous.ask(privacyMutation(name), variables))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it.each<[string, PrivacyMutation, Record<string, unknown>, string]>([
    ['nobody', 'eraseMember', { memberId: 'x', reason: 'Left.' }, 'NO_SUCH_MEMBER'],
    ['a great number', 'eraseMember', { memberId: memberIdOf(9e9), reason: 'Left.' }, 'NO_SUCH_MEMBER'],
    ['oneself', 'eraseMember', { memberId: memberIdOf(4), reason: 'Me.' }, 'NOT_YOURSELF'],
    ['no reason', 'eraseMember', { memberId: memberIdOf(1), reason: ' ' }, 'REASON_EMPTY'],
    ['a long one', 'eraseMember', { memberId: memberIdOf(1), reason: 'x'.repeat(1_001) }, 'REASON_TOO_LONG'],
    [
      'a name in it',
      'eraseMember',
      { memberId: memberIdOf(1), reason: 'quilla  FEATHERSTONE left.' },
      'REASON_TELLS_WHO',
    ],
    [
      'an address in it',
      'eraseMember',
      { memberId: memberIdOf(1), reason: `By ${PERSON.email}.` },
      'REASON_TELLS_WHO',
    ],
    [
      'no key',
      'eraseMember',
      { memberId: memberIdOf(1), reason: 'Left.', idempotencyKey: '' },
      'IDEMPOTENCY_KEY_INVALID',
    ],
    ['another handle', 'eraseMe', { handle: 'auditor' }, 'HANDLE_DIFFERS'],
    ['no hold', 'liftLegalHold', { memberId: memberIdOf(1), reason: 'Over.' }, 'NOT_HELD'],
    ['nobody', 'placeLegalHold', { memberId: memberIdOf(99), reason: 'A case.' }, 'NO_SUCH_MEMBER'],
    ['a great number', 'placeLegalHold', { memberId: memberIdOf(9e9), reason: 'A case.' }, 'NO_SUCH_MEMBER'],
    ['no reason', 'placeLegalHold', { memberId: memberIdOf(1), reason: '' }, 'REASON_EMPTY'],
  ])('%s: %s is refused', async (_, name, input, code) => {
    expect(await changePrivacy(operator, name, input)).toEqual({
      code,
      message: expect.stringMatching(/\.$/),
    });
  });
});

it('an access token, which is in the hands of a program, erases nobody', async () => {
  await floor.server.database.query(
    `INSERT INTO session (token_hash, member_id, method, expires_at)
     VALUES (sha256('bot-token'), 2, 'TOKEN', now() + interval '1 day')`,
  );
  const bot = floor.server.client('bot-token');
  expect(await changePrivacy(bot, 'eraseMe', { handle: 'bea' })).toMatchObject({ code: 'SESSION_NEEDED' });
});

describe('a legal hold', () => {
  const hold = { memberId: memberIdOf(1), reason: 'A case at court.' };

  it('is seen by administrators, with who placed it and why', async () => {
    const input = { ...hold, idempotencyKey: newKey() };
    const placed = await changePrivacy(operator, 'placeLegalHold', input);
    expect(placed).toEqual({ memberId: hold.memberId, held: true });
    expect(await changePrivacy(operator, 'placeLegalHold', input)).toEqual(placed);
    expect(await changePrivacy(operator, 'placeLegalHold', hold)).toMatchObject({ code: 'HELD_ALREADY' });
    const { legalHolds } = await auditor.read<{ legalHolds: unknown[] }>(
      '{ legalHolds { handle memberId reason placedBy placedAt } }',
    );
    expect(legalHolds).toEqual([
      { handle: 'quillfeather', ...hold, placedBy: 'operator', placedAt: expect.any(String) },
    ]);
    expect(codeOf(await member.ask('{ legalHolds { handle } }'))).toBe('FORBIDDEN');
  });

  it('keeps the member from being erased, by whomever', async () => {
    expect(await changePrivacy(member, 'eraseMe', { handle: 'quillfeather' })).toMatchObject({
      code: 'LEGAL_HOLD',
    });
    const erase = { memberId: memberIdOf(1), reason: 'Left.' };
    expect(await changePrivacy(auditor, 'eraseMember', erase)).toMatchObject({ code: 'LEGAL_HOLD' });
    expect(await placeOrder(member, { marketId, price: '0.05' })).toMatchObject({ order: { state: 'OPEN' } });
  });

  it('ends when it is lifted, and all of it is recorded', async () => {
    const lifted = await changePrivacy(auditor, 'liftLegalHold', { ...hold, reason: 'It is over.' });
    expect(lifted).toMatchObject({ held: false });
    const { nodes } = await readAudit(auditor, { subject: 'quillfeather', first: 2 });
    expect(nodes).toMatchObject([
      { act: 'LIFT_LEGAL_HOLD', actor: 'auditor', reason: 'It is over.', outcome: 'DONE' },
      { act: 'PLACE_LEGAL_HOLD', actor: 'operator', reason: 'A case at court.', outcome: 'DONE' },
    ]);
  });
});
