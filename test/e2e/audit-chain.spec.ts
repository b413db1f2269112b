import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { checkAudit, download, lastRecord, readAudit } from '../support/audit-api.js';
import { changeMarket, changeMember } from '../support/officers-api.js';
import { runTool } from '../support/run-tool.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let auditor: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ auditor } = floor.officers);
  const { operator } = floor.officers;
  const marketId = await floor.open();
  await changeMarket(operator, 'haltMarket', { marketId, reason: '=HYPERLINK("http://example.org","why")' });
  await changeMarket(operator, 'resumeMarket', { marketId, reason: 'It is back,\n"all" of it.' });
  await changeMember(operator, 'suspendMember', 'bea');
  await changeMember(operator, 'reinstateMember', 'bea');
}, START_MS);
afterAll(() => floor.server.stop());

const sql = (text: string): Promise<unknown> => floor.server.database.query(text);

describe('the chain of records', () => {
  beforeEach(() =>
    sql(`CREATE TABLE kept_audit AS TABLE audit; CREATE TABLE kept_words AS TABLE audit_words;
      CREATE TABLE kept_head AS TABLE audit_head`),
  );
  afterEach(() =>
    sql(`DELETE FROM audit_words; DELETE FROM audit; DELETE FROM audit_head;
      INSERT INTO audit TABLE kept_audit; INSERT INTO audit_words TABLE kept_words;
      INSERT INTO audit_head TABLE kept_head; DROP TABLE kept_audit, kept_words, kept_head`),
  );

  it('is whole, and so it is said by the API and by the tool, with the same head', async () => {
    const check = await checkAudit(auditor);
    const { totalCount, nodes } = await readAudit(auditor);
    const head = nodes[0]?.hash;
    expect(check).toEqual({ ok: true, records: totalCount, firstBad: null, problem: null, head });
    const { code, stdout } = await runTool('verify', [], floor.server.databaseUrl);
    const said = `The record of privileged acts is whole: ${totalCount} records, head ${head}.`;
    expect([code, stdout]).toEqual([0, expect.stringContaining(said)]);
  });

  it.each([
    ['a changed actor', 'UPDATE audit SET actor_id = 1 WHERE seq = 3', 3, 'was altered'],
    ['a changed subject', "UPDATE audit SET subject = 'Market:9' WHERE seq = 4", 4, 'was altered'],
    ['a changed time', 'UPDATE audit SET at_ms = at_ms + 1 WHERE seq = 2', 2, 'was altered'],
    ['a changed act', "UPDATE audit SET act = 'SET_MEMBER' WHERE seq = 5", 5, 'was altered'],
    ['a changed key', "UPDATE audit SET key_digest = '\\x00' WHERE seq = 2", 2, 'was altered'],
    ['a changed reason', "UPDATE audit_words SET reason = 'x' WHERE seq = 3", 3, 'the words of'],
    ['a changed address', "UPDATE audit_words SET address = '10.0.0.1' WHERE seq = 4", 4, 'the words of'],
    ['a changed detail', "UPDATE audit_words SET details = '{}' WHERE seq = 5", 5, 'the words of'],
    [
      'two that changed places',
      'UPDATE audit SET seq = 7 - seq + 1000 WHERE seq IN (3, 4); UPDATE audit SET seq = seq - 1000 WHERE seq > 1000',
      3,
      'was altered',
    ],
    [
      'one that was taken out',
      'DELETE FROM audit_words WHERE seq = 4; DELETE FROM audit WHERE seq = 4',
      4,
      'is missing',
    ],
    [
      'a cut tail',
      'DELETE FROM audit_words WHERE seq >= 5; DELETE FROM audit WHERE seq >= 5',
      5,
      'is missing',
    ],
    [
      'one from before the first',
      'INSERT INTO audit SELECT 0, at_ms, actor_id, act, subject, NULL, words_digest, hash FROM audit WHERE seq = 1',
      0,
      'was never written',
    ],
    [
      'one behind the last',
      'INSERT INTO audit SELECT 99, at_ms, actor_id, act, subject, NULL, words_digest, hash FROM audit WHERE seq = 1',
      7,
      'is missing',
    ],
  ])('names the number of %s', async (_, statement, number, words) => {
    await sql(`ALTER TABLE audit_words DROP CONSTRAINT IF EXISTS audit_words_seq_fkey; ${statement}`);
    const check = await checkAudit(auditor);
    expect(check).toMatchObject({ ok: false, firstBad: String(number) });
    expect(check.problem).toMatch(new RegExp(`record ${number}\\b`, 'i'));
    expect(check.problem).toMatch(new RegExp(words, 'i'));
    const { code, stdout } = await runTool('verify', [], floor.server.databaseUrl);
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(new RegExp(`record ${number}\\b.*\n.*altered`, 'i')),
    ]);
  });

  it('names the last record where a rewritten tail does not fit the head', async () => {
    await sql("UPDATE audit_head SET head_hash = decode(repeat('00', 32), 'hex')");
    expect(await checkAudit(auditor)).toMatchObject({ ok: false, firstBad: '6' });
  });

  it('holds without the words that were erased', async () => {
    await sql('DELETE FROM audit_words WHERE seq = 3');
    expect(await checkAudit(auditor)).toMatchObject({ ok: true });
    const { nodes } = await readAudit(auditor);
    const gone = { address: null, agent: null, reason: null, details: null };
    expect(nodes.find(({ sequence }) => sequence === '3')).toMatchObject({ ...gone, outcome: 'DONE' });
  });
});

