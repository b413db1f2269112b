import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { proposeIdea, writeIdea } from '../support/proposal-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;

let server: TestServer;
let ada: ApiClient;
let bea: ApiClient;
let cem: ApiClient;

beforeAll(async () => {
  server = await startTestServer({
    members: ['ada', 'bea', 'cem'],
    ideas: ['A frozen dictionary type'],
  });
  [ada, bea, cem] = [await server.signIn('ada'), await server.signIn('bea'), await server.signIn('cem')];
}, START_MS);
afterAll(() => server.stop());

const sql = <Row>(query: string, values: unknown[] = []): Promise<Row[]> =>
  server.database.query(query, values);
const numberOf = (id: string): number => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
const noticesOf = async (client: ApiClient) => {
  const { me } = await client.read<{ me: { notices: { nodes: { kind: string; text: string }[] } } }>(
    '{ me { notices { nodes { kind text } } } }',
  );
  return me.notices.nodes;
};

describe('a proposal', () => {
  it('waits for seconds, blind, with its first version and its words as they were cleaned', async () => {
    const links = ['https://example.com/a', ' https://example.com/a ', ''];
    const idea = await proposeIdea(ada, {
      title: ' A tool shed ',
      tags: ['#Tools', 'Hand Work', 'tools'],
      links,
    });
    expect(idea).toMatchObject({
      title: 'A tool shed',
      stage: 'PROPOSED',
      version: 1,
      tags: ['tools', 'hand-work'],
      links: ['https://example.com/a'],
      held: false,
    });
    const [row] = await sql<{ blind: boolean; signed_as: string }>(
      "SELECT blind_until > now() + interval '29 days' AS blind, signed_as FROM idea WHERE id = $1",
      [numberOf(idea.id)],
    );
    expect(row).toEqual({ blind: true, signed_as: 'HANDLE' });
    const { idea: read } = await bea.read<{ idea: object }>(
      'query ($id: ID!) { idea(id: $id) { market { id } proposer versions { version title note } } }',
      { id: idea.id },
    );
    expect(read).toEqual({
      market: null,
      proposer: null,
      versions: [{ version: 1, title: 'A tool shed', note: '' }],
    });
  });

  it('is there once per key, and the same key with other words is a conflict', async () => {
    const idempotencyKey = newKey();
    const first = await proposeIdea(ada, { idempotencyKey });
    expect((await proposeIdea(ada, { idempotencyKey })).id).toBe(first.id);
    expect(await writeIdea(ada, 'proposeIdea', { idempotencyKey, tags: ['other'] })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect((await proposeIdea(bea, { idempotencyKey })).id).not.toBe(first.id);
  });

  it.each([
    ['TITLE_EMPTY', { title: ' ' }],
    ['TEXT_NOT_ALLOWED', { title: 'a\0b' }],
    ['TOPIC_EMPTY', { topic: '' }],
    ['SUMMARY_TOO_LONG', { summary: 'x'.repeat(10_001) }],
    ['TAG_NOT_VALID', { tags: ['a b!'] }],
    ['TAGS_TOO_MANY', { tags: Array.from({ length: 9 }, (_, index) => `t${index}`) }],
    ['LINK_NOT_VALID', { links: ['javascript:alert(1)'] }],
    ['UNKNOWN_HANDLE', { team: ['nobody'] }],
    ['TEAM_HAS_YOU', { team: ['ada'] }],
    ['SIGNATURE_NOT_POSSIBLE', { signAs: 'TEAM' }],
    ['NAME_MISSING', { signAs: 'NAME' }],
    ['UNKNOWN_IDEA', { ideaId: 'none' }],
    ['IDEMPOTENCY_KEY_INVALID', { idempotencyKey: '' }],
  ])('is refused as %s, and leaves nothing behind', async (code, change) => {
    const count = () => sql('SELECT count(*) FROM idea');
    const before = await count();
    expect(await writeIdea(ada, 'proposeIdea', change)).toMatchObject({ code });
    expect(await count()).toEqual(before);
  });

  it('asks members into its team, who are not told by whom', async () => {
    const idea = await proposeIdea(ada, { title: 'A ladder', team: ['bea', 'cem', 'bea'] });
    expect(await sql('SELECT joined_at FROM team_member WHERE idea_id = $1', [numberOf(idea.id)])).toEqual([
      { joined_at: null },
      { joined_at: null },
    ]);
    const notice = (await noticesOf(bea)).find(({ kind }) => kind === 'TEAM');
    expect(notice).toEqual({ kind: 'TEAM', text: 'You are asked to join the team of “A ladder”.' });
  });

  it('about a prohibited topic is taken and waits for a curator', async () => {
    const idea = await proposeIdea(ada, { title: 'Publish everyone’s SALARY' });
    expect(idea).toMatchObject({ stage: 'PROPOSED', held: true });
    expect(await proposeIdea(ada, { title: 'A surveyor' })).toMatchObject({ held: false });
  });

  it('is refused to a member who is suspended', async () => {
    const operator = await server.signIn('operator');
    const SUSPEND = `mutation ($input: MemberActionInput!) { suspendMember(input: $input) { __typename } }`;
    const BACK = `mutation ($input: MemberActionInput!) { reinstateMember(input: $input) { __typename } }`;
    const input = () => ({ handle: 'cem', idempotencyKey: newKey() });
    await operator.read(SUSPEND, { input: input() });
    for (const mutation of ['proposeIdea', 'saveDraft'] as const)
      expect(await writeIdea(cem, mutation)).toMatchObject({ code: 'MEMBER_SUSPENDED' });
    await operator.read(BACK, { input: input() });
  });
});

describe('the words of an idea', () => {
  const versionsOf = async (id: string) => {
    const { idea } = await bea.read<{
      idea: { versions: { version: number; summary: string; note: string }[] };
    }>('query ($id: ID!) { idea(id: $id) { versions { version summary note } } }', { id });
    return idea.versions;
  };

  it('are changed by the proposer, and by who has joined the team; every version can be read', async () => {
    const { id: ideaId } = await proposeIdea(ada, { title: 'A bench', team: ['cem'] });
    const note = 'It needs wood.';
    expect(
      (await writeIdea(ada, 'editIdea', { ideaId, title: 'A bench', summary: 'Oak.', note })).idea,
    ).toMatchObject({ version: 2 });
    expect(await writeIdea(cem, 'editIdea', { ideaId, summary: 'Ash.' })).toMatchObject({
      code: 'NOT_OF_THE_TEAM',
    });
    await sql('UPDATE team_member SET joined_at = now() WHERE idea_id = $1', [numberOf(ideaId)]);
    expect(
      (await writeIdea(cem, 'editIdea', { ideaId, title: 'A bench', summary: 'Ash.' })).idea,
    ).toMatchObject({
      version: 3,
    });
    expect(await versionsOf(ideaId)).toEqual([
      { version: 3, summary: 'Ash.', note: '' },
      { version: 2, summary: 'Oak.', note },
      { version: 1, summary: 'Saws, drills.', note: '' },
    ]);
    const events = await sql('SELECT kind, done_by, text FROM idea_event WHERE idea_id = $1 ORDER BY id', [
      numberOf(ideaId),
    ]);
    expect(events).toEqual([
      { kind: 'STAGE', done_by: 'PROPOSER', text: '' },
      { kind: 'VERSION', done_by: 'PROPOSER', text: note },
      { kind: 'VERSION', done_by: 'TEAM', text: '' },
    ]);
  });

  it('are one new version for one key', async () => {
    const { id: ideaId } = await proposeIdea(ada);
    const change = { ideaId, summary: 'Better.', idempotencyKey: newKey() };
    for (const _ of ['once', 'again'])
      expect((await writeIdea(ada, 'editIdea', change)).idea).toMatchObject({ version: 2 });
    expect(await versionsOf(ideaId)).toHaveLength(2);
  });

  it.each([
    ['NOTHING_CHANGED', { summary: 'Saws, drills.' }],
    ['TITLE_EMPTY', { title: '' }],
    ['NOTE_TOO_LONG', { note: 'x'.repeat(301) }],
    ['UNKNOWN_IDEA', { ideaId: 'none' }],
  ])('stay, for %s', async (code, change) => {
    const { id: ideaId } = await proposeIdea(cem);
    expect(await writeIdea(cem, 'editIdea', { ideaId, ...change })).toMatchObject({ code });
    expect(await versionsOf(ideaId)).toHaveLength(1);
  });

  it.each(['ANNOUNCED', 'OPEN', 'ADOPTED', 'DECLINED', 'SHIPPED', 'RETIRED', 'MERGED'])(
    'stay once the idea is %s',
    async (stage) => {
      const { id: ideaId } = await proposeIdea(bea);
      await sql('UPDATE idea SET stage = $2 WHERE id = $1', [numberOf(ideaId), stage]);
      expect(await writeIdea(bea, 'editIdea', { ideaId, summary: 'Late.' })).toMatchObject({
        code: 'EDIT_TOO_LATE',
      });
    },
  );

  it('that become prohibited make the idea wait for a curator', async () => {
    const { id: ideaId, held } = await proposeIdea(ada);
    expect(held).toBe(false);
    for (const summary of ['With a pay rise.', 'Without any.'])
      expect((await writeIdea(ada, 'editIdea', { ideaId, summary })).idea).toMatchObject({ held: true });
  });
});
