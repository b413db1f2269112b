import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { changePrivacy } from '../support/privacy-api.js';
import { proposeIdea, writeIdea } from '../support/proposal-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ members: ['ada', 'bea', 'dan'] });
  [ada, bea] = [await server.signIn('ada'), await server.signIn('bea')];
}, START_MS);
afterAll(() => server.stop());

const sql = <Row>(query: string, values: unknown[] = []): Promise<Row[]> =>
  server.database.query(query, values);
const numberOf = (id: string): number => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);

describe('a draft', () => {
  const draftsOf = async (client: ApiClient) => {
    const { me } = await client.read<{ me: { drafts: { id: string; title: string; topic: string }[] } }>(
      '{ me { drafts { id title topic stage } } }',
    );
    return me.drafts;
  };

  it('is seen by its writer alone, whatever others ask', async () => {
    const { idea } = await writeIdea(ada, 'saveDraft', {
      title: 'Zeppelins for post',
      topic: '',
      tags: ['air'],
    });
    expect(idea).toMatchObject({ stage: 'DRAFT', tags: ['air'] });
    expect(await draftsOf(ada)).toMatchObject([{ id: idea?.id, title: 'Zeppelins for post', topic: '' }]);
    expect(await draftsOf(bea)).toEqual([]);
    const ways = `query ($id: ID!) { idea(id: $id) { title } node(id: $id) { id }
      ideas(search: "Zeppelin", orderBy: NEW) { totalCount } similarIdeas(title: "Zeppelins for post") { score }
      exchange { topics { topic } } }`;
    for (const client of [ada, bea, await server.signIn('operator')])
      expect(await client.read(ways, { id: idea?.id })).toMatchObject({
        idea: null,
        node: null,
        ideas: { totalCount: 0 },
        similarIdeas: [],
        exchange: { topics: expect.not.arrayContaining([{ topic: '' }]) },
      });
  });

  it('is changed, and becomes the idea', async () => {
    const { idea } = await writeIdea(ada, 'saveDraft', { title: 'Half a title' });
    const ideaId = idea?.id;
    expect((await writeIdea(ada, 'saveDraft', { ideaId, title: 'A whole title' })).idea).toMatchObject({
      id: ideaId,
      title: 'A whole title',
    });
    const proposed = await proposeIdea(ada, { ideaId, title: 'A whole title' });
    expect(proposed).toMatchObject({ id: ideaId, stage: 'PROPOSED' });
    expect(await draftsOf(ada)).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ id: ideaId })]),
    );
    for (const mutation of ['proposeIdea', 'saveDraft', 'discardDraft'] as const)
      expect(await writeIdea(ada, mutation, { ideaId })).toMatchObject({ code: 'PROPOSED_ALREADY' });
  });

  it('is proposed once, also when it is sent twice at the same moment', async () => {
    const { idea } = await writeIdea(bea, 'saveDraft', { title: 'Only one of these' });
    const twice = ['once', 'again'].map(() => writeIdea(bea, 'proposeIdea', { ideaId: idea?.id }));
    const codes = (await Promise.all(twice)).map(({ code }) => code ?? 'TAKEN');
    expect(codes.sort()).toEqual(['PROPOSED_ALREADY', 'TAKEN']);
  });

  it('goes with its writer, and the versions of what was proposed are nobody’s then', async () => {
    const dan = await server.signIn('dan');
    const { id } = await proposeIdea(dan, { title: 'What stays' });
    await writeIdea(dan, 'saveDraft', { title: 'What goes' });
    expect(await changePrivacy(dan, 'eraseMe', { handle: 'dan' })).toHaveProperty('at');
    expect(await sql("SELECT 1 FROM idea WHERE title = 'What goes'")).toEqual([]);
    expect(await sql('SELECT author_id FROM idea_version WHERE idea_id = $1', [numberOf(id)])).toEqual([
      { author_id: null },
    ]);
  });

  it('cannot be changed, proposed or discarded by others, nor discarded twice', async () => {
    const { idea } = await writeIdea(ada, 'saveDraft', { title: 'Mine' });
    const ideaId = idea?.id;
    for (const mutation of ['proposeIdea', 'saveDraft', 'discardDraft'] as const)
      expect(await writeIdea(bea, mutation, { ideaId })).toMatchObject({ code: 'UNKNOWN_IDEA' });
    const idempotencyKey = newKey();
    for (const _ of ['once', 'again'])
      expect(await writeIdea(ada, 'discardDraft', { ideaId, idempotencyKey })).toEqual({ ideaId });
    expect(await writeIdea(ada, 'discardDraft', { ideaId })).toMatchObject({ code: 'UNKNOWN_IDEA' });
  });

  it('may lack a topic, but not every word, and 20 are enough', async () => {
    expect(await writeIdea(bea, 'saveDraft', { title: ' ', summary: '' })).toMatchObject({
      code: 'DRAFT_EMPTY',
    });
    expect(await writeIdea(bea, 'saveDraft', { links: ['ftp://example.com'] })).toMatchObject({
      code: 'LINK_NOT_VALID',
    });
    for (let count = 0; count < 20; count++) await writeIdea(bea, 'saveDraft', { title: `Draft ${count}` });
    expect(await writeIdea(bea, 'saveDraft', { title: 'One more' })).toMatchObject({
      code: 'DRAFTS_TOO_MANY',
    });
    expect(await draftsOf(bea)).toHaveLength(20);
  });
});
