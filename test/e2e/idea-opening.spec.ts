import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { changeIdea, readIdea } from '../support/idea-life-api.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { proposeIdea } from '../support/proposal-api.js';
import { startTestServer, type TestServer } from '../support/server.js';

const START_MS = 180_000;
const UNITS = { ada: 'Tools', bea: 'Tools', cleo: 'Garden', dan: 'Post', eve: 'Garden' } as const;
type Name = keyof typeof UNITS;
/** Three seconds from two units; a day of announcement, so that nothing opens unless a test says so. */
const POLICY = { secondsNeeded: 3, unitsNeeded: 2, announceMinutes: 1_440, season: 'Autumn' };

let server: TestServer;
let people: Record<Name, TestPerson>;
const client = (name: Name): ApiClient => people[name].client;

beforeAll(async () => {
  server = await startTestServer({ kind: 'real', members: [], ideas: [], policy: POLICY });
  const added: [string, TestPerson][] = [];
  for (const [handle, unit] of Object.entries(UNITS))
    added.push([handle, await addPerson(server, { handle, unit })]);
  people = Object.fromEntries(added) as Record<Name, TestPerson>;
}, START_MS);
afterAll(() => server.stop());

const propose = async (change: object = {}): Promise<string> =>
  (await proposeIdea(client('ada'), { title: 'A lending library', ...change })).id;
const second = (name: Name, ideaId: string) => changeIdea(client(name), 'secondIdea', { ideaId });
const stageOf = async (ideaId: string) => (await readIdea(client('eve'), ideaId)).stage;

describe('seconding', () => {
  let ideaId: string;

  beforeEach(async () => {
    ideaId = await propose();
  });

  it('asks for enough colleagues, and tells how many there are', async () => {
    const { idea } = await second('bea', ideaId);
    expect(idea?.seconds).toEqual({ count: 1, needed: 3, unitsNeeded: 2, mine: true, allowed: true });
    const { seconds } = await readIdea(client('cleo'), ideaId);
    expect(seconds).toMatchObject({ count: 1, mine: false, allowed: true });
    const { seconds: own } = await readIdea(client('ada'), ideaId);
    expect(own).toMatchObject({ count: 1, mine: false, allowed: false });
  });

  it('takes an idea on when the last second that it needs is there', async () => {
    await second('bea', ideaId);
    await second('cleo', ideaId);
    expect(await stageOf(ideaId)).toBe('PROPOSED');
    const { idea } = await second('dan', ideaId);
    expect(['SECONDED', 'ANNOUNCED']).toContain(idea?.stage);
    const announced = await eventually(
      () => readIdea(client('ada'), ideaId),
      ({ stage }) => stage === 'ANNOUNCED',
    );
    expect(announced.opensAt).not.toBeNull();
    expect(announced.rank).toBeNull();
    expect(announced.history.map(({ stage, doneBy }) => [stage, doneBy])).toEqual([
      ['PROPOSED', 'PROPOSER'],
      ['SECONDED', 'MEMBERS'],
      ['ANNOUNCED', 'EXCHANGE'],
    ]);
  });

  it('does not take as enough who are all from one unit', async () => {
    const gardeners = [await addPerson(server, { handle: 'fay', unit: 'Garden' }), people.cleo, people.eve];
    for (const { client: one } of gardeners) await changeIdea(one, 'secondIdea', { ideaId });
    expect((await readIdea(client('dan'), ideaId)).seconds.count).toBe(3);
    expect(await stageOf(ideaId)).toBe('PROPOSED');
    await second('dan', ideaId);
    expect(await stageOf(ideaId)).not.toBe('PROPOSED');
  });

  it('counts the unit that somebody was in when they seconded', async () => {
    const member = await addPerson(server, { handle: 'gil', unit: 'Garden' });
    await changeIdea(member.client, 'secondIdea', { ideaId });
    await server.database.query("UPDATE member SET unit = 'Post' WHERE id = $1", [member.memberId]);
    await second('cleo', ideaId);
    await second('eve', ideaId);
    expect(await stageOf(ideaId)).toBe('PROPOSED');
  });

  it('tells those who seconded when it opens, and nobody else', async () => {
    for (const name of ['bea', 'cleo', 'dan'] as const) await second(name, ideaId);
    const told = await eventually(
      () =>
        server.database.query("SELECT member_id, path FROM notice WHERE kind = 'OPENING' AND path = $1", [
          `/ideas/${ideaId}`,
        ]),
      (rows: { member_id: number }[]) => rows.length > 0,
    );
    const ids = [people.bea, people.cleo, people.dan].map(({ memberId }) => memberId);
    expect(told.map(({ member_id: id }) => id).sort()).toEqual(ids.sort());
  });

  it('goes on counting when somebody who seconded is erased', async () => {
    const member = await addPerson(server, { handle: 'hal', unit: 'Garden' });
    await changeIdea(member.client, 'secondIdea', { ideaId });
    const erased = await member.client.read<{ eraseMe: { __typename: string } }>(
      'mutation { eraseMe(input: { handle: "hal", idempotencyKey: "erase me" }) { __typename } }',
    );
    expect(erased.eraseMe.__typename).toBe('Erased');
    expect((await readIdea(client('bea'), ideaId)).seconds.count).toBe(1);
    expect(
      await server.database.query('SELECT member_id FROM second WHERE idea_id IN (SELECT max(id) FROM idea)'),
    ).toEqual([{ member_id: null }]);
    await second('bea', ideaId);
    await second('dan', ideaId);
    expect(await stageOf(ideaId)).not.toBe('PROPOSED');
  });
});

