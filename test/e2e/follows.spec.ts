import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Followers } from '../../apps/server/src/follows/followers.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { SecondsWanted } from '../../apps/server/src/notices/seconds-wanted.js';
import { TellMembers } from '../../apps/server/src/notices/tell-members.js';
import type { ApiClient } from '../support/api-client.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';
import { changeFollows } from '../support/talk-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const HANDLES = ['ada', 'bea', 'cem', 'dan', 'eve'];

describe('following', () => {
  let server: TestServer;
  let clients: ApiClient[];
  let ada: ApiClient;
  const ideaId = encodeId('Idea', 1);
  const otherId = encodeId('Idea', 2);

  beforeAll(async () => {
    server = await startTestServer({ members: HANDLES, ideas: ['A bench', 'A table'] });
    await server.database.query("UPDATE idea SET tags = '{garden}' WHERE id = 2");
    await server.restart();
    clients = [];
    for (const handle of HANDLES) clients.push(await server.signIn(handle));
    [ada] = clients as [ApiClient];
  }, START_MS);
  afterAll(() => server.stop());

  const follow = (client: ApiClient, kind: string, target: string) =>
    changeFollows(client, 'follow', { kind, target });
  const targets = async (client: ApiClient): Promise<string[]> => {
    const { me } = await client.read<{ me: { follows: { target: string }[] } }>(
      '{ me { follows { target } } }',
    );
    return me.follows.map(({ target }) => target).sort();
  };

  it('is of ideas, handles and tags, each once, however they are written, and can end', async () => {
    for (const [kind, target] of [
      ['IDEA', ideaId],
      ['IDEA', ideaId],
      ['HANDLE', 'bea'],
      ['HANDLE', ' @bea '],
      ['TAG', 'Public Space'],
      ['TAG', '#public-space'],
    ] as const)
      expect((await follow(ada, kind, target)).code).toBeUndefined();
    expect(await targets(ada)).toEqual([ideaId, 'bea', 'public-space'].sort());
    await changeFollows(ada, 'unfollow', { kind: 'HANDLE', target: 'bea' });
    const { viewer } = await changeFollows(ada, 'unfollow', { kind: 'TAG', target: 'public space' });
    expect(viewer?.follows).toEqual([{ kind: 'IDEA', target: ideaId, idea: { id: ideaId } }]);
    expect(
      (await changeFollows(ada, 'unfollow', { kind: 'TAG', target: 'public space' })).code,
    ).toBeUndefined();
  });

  it('does not tell whether there is a handle', async () => {
    const known = await follow(ada, 'HANDLE', 'cem');
    const unknown = await follow(ada, 'HANDLE', 'nobody at all');
    expect(unknown.viewer?.follows[0]).toEqual({ ...known.viewer?.follows[0], target: 'nobody at all' });
    for (const target of ['cem', 'nobody at all'])
      await changeFollows(ada, 'unfollow', { kind: 'HANDLE', target });
  });

  it.each([
    ['an idea that there is not', 'IDEA', encodeId('Idea', 999), 'UNKNOWN_IDEA'],
    ['something that is no idea', 'IDEA', 'bea', 'UNKNOWN_IDEA'],
    ['what can be no handle', 'HANDLE', '@', 'FOLLOW_NOT_VALID'],
    ['what can be no tag', 'TAG', '#', 'FOLLOW_NOT_VALID'],
  ])('refuses %s', async (_, kind, target, code) => {
    expect(await follow(ada, kind, target)).toMatchObject({ code });
  });

  it('refuses a draft as if it were not there', async () => {
    await server.database.query(
      "INSERT INTO idea (title, topic, closes_at, stage) VALUES ('A draft', 'X', now() + interval '9 days', 'DRAFT')",
    );
    await server.restart();
    expect(await follow(ada, 'IDEA', encodeId('Idea', 3))).toMatchObject({ code: 'UNKNOWN_IDEA' });
    const list = { name: 'Drafts', ideaIds: [encodeId('Idea', 3)] };
    expect(await changeFollows(ada, 'saveWatchList', list)).toMatchObject({ code: 'UNKNOWN_IDEA' });
  });

  it('is of at most 1,000 things', async () => {
    const [, , cem] = clients as ApiClient[];
    await server.database.query(
      "INSERT INTO word_follow SELECT id, 'TAG', 't' || n FROM member, generate_series(1, 1000) n WHERE handle = 'cem'",
    );
    expect(await follow(cem as ApiClient, 'TAG', 'one-more')).toMatchObject({ code: 'TOO_MANY_FOLLOWS' });
    expect((await follow(cem as ApiClient, 'TAG', 't7')).code).toBeUndefined();
    await server.database.query("DELETE FROM word_follow WHERE word LIKE 't%'");
  });

  it('is told of an idea as a number from five followers on, and to each whether they do', async () => {
    const read = async (client: ApiClient) =>
      (
        await client.read<{ idea: { followed: boolean; followers: number | null } }>(
          'query ($id: ID!) { idea(id: $id) { followed followers } }',
          { id: ideaId },
        )
      ).idea;
    for (const client of clients.slice(0, 4)) await follow(client, 'IDEA', ideaId);
    expect(await read(ada)).toEqual({ followed: true, followers: null });
    await follow(clients[4] as ApiClient, 'IDEA', ideaId);
    expect(await read(server.anonymous)).toEqual({ followed: false, followers: 5 });
    await changeFollows(clients[4] as ApiClient, 'unfollow', { kind: 'IDEA', target: ideaId });
    expect(await read(clients[4] as ApiClient)).toEqual({ followed: false, followers: null });
  });

  it('waits for an idea that is just changing stage, whose followers are told meanwhile', async () => {
    const [, , , dan] = clients as [ApiClient, ApiClient, ApiClient, ApiClient];
    const input = { kind: 'IDEA', target: otherId, idempotencyKey: newKey() };
    const asked = await server.database.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM idea WHERE id = 2 FOR UPDATE');
      const answer = dan.ask('mutation ($input: FollowInput!) { follow(input: $input) { __typename } }', {
        input,
      });
      const waiting = `SELECT 1 FROM pg_stat_activity
        WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      await expect.poll(() => server.database.query(waiting), { timeout: 30_000 }).toHaveLength(1);
      await manager.query(
        "INSERT INTO notice (member_id, kind, text) SELECT id, 'FOLLOWED', 'x' FROM member WHERE handle = 'dan'",
      );
      return { answer };
    });
    expect(await asked.answer).toEqual({ data: { follow: { __typename: 'FollowsChanged' } } });
    await changeFollows(dan, 'unfollow', { kind: 'IDEA', target: otherId });
    await server.database.query("DELETE FROM notice WHERE text = 'x'");
  });

  it('is for members, and their own', async () => {
    const asked = await server.anonymous.ask(
      'mutation { follow(input: {kind: TAG, target: "x", idempotencyKey: "x"}) { __typename } }',
    );
    expect(asked.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(await targets(clients[1] as ApiClient)).toEqual([ideaId]);
  });

  it('narrows the list of ideas to those followed, those with a followed tag, and those of a watch list', async () => {
    const [, , cem] = clients as [ApiClient, ApiClient, ApiClient];
    const titles = async (client: ApiClient, filter: string): Promise<string[]> => {
      const { ideas } = await client.read<{ ideas: { nodes: { title: string }[] } }>(
        `{ ideas(${filter}) { nodes { title } } }`,
      );
      return ideas.nodes.map(({ title }) => title).sort();
    };
    expect(await titles(cem, 'following: true')).toEqual(['A bench']);
    await follow(cem, 'TAG', 'garden');
    expect(await titles(cem, 'following: true')).toEqual(['A bench', 'A table']);
    expect(await titles(cem, 'following: false')).toEqual(['A bench', 'A table']);
    await changeFollows(cem, 'unfollow', { kind: 'TAG', target: 'garden' });
    const made = await changeFollows(cem, 'saveWatchList', { name: 'Tables', ideaIds: [otherId] });
    const listId = made.viewer?.watchLists[0]?.id ?? '';
    expect(await titles(cem, `watchList: "${listId}"`)).toEqual(['A table']);
    expect(await titles(cem, `watchList: "${listId}", following: true`)).toEqual([]);
    for (const [client, list] of [
      [ada, listId],
      [cem, 'nonsense'],
    ] as const) {
      const asked = await client.ask(`{ ideas(watchList: "${list}") { nodes { id } } }`);
      expect(asked.errors?.[0]).toMatchObject({
        message: 'You have no such watch list.',
        extensions: { code: 'UNKNOWN_LIST' },
      });
    }
    for (const filter of ['following: true', `watchList: "${listId}"`]) {
      const asked = await server.anonymous.ask(`{ ideas(${filter}) { nodes { id } } }`);
      expect(asked.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });

  it('tells followers of stages, and of new ideas with a tag, but not their proposers', async () => {
    const [, bea] = clients as ApiClient[];
    await follow(ada, 'TAG', 'garden');
    await follow(bea as ApiClient, 'TAG', 'garden');
    const telling = new TellMembers(server.exchange);
    const followers = new Followers(telling, new SecondsWanted(telling));
    const [{ id: adaId }] = await server.database.query("SELECT id FROM member WHERE handle = 'ada'");
    await server.database.transaction(async (manager) => {
      await followers.tellOfStage(manager, { ideaId: 1, title: 'A bench', stage: 'OPEN' });
      const idea = { ideaId: 2, title: 'A table', tags: ['garden', 'wood'], proposerId: adaId };
      await followers.tellOfNewIdea(manager, idea);
    });
    const rows: { handle: string; text: string; path: string }[] = await server.database.query(
      `SELECT m.handle, n.text, n.path FROM notice n JOIN member m ON m.id = n.member_id
       WHERE kind = 'FOLLOWED' ORDER BY n.subject, m.id`,
    );
    const open = '“A bench”, which you follow, is open for trading.';
    const path = `/ideas/${ideaId}`;
    expect(rows).toEqual([
      ...['ada', 'bea', 'cem', 'dan'].map((handle) => ({ handle, text: open, path })),
      {
        handle: 'bea',
        text: '“A table” was proposed with a tag that you follow.',
        path: `/ideas/${otherId}`,
      },
    ]);
  });

  describe('watch lists', () => {
    const save = (input: Record<string, unknown>) =>
      changeFollows(ada, 'saveWatchList', { name: 'Furniture', ideaIds: [], ...input });
    const listsOf = async (client: ApiClient) => {
      const { me } = await client.read<{
        me: { watchLists: { id: string; name: string; ideas: { id: string }[] }[] };
      }>('{ me { watchLists { id name ideas { id } } } }');
      return me.watchLists;
    };

    it('keep ideas in the order given, each once, and are changed and deleted by their member alone', async () => {
      const made = await save({ ideaIds: [otherId, ideaId, otherId] });
      const [list] = made.viewer?.watchLists ?? [];
      expect(list).toMatchObject({ name: 'Furniture', ideas: [{ id: otherId }, { id: ideaId }] });
      const [, bea] = clients as ApiClient[];
      const stolen = { listId: list?.id, name: 'Mine', ideaIds: [] };
      expect(await changeFollows(bea as ApiClient, 'saveWatchList', stolen)).toMatchObject({
        code: 'UNKNOWN_LIST',
      });
      expect(await changeFollows(bea as ApiClient, 'deleteWatchList', { listId: list?.id })).toMatchObject({
        code: 'UNKNOWN_LIST',
      });
      expect(await listsOf(bea as ApiClient)).toEqual([]);
      await save({ listId: list?.id, name: 'To sit on', ideaIds: [ideaId] });
      expect(await listsOf(ada)).toEqual([{ id: list?.id, name: 'To sit on', ideas: [{ id: ideaId }] }]);
      await changeFollows(ada, 'deleteWatchList', { listId: list?.id });
      expect(await listsOf(ada)).toEqual([]);
      expect(await changeFollows(ada, 'deleteWatchList', { listId: list?.id })).toMatchObject({
        code: 'UNKNOWN_LIST',
      });
    });

    it('keep what was put on them elsewhere, and their name', async () => {
      const made = await changeFollows(ada, 'saveWatchList', { name: 'Furniture' });
      const listId = made.viewer?.watchLists[0]?.id;
      const change = (input: Record<string, unknown>) =>
        changeFollows(ada, 'saveWatchList', { listId, ...input });
      await Promise.all([change({ add: [ideaId] }), change({ add: [otherId, ideaId] })]);
      await change({ name: 'To sit on' });
      const [list] = await listsOf(ada);
      expect(list?.name).toBe('To sit on');
      expect(new Set(list?.ideas.map(({ id }) => id))).toEqual(new Set([ideaId, otherId]));
      await change({ takeOff: [ideaId, 'x', encodeId('Idea', 2 ** 40)] });
      expect(await listsOf(ada)).toEqual([{ id: listId, name: 'To sit on', ideas: [{ id: otherId }] }]);
      await change({ add: [ideaId] });
      expect((await listsOf(ada))[0]?.ideas).toEqual([{ id: otherId }, { id: ideaId }]);
      expect(await change({ ideaIds: [] })).toMatchObject({ viewer: { watchLists: [{ ideas: [] }] } });
      await changeFollows(ada, 'deleteWatchList', { listId });
    });

    it.each([
      ['no name', { name: ' ' }, 'LIST_NAME_EMPTY'],
      ['a long name', { name: 'x'.repeat(61) }, 'LIST_NAME_TOO_LONG'],
      ['a name of two lines', { name: 'a\nb' }, 'TEXT_NOT_ALLOWED'],
      ['more than 500 ideas', { ideaIds: Array.from({ length: 501 }, () => ideaId) }, 'LIST_TOO_LONG'],
      ['an idea that there is not', { ideaIds: ['x'] }, 'UNKNOWN_IDEA'],
      ['more than 500 new ones', { add: Array.from({ length: 501 }, () => ideaId) }, 'LIST_TOO_LONG'],
      ['a new one that there is not', { add: ['x'] }, 'UNKNOWN_IDEA'],
      ['no name at all', { name: null }, 'LIST_NAME_EMPTY'],
      ['an id of nothing', { listId: 'x' }, 'UNKNOWN_LIST'],
    ])('do not have %s', async (_, input, code) => {
      expect(await save(input)).toMatchObject({ code });
      expect(await listsOf(ada)).toEqual([]);
    });

    it('are at most 50, and one for one key', async () => {
      const idempotencyKey = newKey();
      await save({ idempotencyKey });
      await save({ idempotencyKey });
      expect(await listsOf(ada)).toHaveLength(1);
      for (let n = 1; n < 50; n++) await save({ name: `List ${n}` });
      expect(await save({ name: 'Too many' })).toMatchObject({ code: 'TOO_MANY_LISTS' });
      expect(await listsOf(ada)).toHaveLength(50);
    });
  });
});
