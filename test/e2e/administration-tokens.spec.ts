import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAuditEnd, checkTables, type Query } from '../../apps/server/src/ledger-health/check-laws.js';
import { checkTail } from '../../libs/journal/src/index.js';
import { readLedgerHealth, readTreasury } from '../support/administration-api.js';
import { ApiFloor } from '../support/api-floor.js';
import { resolveMarket, setTradingPolicy } from '../support/officers-api.js';
import { addPerson } from '../support/people.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let floor: ApiFloor;
let marketId: string;

/** Three members are paid 1,000 and give 100 back at a season's end; five come later and are paid 900. */
beforeAll(async () => {
  floor = await ApiFloor.start();
  const few = await readTreasury(floor.officers.auditor);
  expect(few).toMatchObject({ issued: '3000', cash: null, held: null, escrow: null });
  const send = (name: string, type: string, input: Record<string, unknown>) =>
    floor.officers.operator.read(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, {
      input: { idempotencyKey: newKey(), ...input },
    });
  const allowance = { amount: '900', periodDays: 7, startsAt: '2026-01-05T00:00:00Z', cap: '4000' };
  await send('setAllowancePolicy', 'SetAllowancePolicyInput', allowance);
  await send('endSeason', 'EndSeasonInput', { nextName: 'Autumn' });
  for (const handle of ['dan', 'eva', 'fay', 'gus', 'hal']) await addPerson(floor.server, { handle });
  await floor.server.restart();
  marketId = await floor.open({ subsidy: '500' });
  await floor.place('ada', marketId, 'buy 30 YES at 0.9');
  await floor.place('bea', marketId, 'buy 10 YES at 0.1');
}, START_MS);
afterAll(() => floor.server.stop());

const milli = (tokens: string | null): number => Math.round(Number(tokens) * 1_000);

describe('the treasury', () => {
  it('has given out what is in the accounts, and says what for', async () => {
    const treasury = await readTreasury(floor.officers.auditor);
    const { issued, cash, held, escrow, house, flows } = treasury;
    expect(issued).toBe('7700');
    expect(milli(cash) + milli(held) + milli(escrow) + milli(house)).toBe(milli(issued));
    expect([held, escrow]).toEqual(['1', '30']);
    expect(flows).toEqual([
      { kind: 'ALLOWANCES', out: '7500', back: '0' },
      { kind: 'HOUSES', out: '500', back: '0' },
      { kind: 'MEMBERS', out: '0', back: '300' },
    ]);
    expect(treasury.houses).toMatchObject({ count: 1, subsidy: '500' });
  });

  it('keeps quiet about what three members gave back', async () => {
    const { seasons } = await readTreasury(floor.officers.auditor);
    expect(seasons).toEqual([{ season: 'First season', complete: true, members: null, amount: null }]);
  });

  it('says what a house can lose and gain, and what it did in the end', async () => {
    const query = '{ houseRisks { marketId state subsidy atWorst atPrices atBest } }';
    const { houseRisks } = await floor.officers.auditor.read<{ houseRisks: Record<string, string>[] }>(query);
    const [risk, ...others] = houseRisks;
    expect(others).toEqual([]);
    expect(risk).toMatchObject({ marketId, state: 'OPEN', subsidy: '500' });
    // It sold 30 YES for about half a token each, and has NO for them.
    const [worst, now, best] = [
      milli(risk?.atWorst ?? ''),
      milli(risk?.atPrices ?? ''),
      milli(risk?.atBest ?? ''),
    ];
    expect(worst).toBeGreaterThan(-16_000);
    expect(worst).toBeLessThan(-12_000);
    expect(best - worst).toBe(30_000);
    expect(now).toBeGreaterThan(worst);
    expect(now).toBeLessThan(best);

    await setTradingPolicy(floor.officers.operator, { challengeSeconds: 0 });
    await resolveMarket(floor.officers, { marketId, outcome: 'YES' });
    await expect
      .poll(async () => (await readTreasury(floor.officers.auditor)).settledCount, { timeout: 30_000 })
      .toBe(1);
    const paid = await readTreasury(floor.officers.auditor);
    expect(milli(paid.settledHouses)).toBe(worst);
    expect([paid.house, paid.houses.count]).toEqual(['0', 0]);
  });
});

