import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { readAudit } from '../support/audit-api.js';
import { changeMarket, changeMember, setTradingPolicy } from '../support/officers-api.js';
import { codeOf } from '../support/orders-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let auditor: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ auditor } = floor.officers);
  const { operator } = floor.officers;
  for (let market = 0; market < 8; market++) {
    const marketId = await floor.open();
    await changeMarket(market % 2 === 0 ? operator : auditor, 'haltMarket', { marketId });
  }
  await changeMember(operator, 'suspendMember', 'bea');
  await changeMember(operator, 'reinstateMember', 'bea');
  await setTradingPolicy(operator, { orderLimit: '500' });
}, START_MS);
afterAll(() => floor.server.stop());

describe('the browser', () => {
  it('is for administrators and risk officers', async () => {
    const query = '{ audit { totalCount } auditCheck { ok } }';
    expect(codeOf(await floor.server.anonymous.ask(query))).toBe('UNAUTHENTICATED');
    expect(codeOf(await floor.members.ada.ask(query))).toBe('FORBIDDEN');
  });

  it('goes back page by page, each record once', async () => {
    const whole = await readAudit(auditor, { first: 200 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await readAudit(auditor, { first: 7, after });
      expect(page.totalCount).toBe(whole.totalCount);
      seen.push(...page.nodes.map(({ sequence }) => sequence));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(whole.nodes.map(({ sequence }) => sequence));
    expect(seen).toEqual(Array.from({ length: whole.totalCount }, (_, i) => String(whole.totalCount - i)));
  });

  it('finds by act, actor, subject and time', async () => {
    const all = (await readAudit(auditor, { first: 200 })).nodes;
    const of = async (filter: Record<string, unknown>) =>
      (await readAudit(auditor, { first: 200, ...filter })).nodes;
    expect(await of({ act: 'SET_TRADING_POLICY' })).toEqual(
      all.filter(({ act }) => act === 'SET_TRADING_POLICY'),
    );
    expect(await of({ actor: 'auditor' })).toEqual(all.filter(({ actor }) => actor === 'auditor'));
    const bea = all.filter(({ subject }) => subject === 'Member:2');
    expect(bea).toHaveLength(2);
    const id = Buffer.from('Member:2').toString('base64url');
    for (const subject of ['Member:2', 'bea', id]) expect(await of({ subject })).toEqual(bea);
    const middle = all[5]?.at ?? '';
    expect(await of({ from: middle })).toEqual(all.filter(({ at }) => at >= middle));
    expect(await of({ to: middle })).toEqual(all.filter(({ at }) => at < middle));
    expect(await of({ subject: 'Member:9999' })).toEqual([]);
  });

  it('takes a handle in any case and with blanks around it', async () => {
    const as = async (filter: Record<string, unknown>) =>
      (await readAudit(auditor, { first: 200, ...filter })).nodes;
    const [byAuditor, aboutBea] = [await as({ actor: 'auditor' }), await as({ subject: 'bea' })];
    expect(byAuditor.length).toBeGreaterThan(0);
    expect(await as({ actor: ' Auditor ' })).toEqual(byAuditor);
    expect(await as({ subject: 'BEA ' })).toEqual(aboutBea);
    expect(await as({ subject: ' Member:2' })).toEqual(aboutBea);
  });

  it('says so where nobody has the handle, rather than that nothing was recorded', async () => {
    const ask = (field: string) => auditor.ask(`{ audit(${field}) { totalCount } }`);
    expect(codeOf(await ask('actor: "nobody"'))).toBe('UNKNOWN_HANDLE');
    expect(codeOf(await ask('subject: "nobody"'))).toBe('UNKNOWN_SUBJECT');
    expect(codeOf(await ask('actor: ""'))).toBe('UNKNOWN_HANDLE');
  });

  it('refuses what is no time and no cursor', async () => {
    const ask = (field: string) => auditor.ask(`{ audit(${field}) { totalCount } }`);
    expect(codeOf(await ask('from: "soon"'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await ask('after: "x"'))).toBe('BAD_USER_INPUT');
  });

  it('knows after a restart what it knew before', async () => {
    const before = await readAudit(auditor, { first: 200 });
    await floor.server.restart();
    expect(await readAudit(auditor, { first: 200 })).toEqual(before);
  });
});
