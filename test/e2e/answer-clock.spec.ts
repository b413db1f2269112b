import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBook, readRecords, setTopicDeciders } from '../support/answers-api.js';
import { AnswersFloor } from '../support/answers-floor.js';
import { eventually } from '../support/eventually.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

describe('the answer-back clock', () => {
  let floor: AnswersFloor;

  beforeAll(async () => {
    floor = await AnswersFloor.start();
  }, START_MS);
  afterAll(() => floor.server.stop());

  it('waits while an idea is among the first, and is anew for one that overtakes it', async () => {
    const { answerClock } = await floor.until('A bridge', 'IN_BAND');
    expect(answerClock).toMatchObject({ dueAt: null, deciders: ['Dora Decides', 'dan'], answers: [] });
    expect((await floor.read('A canal')).answerClock).toBeNull();
    await floor.age('A bridge', 59);
    await floor.judge('A canal', 60);
    await floor.until('A bridge', null);
    await floor.until('A canal', 'IN_BAND');
    await floor.judge('A bridge', 70);
    await floor.until('A canal', null);
    const again = await floor.until('A bridge', 'IN_BAND');
    expect(Date.parse(again.answerClock?.since ?? '')).toBeGreaterThan(Date.now() - 30_000);
    expect((await readBook(floor.server.anonymous)).nodes).toEqual([]);
  });

  it('starts after its time there, tells the deciders, and runs on wherever the idea goes', async () => {
    const { answerClock } = await floor.startClock('A bridge');
    const { since = '', dueAt } = answerClock ?? {};
    expect(Date.parse(dueAt ?? '') - Date.parse(since)).toBe(3600_000);
    expect(Date.parse(since)).toBeGreaterThan(Date.now() - 30_000);
    expect(await floor.told(floor.people.dora)).toEqual([
      expect.stringMatching(/^“A bridge” has stayed at the top\. Fund, decline or defer it by .+ UTC\.$/),
    ]);
    expect(await floor.told(floor.people.boss)).toEqual([]);
    expect(await floor.history('A bridge')).toEqual(['CLOCK_STARTED']);
    await floor.judge('A canal', 80);
    await floor.until('A canal', 'IN_BAND');
    expect((await floor.read('A bridge')).answerClock).toEqual(answerClock);
  });

  it('goes on where it was after a restart, and counts the time away', async () => {
    const before = await floor.read('A bridge');
    const canal = await floor.read('A canal');
    await floor.server.restart();
    expect(await floor.read('A bridge')).toEqual(before);
    expect(await floor.read('A canal')).toEqual(canal);
    await floor.server.restart();
    await floor.age('A canal', 61);
    await floor.until('A canal', 'RUNNING');
    expect(await floor.history('A bridge')).toEqual(['CLOCK_STARTED']);
  });

  it('says once that a quarter of the time is left', async () => {
    await floor.age('A bridge', 46);
    const { dora } = floor.people;
    const told = await eventually(
      () => floor.told(dora),
      (texts) => texts.some((text) => text.includes('a quarter of the time is left')),
    );
    // Nobody has read what was told before, so it is told in its place.
    expect(told.filter((text) => text.includes('A bridge'))).toHaveLength(1);
  });

  it('is overdue in public once its time is over', async () => {
    await floor.age('A bridge', 60);
    await floor.until('A bridge', 'OVERDUE');
    const { nodes } = await readBook(floor.server.anonymous);
    expect(nodes).toEqual([
      { idea: { title: 'A bridge' }, clock: { state: 'OVERDUE' }, answer: null },
      { idea: { title: 'A canal' }, clock: { state: 'RUNNING' }, answer: null },
    ]);
    expect(await floor.history('A bridge')).toEqual(['CLOCK_STARTED', 'ANSWER_OVERDUE']);
    const [first] = await floor.told(floor.people.dan);
    expect(await floor.told(floor.people.dan)).toContainEqual(
      expect.stringMatching(/^“A bridge” was to be answered by .+ Everybody can see that it is overdue\.$/),
    );
    expect(first).toBeDefined();
    const { me } = await floor.people.dora.client.read<{ me: { answersDue: number } }>(
      '{ me { answersDue } }',
    );
    expect(me.answersDue).toBe(2);
    const { me: member } = await floor.people.mia.client.read<{ me: { answersDue: number } }>(
      '{ me { answersDue } }',
    );
    expect(member.answersDue).toBe(0);
    expect(await readRecords(floor.server.anonymous)).toEqual([
      { decider: 'dan', answered: 0, late: 0, overdue: 1 },
      { decider: 'Dora Decides', answered: 0, late: 0, overdue: 1 },
    ]);
    await floor.server.restart();
    expect((await floor.read('A bridge')).answerClock?.state).toBe('OVERDUE');
    expect(await floor.history('A bridge')).toEqual(['CLOCK_STARTED', 'ANSWER_OVERDUE']);
  });

  it('runs also where nobody is named, and administrators are told', async () => {
    const { boss } = floor.people;
    await setTopicDeciders(boss.client, { topic: '*', handles: [] });
    await floor.judge('A dam', 90);
    const { answerClock } = await floor.startClock('A dam');
    expect(answerClock?.deciders).toEqual([]);
    expect((await floor.told(boss))[0]).toMatch(/^“A dam” .+ Nobody is named to answer ideas about Language/);
    expect((await floor.told(floor.people.dora)).filter((text) => text.includes('A dam'))).toEqual([]);
    await setTopicDeciders(boss.client, { topic: '*', handles: ['dora'] });
    expect((await floor.read('A dam')).answerClock?.deciders).toEqual(['Dora Decides']);
    expect(await floor.told(floor.people.dora)).toContainEqual(
      expect.stringMatching(/^You are named to answer “A dam”/),
    );
  });

  it('ends with an idea that is retired', async () => {
    await floor.server.database.query("UPDATE idea SET stage = 'RETIRED' WHERE title = 'A dam'");
    // The table is told to the server by whoever retires an idea; here a restart does it.
    await floor.server.restart();
    await floor.until('A dam', null);
    const left = await eventually(
      () =>
        floor.server.database.query('SELECT 1 FROM answer_clock JOIN idea ON id = idea_id WHERE title = $1', [
          'A dam',
        ]),
      (rows: unknown[]) => rows.length === 0,
    );
    expect(left).toEqual([]);
  });
});

it('is started by an idea that stays among the first as long as the policy says', async () => {
  const floor = await AnswersFloor.start({ bandMinutes: 0.03, answerMinutes: 0.06 });
  try {
    const { answerClock } = await floor.until('A bridge', 'OVERDUE');
    expect(answerClock?.since).toBe(answerClock?.dueAt);
    expect(await floor.history('A bridge')).toEqual(['CLOCK_STARTED', 'ANSWER_OVERDUE']);
  } finally {
    await floor.server.stop();
  }
});