describe('the allowance', () => {
  it('tells who gets it next, and what was paid, of five members and more', async () => {
    const query = `{ exchange { allowance { nextCreditAt } } allowanceBook { nextAt recipients atMost room
      payments { periodStart amount members total } } }`;
    const { exchange, allowanceBook } = await floor.officers.auditor.read<{
      exchange: { allowance: { nextCreditAt: string } };
      allowanceBook: { payments: Record<string, unknown>[] } & Record<string, unknown>;
    }>(query);
    const { payments, ...next } = allowanceBook;
    expect(next).toMatchObject({ nextAt: exchange.allowance.nextCreditAt, recipients: 8, atMost: '7200' });
    expect(payments).toMatchObject([
      { amount: '900', members: 5, total: '4500' },
      { amount: '1000', members: null, total: null },
    ]);
    const week = 7 * 24 * 3600_000;
    expect(Date.parse(exchange.allowance.nextCreditAt) - Date.parse(String(payments[0]?.periodStart))).toBe(
      week,
    );
  });
});

describe('the health of the ledger', () => {
  it('is that every law holds, and tells where the journal stands', async () => {
    const health = await readLedgerHealth(floor.officers.auditor);
    expect(health.laws.filter(({ ok }) => !ok)).toEqual([]);
    expect([health.ok, health.laws.length]).toEqual([true, 8]);
    expect(health.classes.reduce((sum, { total }) => sum + milli(total), 0)).toBe(0);
    const { journal, failures, lag } = health;
    const [head] = await floor.server.database.query(
      `SELECT last_seq, encode(head_hash, 'hex') AS hash FROM partition`,
    );
    expect(journal).toMatchObject({ sequence: head.last_seq, headHash: head.hash, checkedFrom: '1' });
    // The server was started again, from the snapshot that it left.
    expect(Number(journal.replayedFrom)).toBeGreaterThan(0);
    expect(journal.snapshotSequence).toBe(journal.replayedFrom);
    expect(failures).toEqual({ commits: 0, commands: 0, lastAt: null });
    expect(lag.view).toBe(0);
  });

  it.each([
    ['CONSERVATION', 'UPDATE balance SET amount_milli = amount_milli + 1 WHERE account_id = 9'],
    [
      'BALANCED',
      'UPDATE entry SET amount_milli = amount_milli + 1 WHERE sequence = (SELECT max(sequence) FROM entry) AND line = 1',
    ],
    ['NO_DEBT', 'UPDATE balance SET amount_milli = -1 WHERE account_id = 9'],
    ['ESCROW', `UPDATE balance SET amount_milli = amount_milli + 1 WHERE kind = 'escrow'`],
    ['ESCROW', "UPDATE market SET payout_ticks = '{}', house_shares = '{7,0}'"],
    ['HOUSES', `UPDATE balance SET amount_milli = 5 WHERE kind = 'house'`],
  ])('sees what breaks %s: %s', async (law, alteration) => {
    expect(await brokenAfter(alteration, checkTables)).toContain(law);
  });

  it('sees a row of the journal that was altered, moved or cut off', async () => {
    const tail = async (query: Query) => [await checkTail(query, 20)];
    const last = '(SELECT max(seq) FROM journal)';
    for (const [alteration, words] of [
      [`UPDATE journal SET at_ms = at_ms + 1 WHERE seq = ${last} - 3`, 'was altered'],
      [`DELETE FROM journal WHERE seq = ${last} - 3`, 'is missing'],
      [`DELETE FROM journal WHERE seq = ${last}`, 'missing'],
      ["UPDATE partition SET head_hash = decode(repeat('00', 32), 'hex')", 'not the one that was committed'],
    ] as const) {
      const [found] = await altered(alteration, tail);
      expect(found?.problem).toContain(words);
    }
    const [whole] = await altered('SELECT 1', tail);
    expect(whole).toMatchObject({ problem: null, commands: 20 });
  });

  it('sees a record of a privileged act that was cut off', async () => {
    const last = '(SELECT max(seq) FROM audit)';
    const words = `DELETE FROM audit_words WHERE seq = ${last}`;
    const cut = `WITH words AS (${words}) DELETE FROM audit WHERE seq = ${last}`;
    expect(await brokenAfter(cut, async (query) => [await checkAuditEnd(query)])).toEqual(['AUDIT']);
  });
});

async function brokenAfter(
  alteration: string,
  check: (query: Query) => Promise<{ law: string; ok: boolean }[]>,
): Promise<string[]> {
  return (await altered(alteration, check)).filter(({ ok }) => !ok).map(({ law }) => law);
}

/** What a check says after an alteration, of which nothing stays. */
async function altered<Found>(
  alteration: string,
  check: (query: Query) => Promise<Found[]>,
): Promise<Found[]> {
  const runner = floor.server.database.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(alteration);
    return await check((text, values) => runner.query(text, values));
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
