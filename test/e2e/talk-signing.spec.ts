import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { startTestServer, type TestServer } from '../support/server.js';
import {
  addComment,
  type Comment,
  changeFollows,
  editComment,
  markUseful,
  readArgument,
  removeComment,
  say,
} from '../support/talk-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const HANDLE = 'silver tern';
const NAME = 'Quillon Vantongeren';

interface Notice {
  readonly kind: string;
  readonly text: string;
  readonly path: string;
}

describe('a signature', () => {
  let server: TestServer;
  /** Proposes the idea. */
  let quill: TestPerson;
  /** Of its team. */
  let tess: TestPerson;
  let reader: TestPerson;
  let writer: TestPerson;
  const ideaId = encodeId('Idea', 1);
  const otherId = encodeId('Idea', 2);

  beforeAll(async () => {
    server = await startTestServer({ kind: 'real', members: [], ideas: ['A kiosk', 'A second kiosk'] });
    quill = await addPerson(server, { handle: HANDLE, name: NAME });
    tess = await addPerson(server, { handle: 'tess', name: 'Tess Oldenburg' });
    reader = await addPerson(server, { handle: 'reader', name: 'Rea Der' });
    writer = await addPerson(server, { handle: 'writer', name: 'Wim Writer' });
    await server.database.query(
      "UPDATE idea SET proposer_id = $1, blind_until = now() + interval '1 day' WHERE id = 1",
      [quill.memberId],
    );
  }, START_MS);
  afterAll(() => server.stop());

  const join = (memberId: number) =>
    server.database.query('INSERT INTO team_member (idea_id, member_id, joined_at) VALUES (1, $1, now())', [
      memberId,
    ]);
  const noticesOf = async ({ memberId }: TestPerson): Promise<Notice[]> => {
    const rows = await server.database.query(
      "SELECT kind, text, path FROM notice WHERE member_id = $1 AND kind IN ('MENTION', 'FOLLOWED') ORDER BY id",
      [memberId],
    );
    await server.database.query('DELETE FROM notice');
    return rows;
  };

  it('is the handle or the name, per comment', async () => {
    const handle = await say(writer.client, { ideaId });
    const name = await say(writer.client, { ideaId, signAs: 'NAME' });
    expect([handle.author, handle.signedAs]).toEqual(['writer', 'HANDLE']);
    expect([name.author, name.signedAs]).toEqual(['Wim Writer', 'NAME']);
    const both = JSON.stringify((await readArgument(reader.client, ideaId)).comments.nodes[0]);
    expect(both).not.toContain('"writer"');
  });

  it('is “proposer” on one’s own idea, whatever is asked for, and the other way on others', async () => {
    for (const signAs of ['HANDLE', 'NAME', 'PROPOSER', 'TEAM']) {
      const comment = await say(quill.client, { ideaId, signAs });
      expect([comment.author, comment.signedAs]).toEqual([null, 'PROPOSER']);
    }
    const elsewhere = await say(quill.client, { ideaId: otherId, signAs: 'NAME' });
    expect(elsewhere.author).toBe(NAME);
  });

  it('is “team” from when one joins it; what was said before stays as it was signed', async () => {
    const before = await say(tess.client, { ideaId, text: 'From outside.' });
    await server.database.query('INSERT INTO team_member (idea_id, member_id) VALUES (1, $1)', [
      tess.memberId,
    ]);
    expect((await say(tess.client, { ideaId })).signedAs).toBe('HANDLE');
    await server.database.query('DELETE FROM team_member');
    await join(tess.memberId);
    const after = await say(tess.client, { ideaId, text: 'From inside.' });
    expect([after.author, after.signedAs]).toEqual([null, 'TEAM']);
    const edited = await editComment(tess.client, before.id, 'From outside, as I said.');
    expect([edited.comment?.author, edited.comment?.signedAs]).toEqual(['tess', 'HANDLE']);
    expect((await editComment(tess.client, after.id, 'From within.')).comment?.signedAs).toBe('TEAM');
  });

  it('stays “proposer” and “team” when nothing is blind any more', async () => {
    await server.database.query('UPDATE idea SET blind_until = NULL');
    expect((await say(quill.client, { ideaId })).signedAs).toBe('PROPOSER');
    expect((await say(tess.client, { ideaId, signAs: 'NAME' })).signedAs).toBe('TEAM');
    await server.database.query("UPDATE idea SET blind_until = now() + interval '1 day' WHERE id = 1");
  });

  it('of proposer and team is in nothing that anybody else reads, however they use the argument', async () => {
    await say(writer.client, { ideaId, text: 'Tell us more, whoever you are.', stance: 'AGAINST' });
    const said: Comment[] = [];
    for (const [person, stance] of [
      [quill, 'FOR'],
      [tess, 'AGAINST'],
    ] as const) {
      const mine = await say(person.client, {
        ideaId,
        stance,
        showPosition: true,
        text: `@writer @reader: ${stance}`,
      });
      said.push(mine, await say(person.client, { ideaId, parentId: mine.id }));
      await editComment(person.client, mine.id, `@[Rea Der] ${stance}`);
      const removed = await say(person.client, { ideaId });
      await removeComment(person.client, removed.id);
    }
    for (const { id } of said) await markUseful(reader.client, id);
    const seen: unknown[] = [];
    for (const client of [reader.client, writer.client]) {
      seen.push(await readArgument(client, ideaId, { first: 50 }));
      for (const { id } of said)
        seen.push(
          await client.ask(
            'query ($id: ID!) { node(id: $id) { ... on Comment { id text author signedAs isMine } } }',
            { id },
          ),
        );
      seen.push(await client.ask('{ me { notices { nodes { text kind } } } }'));
      seen.push(
        await client.ask('query ($id: ID!) { idea(id: $id) { followed followers } }', { id: ideaId }),
      );
    }
    for (const { id } of said) {
      seen.push(await editComment(reader.client, id, 'x'), await removeComment(reader.client, id));
      seen.push(await addComment(reader.client, { ideaId, parentId: id }));
    }
    // Of the comments by tess from before she joined, everybody knows whose they are.
    const text = JSON.stringify(seen);
    const { comments } = await readArgument(reader.client, ideaId, { first: 50 });
    const ofTess = comments.nodes.filter(({ author }) => author === 'tess');
    expect(ofTess.map((each) => [each.text, each.signedAs])).toEqual([
      ['It would help.', 'HANDLE'],
      ['From outside, as I said.', 'HANDLE'],
    ]);
    for (const secret of [HANDLE, NAME, 'Oldenburg', 'Quillon']) expect(text).not.toContain(secret);
    await server.database.query('DELETE FROM notice');
  });

  it('tells a writer alone that a comment is theirs', async () => {
    const { id } = await say(quill.client, { ideaId });
    const mine = async ({ client }: TestPerson) =>
      (await readArgument(client, ideaId)).comments.nodes.find((each) => each.id === id)?.isMine;
    expect([await mine(quill), await mine(tess), await mine(reader)]).toEqual([true, false, false]);
  });

  describe('in a mention', () => {
    it('reaches a member by the handle, blanks and all, or by the name, and joins them nowhere', async () => {
      const byHandle = await say(writer.client, { ideaId: otherId, text: `What do you say, @${HANDLE}?` });
      expect(await noticesOf(quill)).toEqual([
        {
          kind: 'MENTION',
          text: 'writer mentioned you in a comment on “A second kiosk”.',
          path: `/ideas/${otherId}#${byHandle.id}`,
        },
      ]);
      const byName = await say(writer.client, {
        ideaId: otherId,
        text: `And @[${NAME.toLowerCase()}]?`,
        signAs: 'NAME',
      });
      expect((await noticesOf(quill)).map(({ text }) => text)).toEqual([
        'Wim Writer mentioned you in a comment on “A second kiosk”.',
      ]);
      expect(JSON.stringify(byHandle)).not.toContain('Quillon');
      expect(JSON.stringify(byName)).not.toContain(HANDLE);
    });

    it('looks the same whether there is such a member or not', async () => {
      const known = await say(writer.client, { ideaId, text: '@reader and @[Rea Der]' });
      const unknown = await say(writer.client, { ideaId, text: '@nobody and @[No Body]' });
      const { id: _, createdAt: __, text: ___, ...rest } = known;
      expect(unknown).toMatchObject(rest);
      expect((await noticesOf(reader)).length).toBe(1);
    });

    it('tells nobody of themselves, and everybody once', async () => {
      await say(writer.client, { ideaId, text: '@writer @reader @reader @[Rea Der]' });
      expect(await noticesOf(writer)).toEqual([]);
      const { id } = await say(writer.client, { ideaId, text: '@reader' });
      await server.database.query('DELETE FROM notice');
      await editComment(writer.client, id, '@reader and @tess');
      expect((await noticesOf(tess)).length).toBe(1);
      expect(await noticesOf(reader)).toEqual([]);
    });

    it('by proposer or team names no more than the comment does', async () => {
      await say(quill.client, { ideaId, text: '@reader, look' });
      expect((await noticesOf(reader)).map(({ text }) => text)).toEqual([
        'The proposer mentioned you in a comment on “A kiosk”.',
      ]);
      await say(tess.client, { ideaId, text: '@reader, look' });
      expect((await noticesOf(reader)).map(({ text }) => text)).toEqual([
        'The team mentioned you in a comment on “A kiosk”.',
      ]);
    });
  });

  it('is told to who is answered', async () => {
    const { id } = await say(quill.client, { ideaId, text: 'Questions?' });
    await say(writer.client, { ideaId, parentId: id, text: 'Yes.' });
    expect((await noticesOf(quill)).map(({ text }) => text)).toEqual([
      'writer answered your comment on “A kiosk”.',
    ]);
  });

  it('by a handle is followed; what the same member signs in another way is not', async () => {
    await changeFollows(reader.client, 'follow', { kind: 'HANDLE', target: `@${HANDLE}` });
    await changeFollows(reader.client, 'follow', { kind: 'HANDLE', target: 'writer' });
    await say(quill.client, { ideaId, text: 'As the proposer.' });
    await say(quill.client, { ideaId: otherId, text: 'By name.', signAs: 'NAME' });
    expect(await noticesOf(reader)).toEqual([]);
    await say(writer.client, { ideaId: otherId, text: 'By handle.' });
    expect((await noticesOf(reader)).map(({ kind, text }) => [kind, text])).toEqual([
      ['FOLLOWED', 'writer, whom you follow, commented on “A second kiosk”.'],
    ]);
  });

  it('goes with its writer: text, badge, votes and notices are erased, and the thread stays', async () => {
    const gone = await addPerson(server, { handle: 'gone soon', name: 'Gone Soon' });
    const { id } = await say(gone.client, {
      ideaId,
      text: 'I was here.',
      signAs: 'NAME',
      showPosition: true,
      stance: 'FOR',
    });
    await say(gone.client, { ideaId, text: '@writer, look', signAs: 'NAME' });
    await say(writer.client, { ideaId, parentId: id, text: 'You were.' });
    await markUseful(writer.client, id);
    await changeFollows(writer.client, 'follow', { kind: 'HANDLE', target: 'gone soon' });
    await changeFollows(gone.client, 'follow', { kind: 'TAG', target: 'kiosks' });
    await changeFollows(gone.client, 'saveWatchList', { name: 'Mine', ideaIds: [ideaId] });
    const erased = await gone.client.read<{ eraseMe: object }>(
      'mutation ($input: EraseMeInput!) { eraseMe(input: $input) { __typename } }',
      { input: { handle: 'gone soon', idempotencyKey: 'go' } },
    );
    expect(erased).toEqual({ eraseMe: { __typename: 'Erased' } });
    const { comments } = await readArgument(reader.client, ideaId);
    const place = comments.nodes.find((each) => each.id === id);
    expect(place).toMatchObject({
      text: '',
      author: null,
      badge: null,
      stance: null,
      removed: true,
      useful: 0,
    });
    expect(place?.replies.nodes.map(({ text }) => text)).toEqual(['You were.']);
    const [left] = await server.database.query(
      `SELECT (SELECT count(*) FROM comment WHERE text LIKE '%here%' OR member_id = $1)::int
         + (SELECT count(*) FROM word_follow WHERE word = 'gone soon' OR member_id = $1)::int
         + (SELECT count(*) FROM watch_list WHERE member_id = $1)::int
         + (SELECT count(*) FROM notice WHERE text LIKE '%Gone%')::int AS rows`,
      [gone.memberId],
    );
    expect(left.rows).toBe(0);
  });
});
