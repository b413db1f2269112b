import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { checkAudit, lastRecord, readAudit } from '../support/audit-api.js';
import { changeMember } from '../support/officers-api.js';
import { changePrivacy, memberIdOf } from '../support/privacy-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const PERIODS = { sessionDays: 20, auditWordsDays: 100, noticeDays: 50, keyDays: 10 };
const POLICY = 'version sessionDays auditWordsDays noticeDays keyDays';

let floor: ApiFloor;
let operator: ApiClient;
let auditor: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ operator, auditor } = floor.officers);
}, START_MS);
afterAll(() => floor.server.stop());

const rows = <Row>(text: string): Promise<Row[]> => floor.server.database.query(text);
const count = async (table: string): Promise<number> =>
  (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;

describe('the privacy policy', () => {
  it('has a default that every member sees', async () => {
    const { exchange } = await floor.members.ada.read<{ exchange: unknown }>(
      `{ exchange { privacyPolicy { ${POLICY} } } }`,
    );
    const usual = { version: 0, sessionDays: 30, auditWordsDays: 730, noticeDays: 365, keyDays: 30 };
    expect(exchange).toEqual({ privacyPolicy: usual });
  });

  it('is set as a whole, once for each key, and recorded with what was before', async () => {
    const input = { ...PERIODS, reason: 'The works council asked.', idempotencyKey: newKey() };
    const set = () => changePrivacy<{ exchange: unknown }>(operator, 'setPrivacyPolicy', input);
    const changed = { exchange: { privacyPolicy: { version: 1, ...PERIODS } } };
    expect(await set()).toEqual(changed);
    expect(await set()).toEqual(changed);
    const record = await lastRecord(auditor, 'SET_PRIVACY_POLICY');
    expect(record).toMatchObject({ actor: 'operator', reason: 'The works council asked.', outcome: 'DONE' });
    expect(JSON.parse(record.details ?? '')).toMatchObject({
      version: 1,
      keyDays: 10,
      before: { keyDays: 30 },
    });
    expect((await readAudit(auditor, { act: 'SET_PRIVACY_POLICY' })).totalCount).toBe(1);
  });

  it('refuses a period that is out of its range, by a code of its own', async () => {
    const input = { ...PERIODS, noticeDays: 0 };
    expect(await changePrivacy(operator, 'setPrivacyPolicy', input)).toEqual({
      ...{ code: 'NOTICE_DAYS_OUT_OF_RANGE', message: 'Notices can be kept for 1 to 3,660 days.' },
    });
  });

  it('is not replaced from another version than the one in force', async () => {
    const input = { ...PERIODS, keyDays: 11, version: 0 };
    expect(await changePrivacy(operator, 'setPrivacyPolicy', input)).toMatchObject({
      code: 'POLICY_CHANGED',
    });
  });

  it('says how long sign-ins last, those of before included', async () => {
    const ages = () =>
      rows<{ days: number }>(
        "SELECT DISTINCT round(extract(epoch FROM expires_at - created_at) / 86400)::int AS days FROM session WHERE method = 'DEMO'",
      );
    expect(await ages()).toEqual([{ days: 20 }]);
    await floor.server.signIn('cem');
    expect(await ages()).toEqual([{ days: 20 }]);
  });

  it('is in force after a restart', async () => {
    await floor.server.restart();
    const query = `{ exchange { privacyPolicy { ${POLICY} } } }`;
    expect(await floor.members.ada.read(query)).toEqual({
      exchange: { privacyPolicy: { version: 1, ...PERIODS } },
    });
  });
});

describe('what was kept long enough', () => {
  beforeAll(async () => {
    await changePrivacy(operator, 'placeLegalHold', { memberId: memberIdOf(2), reason: 'A case.' });
    await changeMember(operator, 'suspendMember', 'ada');
    await changeMember(operator, 'suspendMember', 'bea');
    await rows(`
      DELETE FROM keyed_answer; DELETE FROM session WHERE member_id < 4;
      INSERT INTO session (token_hash, member_id, method, expires_at) VALUES
        ('a', 1, 'PASSWORD', now() - interval '1 minute'), ('b', 1, 'PASSWORD', now() + interval '1 day'),
        ('c', 2, 'PASSWORD', now() - interval '1 day');
      INSERT INTO notice (member_id, kind, text, created_at) VALUES
        (1, 'OLD', '', now() - interval '51 days'), (1, 'NEW', '', now() - interval '49 days'),
        (2, 'HELD', '', now() - interval '51 days');
      INSERT INTO keyed_answer (actor, key_digest, body_digest, answer, created_at) VALUES
        ('member/1', 'old', 'b', '1', now() - interval '11 days'), ('member/1', 'new', 'b', '1', now()),
        ('member/2', 'held', 'b', '1', now() - interval '11 days');
      INSERT INTO one_time_link (token_hash, kind, member_id, expires_at, used_at) VALUES
        ('old', 'RESET', 1, now() - interval '11 days', NULL), ('used', 'RESET', 1, now(), now() - interval '11 days'),
        ('new', 'RESET', 1, now() - interval '9 days', NULL), ('held', 'RESET', 2, now() - interval '11 days', NULL),
        ('nobody', 'INVITATION', NULL, now() - interval '11 days', NULL);
      INSERT INTO oidc_flow (state_hash, browser_hash, nonce, verifier, return_to, expires_at) VALUES
        ('old', '', '', '', '', now() - interval '1 minute'), ('new', '', '', '', '', now() + interval '1 hour')`);
    // Time is part of the chain, so the policy is made to look as if less were kept.
    await rows(`UPDATE setting SET value = value || '{"auditWordsDays": 0}' WHERE key = 'privacy'`);
    await floor.server.restart();
  });

  it('is erased by the exchange itself, but for what is under a legal hold', async () => {
    const left = async (table: string, column: string) =>
      (await rows<{ c: string }>(`SELECT ${column} AS c FROM ${table} ORDER BY 1`)).map(({ c }) => c);
    expect(await left('session WHERE member_id < 4', "convert_from(token_hash, 'UTF8')")).toEqual(['b', 'c']);
    expect(await left('notice', 'kind')).toEqual(['HELD', 'NEW']);
    expect(await left('keyed_answer', "convert_from(key_digest, 'UTF8')")).toEqual(['held', 'new']);
    expect(await left('one_time_link', "convert_from(token_hash, 'UTF8')")).toEqual(['held', 'new']);
    expect(await left('oidc_flow', "convert_from(state_hash, 'UTF8')")).toEqual(['new']);
  });

  it('is recorded by kind and number, by nobody in particular', async () => {
    const record = await lastRecord(auditor, 'ERASE_BY_RETENTION');
    expect(record).toMatchObject({ actor: null, subject: 'Exchange', outcome: 'DONE' });
    expect(JSON.parse(record.details ?? '')).toMatchObject({
      ...{ sessions: 1, notices: 1, keyedAnswers: 1, links: 3, signInsUnderWay: 1, policyVersion: 1 },
    });
  });

  it('takes the words of old acts and leaves the acts, and the chain holds', async () => {
    const { nodes } = await readAudit(auditor);
    const hasWords = (act: string, subject: string) =>
      nodes.find((record) => record.act === act && record.subject === subject)?.details !== null;
    expect(hasWords('SUSPEND_MEMBER', 'Member:1')).toBe(false);
    expect(hasWords('SUSPEND_MEMBER', 'Member:2')).toBe(true);
    expect(hasWords('PLACE_LEGAL_HOLD', 'Member:2')).toBe(true);
    expect(await checkAudit(auditor)).toMatchObject({ ok: true, records: nodes.length });
  });

  it('is not recorded where there was nothing', async () => {
    await rows(`UPDATE setting SET value = value || '{"auditWordsDays": 100}' WHERE key = 'privacy'`);
    const before = await count('audit');
    await floor.server.restart();
    expect(await count('audit')).toBe(before);
  });
});
