import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { seatJuror } from '../support/lot-rows.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { removeComment, say } from '../support/talk-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const HANDLE = 'silver tern';
const NAME = 'Quillon Vantongeren';

interface Profile {
  readonly handle: string;
  readonly ideas: { readonly part: string; readonly idea: { readonly title: string } }[];
  readonly comments: {
    readonly nodes: { readonly text: string; readonly idea: { readonly title: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function profileOf(
  client: ApiClient,
  handle: string,
  page: { first?: number; after?: string | null } = {},
): Promise<Profile> {
  const { profile } = await client.read<{ profile: Profile }>(
    `query ($handle: String!, $first: Int, $after: String) { profile(handle: $handle) {
      handle ideas { part idea { title } }
      comments(first: $first, after: $after) {
        nodes { id text author signedAs stance badge idea { title } } pageInfo { hasNextPage endCursor } } } }`,
    { handle, ...page },
  );
  return profile;
}

describe('the profile of a handle', () => {
  let server: TestServer;
  /** Proposes the first idea, and signs by handle and by name. */
  let quill: TestPerson;
  /** Of its team. */
  let tess: TestPerson;
  let reader: TestPerson;
  const ideaId = encodeId('Idea', 1);
  const otherId = encodeId('Idea', 2);

  beforeAll(async () => {
    server = await startTestServer({ kind: 'real', members: [], ideas: ['A kiosk', 'A second kiosk'] });
    quill = await addPerson(server, { handle: HANDLE, name: NAME });
    tess = await addPerson(server, { handle: 'tess', name: 'Tess Oldenburg' });
    reader = await addPerson(server, { handle: 'reader', name: 'Rea Der' });
    await server.database.query("UPDATE idea SET blind_until = now() + interval '1 day' WHERE id = 1");
    await server.database.query('UPDATE idea SET proposer_id = $1 WHERE id = 1', [quill.memberId]);
    await server.database.query(
      'INSERT INTO team_member (idea_id, member_id, joined_at) VALUES (1, $1, now())',
      [tess.memberId],
    );
    await server.restart();
  }, START_MS);
  afterAll(() => server.stop());

  const set = async (what: string) => {
    await server.database.query(`UPDATE idea SET ${what} WHERE id = 1`);
    await server.restart();
  };
  const ideas = async (client: ApiClient, handle: string) =>
    (await profileOf(client, handle)).ideas.map(({ idea, part }) => `${part} of ${idea.title}`);
  const texts = async (handle: string) =>
    (await profileOf(reader.client, handle)).comments.nodes.map(({ text }) => text);

  it('of nobody is that of somebody who signed nothing, but for the handle', async () => {
    const { handle, ...nothing } = await profileOf(reader.client, 'reader');
    expect(handle).toBe('reader');
    for (const asked of ['nobody at all', '@', '', ' reader of nothing '])
      expect(await profileOf(reader.client, asked)).toMatchObject(nothing);
  });

  it('has comments and answers that were signed with it, newest first and page by page', async () => {
    const first = await say(quill.client, { ideaId: otherId, text: 'It would help.' });
    await say(quill.client, { ideaId: otherId, parentId: first.id, text: 'And be cheap.' });
    await say(quill.client, { ideaId: otherId, text: 'As I am called.', signAs: 'NAME' });
    await say(quill.client, { ideaId, text: 'As its proposer.' });
    await say(tess.client, { ideaId, text: 'As its team.' });
    const gone = await say(quill.client, { ideaId: otherId, text: 'Not meant.' });
    await removeComment(quill.client, gone.id);
    expect(await texts(HANDLE)).toEqual(['And be cheap.', 'It would help.']);
    expect(await texts('tess')).toEqual([]);
    await server.database.query(
      "UPDATE comment SET created_at = created_at - interval '1 day' WHERE text = 'And be cheap.'",
    );
    expect(await texts(HANDLE)).toEqual(['It would help.', 'And be cheap.']);
    const { comments } = await profileOf(reader.client, HANDLE, { first: 1 });
    expect(comments.nodes[0]?.idea.title).toBe('A second kiosk');
    const after = comments.pageInfo.endCursor;
    const rest = (await profileOf(reader.client, HANDLE, { first: 1, after })).comments;
    expect([comments, rest].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect(rest.nodes[0]?.text).toBe('And be cheap.');
  });

  it('has no idea that is blind or held, also for those whose it is', async () => {
    for (const { client } of [reader, tess, quill])
      for (const handle of [HANDLE, 'tess']) expect(await ideas(client, handle)).toEqual([]);
    await set('blind_until = NULL, held_at = now()');
    expect(await ideas(reader.client, HANDLE)).toEqual([]);
  });

  it('has ideas that are blind no more, for proposer and team', async () => {
    await set("blind_until = now() - interval '1 minute', held_at = NULL");
    expect(await ideas(reader.client, HANDLE)).toEqual(['PROPOSER of A kiosk']);
    expect(await ideas(reader.client, 'tess')).toEqual(['TEAM of A kiosk']);
  });

  it('has no idea that who asks is drawn to judge', async () => {
    const juror = await addPerson(server, { handle: 'juror' });
    expect(await ideas(juror.client, HANDLE)).toHaveLength(1);
    const [row]: { market_id: number }[] = await server.database.query(
      'SELECT market_id FROM idea WHERE id = 1',
    );
    await seatJuror(server, { marketId: row?.market_id ?? 0, memberId: juror.memberId });
    await eventually(
      () => ideas(juror.client, HANDLE),
      (titles) => titles.length === 0,
    );
    expect(await ideas(juror.client, 'tess')).toEqual([]);
    expect(await ideas(reader.client, HANDLE)).toHaveLength(1);
  });

  it('has nothing that its member signed by name, nor the name', async () => {
    await set("signed_as = 'NAME'");
    expect(await ideas(reader.client, HANDLE)).toEqual([]);
    const whole = JSON.stringify([
      await profileOf(reader.client, HANDLE),
      await profileOf(quill.client, HANDLE),
    ]);
    expect(whole).toContain('It would help.');
    for (const word of [...NAME.split(' '), 'As I am called', 'PROPOSER']) expect(whole).not.toContain(word);
    const named = await profileOf(reader.client, NAME);
    expect([named.ideas, named.comments.nodes]).toEqual([[], []]);
  });
});
