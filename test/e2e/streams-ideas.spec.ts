import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiAnswer, ApiClient } from '../support/api-client.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

type Message = { ideaChanges: { ideaIds: string[] } };

let server: TestServer;
let ada: ApiClient;
let ideaIds: string[];
beforeAll(async () => {
  server = await startTestServer({ ideas: ['A shelf', 'A lamp'] });
  ada = await server.signIn('ada');
  const { ideas } = await ada.read<{ ideas: { nodes: { id: string }[] } }>('{ ideas { nodes { id } } }');
  ideaIds = ideas.nodes.map(({ id }) => id);
}, START_MS);
afterAll(() => server.stop());

const follow = (ids: readonly string[] | null, client = ada) =>
  client.stream<Message>('subscription ($ids: [ID!]) { ideaChanges(ideaIds: $ids) { ideaIds } }', { ids });

/** The next message that names an idea. */
async function named(stream: AsyncIterator<ApiAnswer<Message>>): Promise<string[]> {
  for (;;) {
    const { value } = await stream.next();
    const ids = value.data?.ideaChanges.ideaIds;
    if (ids === undefined) throw new Error(JSON.stringify(value));
    if (ids.length > 0) return ids;
  }
}

async function comment(ideaId: string | undefined): Promise<void> {
  await ada.read(
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { ... on CommentChanged { comment { id } } } }',
    { input: { ideaId, text: 'It helps.', idempotencyKey: newKey() } },
  );
}

it('begins with a message that names nothing, and then names what changed', async () => {
  const stream = await follow(null);
  expect((await stream.next()).value).toEqual({ data: { ideaChanges: { ideaIds: [] } } });
  await comment(ideaIds[0]);
  expect(await named(stream)).toEqual([ideaIds[0]]);
});

it('names only the ideas that were asked for', async () => {
  const stream = await follow([ideaIds[1] ?? '']);
  await stream.next();
  await comment(ideaIds[0]);
  await comment(ideaIds[1]);
  expect(await named(stream)).toEqual([ideaIds[1]]);
});

it('says nothing of a draft, and names the proposal that it becomes', async () => {
  const stream = await follow(null);
  await stream.next();
  const words = { title: 'A bench', summary: 'To sit on.', topic: 'Offices' };
  const { saveDraft } = await ada.read<{ saveDraft: { idea: { id: string } } }>(
    'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on IdeaProposed { idea { id } } } }',
    { input: { ...words, idempotencyKey: newKey() } },
  );
  const ideaId = saveDraft.idea.id;
  await comment(ideaIds[0]);
  expect(await named(stream)).toEqual([ideaIds[0]]);
  await ada.read(
    'mutation ($input: ProposeIdeaInput!) { proposeIdea(input: $input) { ... on IdeaProposed { idea { id } } } }',
    { input: { ...words, ideaId, idempotencyKey: newKey() } },
  );
  expect(await named(stream)).toEqual([ideaId]);
});

it.each([[[]], [['nonsense']]])('refuses %j for ideas', async (ids) => {
  const stream = await follow(ids);
  expect((await stream.next()).value.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
