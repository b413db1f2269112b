import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { codeOf } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

const FIELDS = `season headline horizonDays secondsNeeded unitsNeeded announceMinutes auctionMinutes blindMinutes
  jurySize juryMinutes panelSize panelMinutes challengeStake stakeCap blindModeDefault topBand bandMinutes answerMinutes conflictDays
  digestMinutes prohibited { topic phrases }`;
const SET = `mutation ($input: SetIdeasPolicyInput!) { setIdeasPolicy(input: $input) {
  ... on ExchangeChanged { exchange { ideasPolicy { version ${FIELDS} } } }
  ... on CommandRejected { code message } } }`;

type Policy = Record<string, unknown>;

describe('the policy of ideas', () => {
  let server: TestServer;
  let boss: ApiClient;
  let member: ApiClient;

  beforeAll(async () => {
    server = await startTestServer({ policy: { bandMinutes: 7.5 } });
    boss = (await addPerson(server, { handle: 'boss', roles: ['ADMINISTRATOR'], trading: false })).client;
    member = (await addPerson(server, { handle: 'mia' })).client;
  });
  afterAll(() => server.stop());

  const read = async (): Promise<Policy> =>
    (
      await server.anonymous.read<{ exchange: { ideasPolicy: Policy } }>(
        `{ exchange { ideasPolicy { ${FIELDS} } } }`,
      )
    ).exchange.ideasPolicy;
  const set = async (change: Policy, client = boss): Promise<Policy> => {
    const input = { ...(await read()), idempotencyKey: newKey(), ...change };
    return (await client.read<{ setIdeasPolicy: Policy }>(SET, { input })).setIdeasPolicy;
  };

  it('can be read by everybody who reads the board', async () => {
    const policy = await read();
    expect(policy).toMatchObject({ headline: 'JURY', jurySize: 7, challengeStake: '50', bandMinutes: 7.5 });
    expect(policy.prohibited).toContainEqual({ topic: 'Pay', phrases: expect.arrayContaining(['salary']) });
  });

  it('is replaced by administrators, each change a version, and recorded with what was before', async () => {
    const before = await read();
    const prohibited = [{ topic: 'Pay', phrases: ['wages'] }];
    const change = { topBand: 3, challengeStake: '12.5', blindMinutes: 0.5, prohibited, season: ' Spring ' };
    const key = newKey();
    const input = { ...before, ...change, reason: 'A new season.', idempotencyKey: key };
    const { setIdeasPolicy } = await boss.read<{ setIdeasPolicy: Policy }>(SET, { input });
    const now = { ...before, ...change, season: 'Spring' };
    expect(setIdeasPolicy).toEqual({ exchange: { ideasPolicy: { version: 1, ...now } } });
    expect((await boss.read<{ setIdeasPolicy: Policy }>(SET, { input })).setIdeasPolicy).toEqual(
      setIdeasPolicy,
    );
    expect(await set({ idempotencyKey: key })).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
    await server.restart();
    expect(await read()).toEqual(now);
    const acts = await server.database.query(
      "SELECT subject, reason, details FROM audit JOIN audit_words USING (seq) WHERE act = 'SET_IDEAS_POLICY'",
    );
    expect(acts).toMatchObject([
      {
        subject: 'Exchange',
        reason: 'A new season.',
        details: { topBand: 3, challengeStakeMilli: 12_500, prohibited, before: { topBand: 10, version: 0 } },
      },
    ]);
  });

  it('is not replaced from another version than the one in force', async () => {
    const [policy, key] = [await read(), newKey()];
    expect(await set({ version: 1, topBand: 4, idempotencyKey: key })).toMatchObject({
      exchange: { ideasPolicy: { version: 2, topBand: 4 } },
    });
    const stale = { ...policy, jurySize: 9, version: 1, idempotencyKey: newKey() };
    expect((await boss.read<{ setIdeasPolicy: Policy }>(SET, { input: stale })).setIdeasPolicy).toMatchObject(
      {
        code: 'POLICY_CHANGED',
      },
    );
    expect(await read()).toEqual({ ...policy, topBand: 4 });
    // What was taken is answered as it was then.
    expect(await set({ version: 1, idempotencyKey: key })).toMatchObject({
      exchange: { ideasPolicy: { version: 2 } },
    });
  });

  it('does not call the season as one that is over', async () => {
    const { season } = await read();
    await server.database.query("UPDATE season SET name = 'Winter', ended_at = now() WHERE ended_at IS NULL");
    await server.database.query('INSERT INTO season DEFAULT VALUES');
    expect(await set({ season: 'winter' })).toMatchObject({ code: 'SEASON_NAME_TAKEN' });
    expect(await set({ season: 'Summer' })).toMatchObject({
      exchange: { ideasPolicy: { season: 'Summer' } },
    });
    await set({ season });
  });

  it('is not for others', async () => {
    const input = { ...(await read()), idempotencyKey: newKey() };
    expect(codeOf(await member.ask(SET, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await server.anonymous.ask(SET, { input }))).toBe('UNAUTHENTICATED');
  });

  it('names the field that is out of its range, and changes nothing', async () => {
    const before = await read();
    expect(await set({ jurySize: 6 })).toEqual({
      code: 'INVALID_IDEAS_POLICY',
      message: 'A field of the policy of ideas is out of its range. jurySize: an odd number from 1 to 99.',
    });
    expect(await set({ reason: 'x'.repeat(1_001) })).toMatchObject({ code: 'REASON_TOO_LONG' });
    expect(await read()).toEqual(before);
  });
});
