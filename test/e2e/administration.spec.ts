import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPolicyVersions, termOf } from '../support/administration-api.js';
import type { ApiClient } from '../support/api-client.js';
import { ApiFloor } from '../support/api-floor.js';
import { readAudit } from '../support/audit-api.js';
import { changeMarket, setTradingPolicy } from '../support/officers-api.js';
import { codeOf } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const READS = {
  policyVersions: '{ policyVersions(policy: TRADING) { version } }',
  haltedMarkets: '{ haltedMarkets { since } }',
  treasury: '{ treasury { issued } }',
  houseRisks: '{ houseRisks { subsidy } }',
  allowanceBook: '{ allowanceBook { recipients } }',
  ledgerHealth: '{ ledgerHealth { ok } }',
};

let floor: ApiFloor;
let auditor: ApiClient;
let operator: ApiClient;

beforeAll(async () => {
  floor = await ApiFloor.start();
  ({ auditor, operator } = floor.officers);
}, START_MS);
afterAll(() => floor.server.stop());

const send = (name: string, type: string, input: Record<string, unknown>) =>
  operator.read(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on CommandRejected { code } } }`,
    {
      input: { idempotencyKey: newKey(), ...input },
    },
  );

describe('who may', () => {
  it.each(Object.entries(READS))('read %s: administrators and risk officers', async (_, query) => {
    const add = (handle: string, role: 'CURATOR' | 'RISK_OFFICER' | 'ADMINISTRATOR') =>
      addPerson(floor.server, {
        handle: `${handle}-${newKey()}`.slice(0, 20),
        roles: [role],
        trading: false,
      });
    expect(codeOf(await floor.server.anonymous.ask(query))).toBe('UNAUTHENTICATED');
    expect(codeOf(await floor.members.ada.ask(query))).toBe('FORBIDDEN');
    expect(codeOf(await (await add('curator', 'CURATOR')).client.ask(query))).toBe('FORBIDDEN');
    for (const role of ['RISK_OFFICER', 'ADMINISTRATOR'] as const)
      expect(codeOf(await (await add('officer', role)).client.ask(query))).toBeUndefined();
  });
});

describe('versions of policies', () => {
  it('of trading: what held, who changed it, when and why, the refused left out', async () => {
    const before = await readPolicyVersions(auditor, 'TRADING');
    await setTradingPolicy(operator, { orderLimit: '500', reason: 'Slips of the finger.' });
    const refused = await setTradingPolicy(operator, { orderLimit: '-1', reason: 'A mistake.' });
    expect(refused.code).toBeDefined();
    const [now, ...older] = await readPolicyVersions(auditor, 'TRADING');
    expect(older).toEqual(before);
    expect(now).toMatchObject({
      version: before.length,
      actor: 'operator',
      reason: 'Slips of the finger.',
      inForceAt: now?.at,
    });
    expect(termOf(now, 'orderLimit')).toBe('500');
    expect(termOf(older[0], 'orderLimit')).not.toBe('500');
    expect(before.at(-1)).toMatchObject({ version: 0, at: null, actor: null, reason: null });
    expect(await readPolicyVersions(auditor, 'TRADING', 1)).toEqual([now]);
  });

  it('of the allowance: the first is the exchange’s own, another holds from the next payment on', async () => {
    const startsAt = '2026-01-05T00:00:00Z';
    await send('setAllowancePolicy', 'SetAllowancePolicyInput', {
      amount: '900',
      periodDays: 7,
      startsAt,
      cap: '4000',
      reason: 'Fewer ideas.',
    });
    const [now, first] = await readPolicyVersions(auditor, 'ALLOWANCE');
    expect(now).toMatchObject({ version: 2, actor: 'operator', reason: 'Fewer ideas.' });
    expect(termOf(now, 'amount')).toBe('900');
    const { exchange } = await auditor.read<{ exchange: { allowance: { nextCreditAt: string } } }>(
      '{ exchange { allowance { nextCreditAt } } }',
    );
    expect(now?.inForceAt).toBe(exchange.allowance.nextCreditAt);
    expect(first).toMatchObject({ version: 1, actor: null, reason: null });
    expect(first?.inForceAt).toBe(first?.at);
    expect(termOf(first, 'amount')).toBe('1000');
  });

  it('of access and privacy, each with what held before', async () => {
    await send('setAccessPolicy', 'SetAccessPolicyInput', {
      publicBoard: true,
      introspection: 'MEMBERS',
      reason: 'Open house.',
    });
    const [access, closed] = await readPolicyVersions(auditor, 'ACCESS');
    expect(access).toMatchObject({ version: 1, actor: 'operator', reason: 'Open house.' });
    expect([termOf(access, 'publicBoard'), closed?.at]).toEqual(['true', null]);
    const days = { sessionDays: 10, auditWordsDays: 700, noticeDays: 90, keyDays: 20 };
    await send('setPrivacyPolicy', 'SetPrivacyPolicyInput', { ...days, reason: 'Less.' });
    const [privacy, usual] = await readPolicyVersions(auditor, 'PRIVACY');
    expect([termOf(privacy, 'sessionDays'), termOf(usual, 'sessionDays')]).toEqual(['10', '30']);
  });

  it('of ideas, where the end of a season is one', async () => {
    await send('endSeason', 'EndSeasonInput', { nextName: 'Autumn', reason: 'A year is over.' });
    const [now, before] = await readPolicyVersions(auditor, 'IDEAS');
    expect(now).toMatchObject({ actor: 'operator', reason: 'A year is over.' });
    expect([termOf(now, 'season'), termOf(before, 'season')]).toEqual(['Autumn', 'First season']);
  });

  it('of deciders, by topic and pseudonym', async () => {
    await addPerson(floor.server, { handle: 'dee', roles: ['DECIDER'], trading: false });
    await send('setTopicDeciders', 'SetTopicDecidersInput', { topic: 'Tools', handles: ['dee'] });
    await send('setTopicDeciders', 'SetTopicDecidersInput', { topic: 'Food', handles: ['dee'] });
    const [now, first, before] = await readPolicyVersions(auditor, 'DECIDERS');
    expect([termOf(now, 'Tools'), termOf(now, 'Food')]).toEqual(['dee', 'dee']);
    expect([termOf(first, 'Tools'), termOf(before, 'Tools')]).toEqual(['dee', '']);
  });

  it('keeps who and when where the words were erased', async () => {
    await floor.server.database.query(
      `DELETE FROM audit_words w USING audit a WHERE a.seq = w.seq AND a.act IN ('SET_PRIVACY_POLICY', 'SET_TRADING_POLICY')`,
    );
    const [privacy] = await readPolicyVersions(auditor, 'PRIVACY');
    expect(privacy).toMatchObject({ version: 1, actor: 'operator', reason: null, terms: null });
    const [trading] = await readPolicyVersions(auditor, 'TRADING');
    expect(trading).toMatchObject({ actor: 'operator', reason: null });
    expect(termOf(trading, 'orderLimit')).toBe('500');
  });
});

describe('halts', () => {
  const halted = async () =>
    (
      await auditor.read<{ haltedMarkets: Record<string, unknown>[] }>(
        '{ haltedMarkets { market { id stateReason } since actor reason } }',
      )
    ).haltedMarkets;

  it('are told with who and why while they last, and stay in the record', async () => {
    expect(await halted()).toEqual([]);
    const marketId = await floor.open();
    await changeMarket(operator, 'haltMarket', { marketId, reason: 'News is coming.' });
    const [one, ...others] = await halted();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      market: { id: marketId, stateReason: 'OFFICER' },
      actor: 'operator',
      reason: 'News is coming.',
    });
    await changeMarket(auditor, 'resumeMarket', { marketId });
    expect(await halted()).toEqual([]);
    const query = `query ($acts: [AuditAct!]) { audit(acts: $acts, subject: "${marketId}") { nodes { act actor } } }`;
    const { audit } = await auditor.read<{ audit: { nodes: unknown } }>(query, {
      acts: ['HALT_MARKET', 'RESUME_MARKET'],
    });
    expect(audit.nodes).toEqual([
      { act: 'RESUME_MARKET', actor: 'auditor' },
      { act: 'HALT_MARKET', actor: 'operator' },
    ]);
    const { audit: none } = await auditor.read<{ audit: { nodes: unknown } }>(
      '{ audit(act: HALT_MARKET, acts: [RESUME_MARKET]) { nodes { act } } }',
    );
    expect(none.nodes).toEqual([]);
    expect((await readAudit(auditor, { act: 'HALT_MARKET' })).totalCount).toBe(1);
  });
});
