import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor, NO_MARKET } from '../support/api-floor.js';
import { checkAudit, lastRecord, readAudit } from '../support/audit-api.js';
import {
  changeMarket,
  changeMember,
  type MarketMutation,
  readMarket,
  setTradingPolicy,
} from '../support/officers-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let operator: ApiClient;
let auditor: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ operator, auditor } = floor.officers);
}, START_MS);
afterAll(() => floor.server.stop());

const numberOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString();

describe('what an officer does', () => {
  it('is recorded with who, when, what, from where and why, and with what became of it', async () => {
    const marketId = await floor.open();
    const before = Date.now();
    await changeMarket(operator, 'haltMarket', { marketId, reason: '  The source is down. ' });
    const record = await lastRecord(auditor, 'HALT_MARKET');
    expect(record).toMatchObject({
      actor: 'operator',
      subject: numberOf(marketId),
      subjectName: 'Will it be in the next release?',
      address: expect.stringMatching(/127\.0\.0\.1$/),
      reason: 'The source is down.',
      outcome: 'DONE',
      outcomeCode: null,
      journalSequence: expect.stringMatching(/^\d+$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(record.agent).not.toBe('');
    expect(JSON.parse(record.details ?? '')).toEqual({ before: { state: 'OPEN' } });
    expect(Date.parse(record.at)).toBeGreaterThanOrEqual(before);
  });

  it('is recorded also where the exchange refuses it, with its code', async () => {
    await changeMarket(operator, 'closeMarket', { marketId: NO_MARKET });
    expect(await lastRecord(auditor, 'CLOSE_MARKET')).toMatchObject({
      subject: 'Market:999999',
      subjectName: null,
      outcome: 'REFUSED',
      outcomeCode: 'UNKNOWN_MARKET',
    });
  });

  it.each<[MarketMutation, string, Record<string, unknown>]>([
    ['openMarket', 'OPEN_MARKET', {}],
    ['setInsiders', 'SET_INSIDERS', { insiders: ['bea'] }],
    ['haltMarket', 'HALT_MARKET', {}],
    ['resumeMarket', 'RESUME_MARKET', {}],
    ['flagMarket', 'FLAG_MARKET', { reason: 'There are two releases.' }],
    ['proposeResolution', 'PROPOSE_RESOLUTION', { outcome: 'YES', evidence: 'The notes name it.' }],
    ['withdrawResolution', 'WITHDRAW_RESOLUTION', {}],
  ])('%s is recorded once for each key, whatever becomes of it', async (name, act, more) => {
    const marketId = await floor.list();
    await changeMarket(operator, 'openMarket', { marketId });
    const input = { marketId, reason: 'It is due.', ...more, idempotencyKey: newKey() };
    const first = await changeMarket(operator, name, input);
    expect(await changeMarket(operator, name, input)).toEqual(first);
    const { nodes } = await readAudit(auditor, { act, subject: marketId });
    const [record, ...others] = name === 'openMarket' ? nodes.slice(0, 1) : nodes;
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      actor: 'operator',
      reason: more.reason ?? 'It is due.',
      outcome: first.code === undefined ? 'DONE' : 'REFUSED',
      outcomeCode: first.code ?? null,
    });
  });

  it('keeps the second officer of a resolution apart from the first', async () => {
    const marketId = await floor.open();
    await changeMarket(operator, 'proposeResolution', {
      marketId,
      outcome: 'NO',
      evidence: 'It is not there.',
    });
    await changeMarket(operator, 'confirmResolution', { marketId, reason: 'Sure.' });
    await changeMarket(auditor, 'confirmResolution', { marketId });
    const { nodes } = await readAudit(auditor, { subject: marketId });
    expect(nodes.map(({ act, actor, outcomeCode }) => [act, actor, outcomeCode]).slice(0, 3)).toEqual([
      ['CONFIRM_RESOLUTION', 'auditor', null],
      ['CONFIRM_RESOLUTION', 'operator', 'SAME_OFFICER'],
      ['PROPOSE_RESOLUTION', 'operator', null],
    ]);
    const details = JSON.parse(nodes[2]?.details ?? '');
    expect(details).toEqual({ payouts: ['0', '1'], isVoid: false, evidenceId: expect.any(Number) });
  });

  it('has the figures of a new market and of a new policy, and the version before', async () => {
    const marketId = await floor.list({ subsidy: '150', insiders: ['cem'] });
    expect(JSON.parse((await lastRecord(auditor, 'LIST_MARKET')).details ?? '')).toMatchObject({
      question: 'Will it be in the next release?',
      subsidy: '150',
      referencePrices: ['0.5', '0.5'],
      insiders: ['Member:3'],
    });
    expect((await lastRecord(auditor, 'LIST_MARKET')).subject).toBe(numberOf(marketId));
    await setTradingPolicy(operator, { orderLimit: '500' });
    const policy = JSON.parse((await lastRecord(auditor, 'SET_TRADING_POLICY')).details ?? '');
    expect(policy).toMatchObject({ orderLimit: '500', before: { version: 0, orderLimit: '10000' } });
  });

  it('is recorded of members by their number, with the name of now beside it', async () => {
    expect(await changeMember(operator, 'suspendMember', 'bea')).toMatchObject({ status: 'SUSPENDED' });
    expect(await lastRecord(auditor, 'SUSPEND_MEMBER')).toMatchObject({
      subject: 'Member:2',
      subjectName: 'bea',
      details: '{"before":{"status":"ACTIVE"}}',
    });
    await changeMember(operator, 'reinstateMember', 'bea');
    expect(await lastRecord(auditor, 'REINSTATE_MEMBER')).toMatchObject({ outcome: 'DONE' });
  });

  it('is not recorded where the request itself makes no sense', async () => {
    const { totalCount } = await readAudit(auditor);
    const marketId = await floor.list();
    const long = await changeMarket(operator, 'openMarket', { marketId, reason: 'x'.repeat(1_001) });
    expect(long).toMatchObject({ code: 'REASON_TOO_LONG' });
    const broken = await changeMarket(operator, 'openMarket', { marketId, reason: 'a\0b' });
    expect(broken).toMatchObject({ code: 'TEXT_NOT_ALLOWED' });
    const keyless = await changeMarket(operator, 'openMarket', { marketId, idempotencyKey: '' });
    expect(keyless).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID' });
    expect((await readAudit(auditor)).totalCount).toBe(totalCount + 1); // the listing
  });
});

describe('a key that comes again with something else', () => {
  it('is refused before anything is done, so that no act goes under the record of another', async () => {
    const [one, other] = [await floor.open(), await floor.open()];
    const idempotencyKey = newKey();
    await changeMarket(operator, 'haltMarket', { marketId: one, idempotencyKey });
    for (const change of [{ marketId: other }, { marketId: one, reason: 'Something else.' }]) {
      const answer = await changeMarket(operator, 'haltMarket', { ...change, idempotencyKey });
      expect(answer).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    }
    expect((await readAudit(auditor, { act: 'HALT_MARKET', subject: other })).totalCount).toBe(0);
  });

  it('is told as never done where the key was used for another act before', async () => {
    const marketId = await floor.open();
    const idempotencyKey = newKey();
    await changeMarket(operator, 'haltMarket', { marketId, idempotencyKey });
    expect(await changeMarket(operator, 'resumeMarket', { marketId, idempotencyKey })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect(await lastRecord(auditor, 'RESUME_MARKET')).toMatchObject({
      outcome: 'UNKNOWN',
      journalSequence: null,
    });
  });
});

describe('an act that a crash cut off between the record and the exchange', () => {
  it('is told as unknown until it is sent again, and is one record then', async () => {
    const marketId = await floor.open();
    const input = { marketId, idempotencyKey: newKey() };
    await changeMarket(operator, 'haltMarket', input);
    const { database } = floor.server;
    // As if the command had never arrived.
    await database.query('UPDATE journal SET key_digest = NULL WHERE seq = (SELECT max(seq) FROM journal)');
    expect(await lastRecord(auditor, 'HALT_MARKET')).toMatchObject({ outcome: 'UNKNOWN' });
    await changeMarket(operator, 'haltMarket', input);
    const { nodes } = await readAudit(auditor, { act: 'HALT_MARKET', subject: marketId });
    expect(nodes.map(({ outcome }) => outcome)).toEqual(['DONE']);
  });
});

describe('an act that cannot be recorded', () => {
  it('is not done', async () => {
    const marketId = await floor.open();
    const { database } = floor.server;
    await database.query('ALTER TABLE audit_head RENAME TO audit_head_away');
    try {
      await expect(changeMarket(operator, 'haltMarket', { marketId })).rejects.toThrow(
        /INTERNAL_SERVER_ERROR/,
      );
    } finally {
      await database.query('ALTER TABLE audit_head_away RENAME TO audit_head');
    }
    expect(await readMarket(operator, marketId)).toMatchObject({ state: 'OPEN' });
    expect((await readAudit(auditor, { act: 'HALT_MARKET', subject: marketId })).totalCount).toBe(0);
  });
});

describe('acts at the same moment', () => {
  it('are recorded one after the other, none of them lost or twice', async () => {
    const marketIds = await Promise.all(Array.from({ length: 8 }, () => floor.open()));
    const { totalCount } = await readAudit(auditor);
    const halts = marketIds.map((marketId) => ({ marketId, idempotencyKey: newKey() }));
    await Promise.all([...halts, ...halts].map((input) => changeMarket(operator, 'haltMarket', input)));
    expect((await readAudit(auditor)).totalCount).toBe(totalCount + 8);
    expect(await checkAudit(auditor)).toMatchObject({ ok: true, records: totalCount + 8 });
  });
});
