import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTopicDeciders } from '../support/answers-api.js';
import { AnswersFloor } from '../support/answers-floor.js';
import { codeOf } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

describe('naming deciders', () => {
  let floor: AnswersFloor;

  beforeAll(async () => {
    floor = await AnswersFloor.start();
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('is for administrators, and recorded with who it was before', async () => {
    const { boss, dora, mia, dan } = floor.people;
    const ask =
      'mutation ($input: SetTopicDecidersInput!) { setTopicDeciders(input: $input) { __typename } }';
    const input = { topic: 'Language', handles: ['dan'], idempotencyKey: newKey() };
    for (const { client } of [dora, mia]) expect(codeOf(await client.ask(ask, { input }))).toBe('FORBIDDEN');
    const change = { topic: ' Language ', handles: ['dan', 'dora', 'dan'], reason: 'They know it.' };
    const { topicDeciders } = await setTopicDeciders(boss.client, change);
    expect(topicDeciders).toEqual([
      { topic: 'Language', deciders: ['dan', 'Dora Decides'], handles: ['dan', 'dora'] },
      { topic: '*', deciders: ['Dora Decides', 'dan'], handles: ['dora', 'dan'] },
    ]);
    await setTopicDeciders(boss.client, { topic: 'Language', handles: ['dora'] });
    const acts = await floor.server.database.query(
      "SELECT reason, details FROM audit JOIN audit_words USING (seq) WHERE act = 'SET_TOPIC_DECIDERS' ORDER BY seq",
    );
    const [first, second] = [`Member:${dan.memberId}`, `Member:${dora.memberId}`];
    expect(acts.slice(1)).toEqual([
      {
        reason: 'They know it.',
        details: { topic: 'Language', deciders: [first, second], before: { deciders: [] } },
      },
      {
        reason: '',
        details: { topic: 'Language', deciders: [second], before: { deciders: [first, second] } },
      },
    ]);
  });

  it.each([
    ['DECIDER_TOPIC_INVALID', { topic: ' ' }],
    ['DECIDER_TOPIC_INVALID', { topic: 'x'.repeat(61) }],
    ['DECIDER_TOPIC_INVALID', { topic: 'two\nlines' }],
    ['UNKNOWN_HANDLE', { handles: ['nobody'] }],
    ['UNKNOWN_HANDLE', { handles: ['\0'] }],
    ['NOT_A_DECIDER', { handles: ['dora', 'mia'] }],
    ['DECIDERS_TOO_MANY', { handles: Array.from({ length: 11 }, (_, place) => `d${place}`) }],
  ])('is refused with %s', async (code, change) => {
    const input = { topic: 'Language', handles: ['dora'], ...change };
    expect((await setTopicDeciders(floor.people.boss.client, input)).code).toBe(code);
  });

  it('is not done where others were named in the meantime', async () => {
    const { boss } = floor.people;
    const input = { topic: 'Language', handles: ['dan'] };
    expect((await setTopicDeciders(boss.client, { ...input, insteadOf: [] })).code).toBe('POLICY_CHANGED');
    const taken = await setTopicDeciders(boss.client, { ...input, insteadOf: ['dora'] });
    expect(taken.topicDeciders?.[0]?.handles).toEqual(['dan']);
    await setTopicDeciders(boss.client, { ...input, handles: ['dora'] });
  });

  it('is told to deciders without the handles, and to nobody else', async () => {
    const { dora, mia } = floor.people;
    const { topicDeciders } = await dora.client.read<{ topicDeciders: unknown[] }>(
      '{ topicDeciders { topic deciders } }',
    );
    expect(topicDeciders).toHaveLength(2);
    expect(codeOf(await dora.client.ask('{ topicDeciders { handles } }'))).toBe('FORBIDDEN');
    expect(codeOf(await mia.client.ask('{ topicDeciders { topic } }'))).toBe('FORBIDDEN');
  });

  it('no longer counts for who lost the role', async () => {
    await floor.server.database.query("UPDATE member SET roles = '{}' WHERE handle = 'dora'");
    const { answerClock } = await floor.until('A bridge', 'IN_BAND');
    expect(answerClock?.deciders).toEqual(['dan']);
  });
});