describe('an idea that a curator has to look at', () => {
  it('collects seconds and stays where it is', async () => {
    const ideaId = await propose({ title: 'Raise the salary of everybody' });
    for (const name of ['bea', 'cleo', 'dan'] as const) await second(name, ideaId);
    const { stage, held, seconds } = await readIdea(client('bea'), ideaId);
    expect({ stage, held, count: seconds.count }).toEqual({ stage: 'PROPOSED', held: true, count: 3 });
  });
});

describe('the opening', () => {
  /** Seconded by three, and its opening is due. */
  const due = async (): Promise<string> => {
    const ideaId = await propose();
    for (const name of ['bea', 'cleo', 'dan'] as const) await second(name, ideaId);
    await eventually(
      () => stageOf(ideaId),
      (stage) => stage === 'ANNOUNCED',
    );
    await server.database.query("UPDATE idea SET opens_at = now() WHERE stage = 'ANNOUNCED'");
    await server.restart();
    return ideaId;
  };

  it('comes on the day, also after the server was away, with the question of the season and by auction', async () => {
    const ideaId = await due();
    const idea = await eventually(
      () => readIdea(client('bea'), ideaId),
      ({ stage, market }) => stage === 'OPEN' && market?.state === 'AUCTION',
    );
    expect(idea).toMatchObject({
      stage: 'OPEN',
      season: 'Autumn',
      headline: 'JURY',
      rank: null,
    });
    const days = (Date.parse(idea.market?.closesAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(89.9);
    expect(days).toBeLessThan(90.1);
    expect(Date.parse(idea.auctionEndsAt ?? '')).toBeGreaterThan(Date.now());
    expect(idea.history.filter(({ stage }) => stage === 'OPEN')).toHaveLength(1);
  });
});

describe('the list of ideas', () => {
  it('has those that wait for seconds, with a tag, and leaves out what was retired', async () => {
    const wanted = await propose({ title: 'A drying room', tags: ['rooms'] });
    const retired = await propose({ title: 'A dark room', tags: ['rooms'] });
    await changeIdea(client('ada'), 'retireIdea', { ideaId: retired });
    const list = async (args: string) => {
      const { ideas } = await client('bea').read<{ ideas: { totalCount: number; nodes: { id: string }[] } }>(
        `{ ideas(first: 100, ${args}) { totalCount nodes { id } } }`,
      );
      return ideas.nodes.map(({ id }) => id);
    };
    expect(await list('stages: [PROPOSED], tag: "Rooms"')).toEqual([wanted]);
    expect(await list('tag: "#rooms"')).toEqual([wanted]);
    expect(await list('stages: [RETIRED]')).toContain(retired);
    const { exchange } = await client('bea').read<{ exchange: { ideaCount: number } }>(
      '{ exchange { ideaCount } }',
    );
    expect(await list('orderBy: NEW')).toHaveLength(exchange.ideaCount);
  });
});