describe('the record as a file', () => {
  it('is for administrators, by the API’s own codes', async () => {
    for (const [client, status, code] of [
      [floor.server.anonymous, 401, 'UNAUTHENTICATED'],
      [floor.members.ada, 403, 'FORBIDDEN'],
    ] as const) {
      const answer = await download(client, 'audit.csv');
      expect([answer.status, await answer.json()]).toEqual([status, { code, message: expect.any(String) }]);
    }
  });

  it('comes also by the cookie of a browser', async () => {
    const headers = { cookie: `openfloor_session=${auditor.token}` };
    const answer = await fetch(`${floor.server.url}/export/audit.csv`, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="openfloor-audit.csv"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    await answer.text();
  });

  it('is a table that no spreadsheet carries out', async () => {
    const text = await (await download(auditor, 'audit.csv')).text();
    expect(text.split('\r\n')[0]).toBe(
      'sequence,at,actor,act,subject,subjectName,reason,details,address,agent,outcome,outcomeCode,journalSequence,hash',
    );
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"",""why"")"`);
    expect(text).toContain('"It is back,\n""all"" of it."');
    expect(text).not.toMatch(/(^|,)"?[=+@]/m);
  });

  it('has every record, that of its own download as the last', async () => {
    const text = await (await download(auditor, 'audit.jsonl')).text();
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { nodes, totalCount } = await readAudit(auditor, { first: 200 });
    expect(lines.map(({ sequence }) => sequence)).toEqual(nodes.map(({ sequence }) => sequence).reverse());
    expect(lines).toHaveLength(totalCount);
    expect(lines.at(-1)).toMatchObject({
      act: 'EXPORT_AUDIT',
      actor: 'auditor',
      details: { format: 'jsonl' },
    });
    expect(await lastRecord(auditor, 'EXPORT_AUDIT')).toMatchObject({ outcome: 'DONE' });
    expect(lines.find(({ act }) => act === 'SUSPEND_MEMBER')).toMatchObject({
      ...{ actor: 'operator', subject: 'Member:2', subjectName: 'bea', outcome: 'DONE' },
    });
  });

  it('can be checked without the exchange', async () => {
    const text = await (await download(auditor, 'audit.jsonl')).text();
    let hash = Buffer.alloc(32);
    for (const line of text.trimEnd().split('\n')) {
      const { sequence, atMs, actorId, act, subject, keyDigest, wordsDigest, ...said } = JSON.parse(line);
      const facts = [Number(sequence), atMs, actorId, act, subject, keyDigest, wordsDigest];
      hash = createHash('sha256').update(hash).update(JSON.stringify(facts)).digest();
      expect(said.hash).toBe(hash.toString('hex'));
    }
    expect((await checkAudit(auditor)).head).toBe(hash.toString('hex'));
  });
});
