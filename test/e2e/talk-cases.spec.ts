import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { MoveArgument } from '../../apps/server/src/talk/move-argument.js';
import { RemoveComment } from '../../apps/server/src/talk/remove-comment.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { changeFollows, markUseful, readArgument, say } from '../support/talk-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const READERS = ['ra', 'rb', 'rc', 'rd', 're'];

describe('the best cases', () => {
  let server: TestServer;
  let ada: ApiClient;
  let bea: ApiClient;
  let readers: ApiClient[];
  const ideaId = encodeId('Idea', 1);
  const otherId = encodeId('Idea', 2);

  beforeAll(async () => {
    server = await startTestServer({
      members: ['ada', 'bea', ...READERS],
      ideas: ['A lamp', 'A second lamp'],
    });
    [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
    readers = [];
    for (const handle of READERS) readers.push(await server.signIn(handle));
  }, START_MS);
  afterAll(() => server.stop());

  const texts = async (id = ideaId): Promise<[string[], string[]]> => {
    const { casesFor, casesAgainst } = await readArgument(ada, id);
    return [casesFor.map(({ text }) => text), casesAgainst.map(({ text }) => text)];
  };
  const useful = async (id: string, count: number) => {
    for (const reader of readers.slice(0, count)) await markUseful(reader, id);
  };

  it('stand side by side, by the readers who find them useful; answers and what takes no side are none', async () => {
    const weak = await say(ada, { ideaId, text: 'Light.', stance: 'FOR' });
    const strong = await say(bea, { ideaId, text: 'It saves power.', stance: 'FOR' });
    await say(ada, { ideaId, text: 'It is ugly.', stance: 'AGAINST' });
    await say(ada, { ideaId, text: 'What lamp?' });
    await say(ada, { ideaId, text: 'Indeed.', stance: 'FOR', parentId: strong.id });
    expect(await texts()).toEqual([['Light.', 'It saves power.'], ['It is ugly.']]);
    await useful(strong.id, 4);
    await useful(weak.id, 1);
    expect((await texts())[0]).toEqual(['It saves power.', 'Light.']);
    await markUseful(readers[0] as ApiClient, weak.id, false);
    expect((await texts())[0]).toEqual(['It saves power.', 'Light.']);
  });

  it('are told as many as are asked for, each with its own side', async () => {
    const { idea } = await ada.read<{ idea: { casesFor: object[]; casesAgainst: { stance: string }[] } }>(
      'query ($id: ID!) { idea(id: $id) { casesFor(first: 1) { text } casesAgainst(first: 0) { stance } } }',
      { id: ideaId },
    );
    expect(idea).toEqual({ casesFor: [{ text: 'It saves power.' }], casesAgainst: [] });
  });

  it('of many ideas are found at once', async () => {
    await say(ada, { ideaId: otherId, text: 'Another light.', stance: 'FOR' });
    const { ideas } = await ada.read<{ ideas: { nodes: { casesFor: { text: string }[] }[] } }>(
      '{ ideas { nodes { casesFor { text } } } }',
    );
    expect(ideas.nodes.map(({ casesFor }) => casesFor.length).sort()).toEqual([1, 2]);
  });

  it('and all that was said move with a duplicate, marked as such; so do its followers and places on lists', async () => {
    const [fan, other] = readers as [ApiClient, ApiClient];
    for (const client of [fan, other])
      await changeFollows(client, 'follow', { kind: 'IDEA', target: otherId });
    await changeFollows(fan, 'follow', { kind: 'IDEA', target: ideaId });
    await changeFollows(fan, 'saveWatchList', { name: 'Lamps', ideaIds: [otherId] });
    const before = (await readArgument(ada, ideaId)).commentCount;
    const moved = (await readArgument(ada, otherId)).commentCount;
    await server.database.transaction((manager) => new MoveArgument().move(manager, { from: 2, into: 1 }));
    const after = await readArgument(ada, ideaId);
    expect(after.commentCount).toBe(before + moved);
    expect(
      after.comments.nodes.filter((each) => each.fromIdea?.title === 'A second lamp').map(({ text }) => text),
    ).toContain('Another light.');
    expect((await readArgument(ada, otherId)).commentCount).toBe(0);
    for (const client of [fan, other]) {
      const { me } = await client.read<{
        me: { follows: { target: string }[]; watchLists: { ideas: { id: string }[] }[] };
      }>('{ me { follows { target } watchLists { ideas { id } } } }');
      expect(me.follows).toEqual([{ target: ideaId }]);
      if (client === fan) expect(me.watchLists).toEqual([{ ideas: [{ id: ideaId }] }]);
    }
  });

  it('are none any more when a curator removes them, and the reason stands in their place', async () => {
    const { id } = await say(bea, { ideaId, text: 'Somebody is a fool.', stance: 'AGAINST' });
    const [row] = await server.database.query("SELECT id, member_id FROM comment WHERE text LIKE '%fool%'");
    const removal = new RemoveComment(null as never);
    const remove = () =>
      server.database.transaction((manager) =>
        removal.byCurator(manager, { commentId: row.id, reason: 'About a person.' }),
      );
    expect(await remove()).toEqual({ ideaId: 1, writerId: row.member_id });
    expect(await remove()).toBeNull();
    const { comments, casesAgainst } = await readArgument(ada, ideaId);
    expect(comments.nodes.find((each) => each.id === id)).toMatchObject({
      text: '',
      author: null,
      removed: true,
      removedReason: 'About a person.',
    });
    expect(casesAgainst.map((each) => each.id)).not.toContain(id);
  });
});
