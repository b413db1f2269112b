import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { answerIdea, readBook, readRecords, setTopicDeciders, shipIdea } from '../support/answers-api.js';
import { AnswersFloor, minutesFromNow } from '../support/answers-floor.js';
import { OneConnection } from '../support/one-connection.js';
import { codeOf } from '../support/orders-api.js';
import { newKey } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const DAY_MINUTES = 24 * 60;

describe('answering an idea', () => {
  let connections: OneConnection;
  let floor: AnswersFloor;

  beforeAll(async () => {
    floor = await AnswersFloor.start({ topBand: 2 });
    connections = new OneConnection(floor.server.database);
  }, START_MS);
  afterAll(() => {
    connections.stop();
    return floor.server.stop();
  });

  const stageTo = (title: string, stage: string) =>
    floor.server.database.query('UPDATE idea SET stage = $2 WHERE title = $1', [title, stage]);

  it('is for deciders of its topic alone', async () => {
    const { dora, dan, boss, mia } = floor.people;
    const ideaId = floor.ideas['A bridge'];
    const ask = `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }`;
    const input = { ideaId, decision: 'FUND', reason: 'Yes.', idempotencyKey: newKey() };
    for (const client of [mia.client, boss.client])
      expect(codeOf(await client.ask(ask, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await floor.server.anonymous.ask(ask, { input }))).toBe('UNAUTHENTICATED');
    await setTopicDeciders(boss.client, { topic: 'Language', handles: ['dan'] });
    expect((await answerIdea(dora.client, { ideaId, decision: 'FUND' })).code).toBe('NOT_YOUR_TOPIC');
    expect((await floor.read('A bridge', dora.client)).youDecide).toBe(false);
    expect((await floor.read('A bridge', dan.client)).youDecide).toBe(true);
    await setTopicDeciders(boss.client, { topic: 'Language', handles: [] });
    expect((await floor.read('A bridge', dora.client)).youDecide).toBe(true);
  });

  it.each([
    ['UNKNOWN_IDEA', { ideaId: 'nothing' }],
    ['REASON_EMPTY', { reason: ' ' }],
    ['ANSWER_TOO_LONG', { reason: 'x'.repeat(5_001) }],
    ['UNTIL_MISSING', { decision: 'DEFER' }],
    ['TIME_NOT_VALID', { decision: 'DEFER', until: 'soon' }],
    ['UNTIL_PASSED', { decision: 'DEFER', until: minutesFromNow(-1) }],
    ['UNTIL_TOO_FAR', { decision: 'DEFER', until: minutesFromNow(181 * DAY_MINUTES) }],
    ['UNTIL_PASSED', { until: minutesFromNow(-1) }],
    ['IDEMPOTENCY_KEY_INVALID', { idempotencyKey: '' }],
  ])('is refused with %s', async (code, change) => {
    const input = { ideaId: floor.ideas['A bridge'], decision: 'FUND', ...change };
    expect((await answerIdea(floor.people.dora.client, input)).code).toBe(code);
    expect((await floor.read('A bridge')).stage).toBe('OPEN');
  });

  it('is not for who had an order in it lately', async () => {
    const { server, people, ideas } = floor;
    await server.database.query("UPDATE member SET roles = '{DECIDER}' WHERE handle = 'ada'");
    await setTopicDeciders(people.boss.client, { topic: 'Language', handles: ['ada', 'dora'] });
    await floor.trade('A bridge', '0.8');
    await server.restart();
    const [ada] = floor.traders;
    const refused = await answerIdea(ada, { ideaId: ideas['A bridge'], decision: 'FUND' });
    expect(refused.code).toBe('CONFLICT_OF_INTEREST');
    await setTopicDeciders(people.boss.client, { topic: 'Language', handles: [] });
  });

  it('defers it to a day on which the clock runs again', async () => {
    await floor.startClock('A bridge');
    const { dora, dan } = floor.people;
    const until = minutesFromNow(30 * DAY_MINUTES);
    const ideaId = floor.ideas['A bridge'];
    const input = { ideaId, decision: 'DEFER', reason: 'After the flood.', until, idempotencyKey: newKey() };
    const { idea } = await answerIdea(dora.client, input);
    const answer = {
      decision: 'DEFER',
      reason: 'After the flood.',
      until,
      decider: 'Dora Decides',
      late: false,
    };
    expect(idea).toMatchObject({
      stage: 'OPEN',
      answerClock: { state: 'DEFERRED', dueAt: null, answers: [answer] },
    });
    expect(await answerIdea(dora.client, input)).toEqual({ idea });
    expect((await answerIdea(dora.client, { ...input, reason: 'Other.' })).code).toBe('IDEMPOTENCY_CONFLICT');
    const further = minutesFromNow(60 * DAY_MINUTES);
    expect((await answerIdea(dan.client, { ideaId, decision: 'DEFER', until: further })).code).toBe(
      'ANSWERED_ALREADY',
    );
    await floor.server.restart();
    await floor.age('A bridge', 30 * DAY_MINUTES + 1);
    const again = await floor.until('A bridge', 'RUNNING');
    expect(again.answerClock?.answers).toHaveLength(1);
    expect(await floor.history('A bridge')).toEqual(['CLOCK_STARTED', 'ANSWERED', 'CLOCK_STARTED']);
  });

  it('funds it, late in public where it was overdue, and only once', async () => {
    await floor.age('A bridge', 61);
    await floor.until('A bridge', 'OVERDUE');
    const { dora, dan } = floor.people;
    const ideaId = floor.ideas['A bridge'];
    expect((await shipIdea(dora.client, { ideaId })).code).toBe('NOT_ADOPTED');
    const { idea } = await answerIdea(dora.client, { ideaId, decision: 'FUND', reason: 'It is *needed*.' });
    expect(idea?.stage).toBe('ADOPTED');
    expect(idea?.answerClock).toMatchObject({ state: 'ANSWERED', deciders: ['Dora Decides', 'dan'] });
    expect(idea?.answerClock?.answers.map(({ decision, late }) => [decision, late])).toEqual([
      ['DEFER', false],
      ['FUND', true],
    ]);
    for (const decision of ['FUND', 'DECLINE'])
      expect((await answerIdea(dan.client, { ideaId, decision })).code).toBe('ANSWERED_ALREADY');
    const acts = await floor.server.database.query(
      "SELECT subject, reason, details FROM audit JOIN audit_words USING (seq) WHERE act = 'ANSWER_IDEA' ORDER BY seq",
    );
    expect(acts).toMatchObject([
      { details: { decision: 'DEFER', late: false } },
      { reason: 'It is *needed*.', details: { decision: 'FUND', late: true } },
    ]);
    const { audit } = await floor.people.boss.client.read<{ audit: { nodes: unknown[] } }>(
      '{ audit(act: ANSWER_IDEA) { nodes { subjectName } } }',
    );
    expect(audit.nodes).toEqual([{ subjectName: 'A bridge' }, { subjectName: 'A bridge' }]);
  });

  it('declines it before its clock has started', async () => {
    const ideaId = floor.ideas['A dam'];
    const { idea } = await answerIdea(floor.people.dan.client, { ideaId, decision: 'DECLINE' });
    expect(idea).toMatchObject({ stage: 'DECLINED', answerClock: { state: 'ANSWERED', dueAt: null } });
    expect(idea?.answerClock?.answers).toMatchObject([{ decider: 'dan', dueAt: null, late: false }]);
  });

  it('is refused at every stage at which an idea is not open', async () => {
    const ideaId = floor.ideas['A canal'];
    const { client } = floor.people.dora;
    for (const stage of ['PROPOSED', 'SECONDED', 'ANNOUNCED', 'RETIRED', 'MERGED']) {
      await stageTo('A canal', stage);
      expect((await answerIdea(client, { ideaId, decision: 'DECLINE' })).code).toBe('NOT_OPEN_TO_ANSWERS');
      expect((await shipIdea(client, { ideaId })).code).toBe('NOT_ADOPTED');
    }
    await stageTo('A canal', 'OPEN');
  });

  it('is refused for a draft as for an idea that is not there', async () => {
    const [{ id }]: [{ id: number }] = await floor.server.database.query(
      "INSERT INTO idea (title, topic, stage, closes_at) VALUES ('A dyke', 'Language', 'DRAFT', now()) RETURNING id",
    );
    const { client } = floor.people.dora;
    const ideaId = encodeId('Idea', id);
    expect((await answerIdea(client, { ideaId, decision: 'DECLINE' })).code).toBe('UNKNOWN_IDEA');
    expect((await shipIdea(client, { ideaId })).code).toBe('UNKNOWN_IDEA');
  });

  it('is followed by shipping, for deciders of its topic, once', async () => {
    const { dora, boss } = floor.people;
    const ideaId = floor.ideas['A bridge'];
    await setTopicDeciders(boss.client, { topic: 'Language', handles: ['dan'] });
    expect((await shipIdea(dora.client, { ideaId })).code).toBe('NOT_YOUR_TOPIC');
    await setTopicDeciders(boss.client, { topic: 'Language', handles: [] });
    expect((await shipIdea(dora.client, { ideaId, reason: ' ' })).code).toBe('REASON_EMPTY');
    expect((await shipIdea(floor.people.dan.client, { ideaId: floor.ideas['A dam'] })).code).toBe(
      'NOT_ADOPTED',
    );
    const input = { ideaId, idempotencyKey: newKey() };
    const { idea } = await shipIdea(dora.client, input);
    expect(idea?.stage).toBe('SHIPPED');
    expect(await shipIdea(dora.client, input)).toEqual({ idea });
    expect((await shipIdea(dora.client, { ideaId })).code).toBe('SHIPPED_ALREADY');
    expect((await answerIdea(dora.client, { ideaId, decision: 'FUND' })).code).toBe('ANSWERED_ALREADY');
    expect((await floor.history('A bridge')).slice(-2)).toEqual(['STAGE ADOPTED', 'STAGE SHIPPED']);
  });

  it('stays in the book for ever, newest first, by pages', async () => {
    const { nodes: first, pageInfo } = await readBook(floor.server.anonymous, { first: 2 });
    const { nodes: rest } = await readBook(floor.server.anonymous, { first: 2, after: pageInfo.endCursor });
    const told = [...first, ...rest].map(({ idea, answer }) => [idea.title, answer?.decision, answer?.late]);
    expect(told).toEqual([
      ['A dam', 'DECLINE', false],
      ['A bridge', 'FUND', true],
      ['A bridge', 'DEFER', false],
    ]);
    expect(await readRecords(floor.server.anonymous)).toEqual([
      { decider: 'dan', answered: 1, late: 0, overdue: 0 },
      { decider: 'Dora Decides', answered: 2, late: 1, overdue: 0 },
    ]);
  });

  it('is nobody’s in particular once the decider is erased', async () => {
    const { boss, dora } = floor.people;
    await boss.client.read(
      'mutation ($input: EraseMemberInput!) { eraseMember(input: $input) { __typename } }',
      {
        input: { memberId: dora.id, reason: 'Has left.', idempotencyKey: newKey() },
      },
    );
    const { answerClock } = await floor.read('A bridge');
    expect(answerClock?.answers.map(({ decider, reason }) => [decider, reason])).toEqual([
      ['A former decider', 'After the flood.'],
      ['A former decider', 'It is *needed*.'],
    ]);
    expect(answerClock?.deciders).toEqual(['dan']);
    expect(await readRecords(floor.server.anonymous)).toEqual([
      { decider: 'A former decider', answered: 2, late: 1, overdue: 0 },
      { decider: 'dan', answered: 1, late: 0, overdue: 0 },
    ]);
  });

  it('asks for no second connection while it has one', () => {
    expect(connections.second).toEqual([]);
  });
});
