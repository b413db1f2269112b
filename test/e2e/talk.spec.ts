import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeId, encodeId } from '../../apps/server/src/graphql/global-id.js';
import { ApiFloor } from '../support/api-floor.js';
import { eventually } from '../support/eventually.js';
import { marketIds } from '../support/orders-api.js';
import { addPerson } from '../support/people.js';
import { newKey, startTestServer } from '../support/server.js';
import {
  addComment,
  editComment,
  markUseful,
  readArgument,
  removeComment,
  say,
} from '../support/talk-api.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const NO_COMMENT = encodeId('Comment', 999_999);

describe('the argument about an idea', () => {
  let floor: ApiFloor;
  let ideaId: string;

  beforeAll(async () => {
    floor = await ApiFloor.start();
    ideaId = floor.ideaId;
  }, START_MS);
  afterAll(() => floor.server.stop());

  const inStage = async (stage: string, work: () => Promise<void>): Promise<void> => {
    const UPDATE = 'UPDATE idea SET stage = $1 WHERE id = $2';
    const set = (value: string) => floor.server.database.query(UPDATE, [value, decodeId('Idea', ideaId)]);
    await set(stage);
    await work().finally(() => set('OPEN'));
  };

  const headlineId = async (): Promise<string> =>
    (await marketIds(floor.members.ada)).get('A match statement') ?? '';

  it('is of threads, newest first, in which all answers stand one below the other, oldest first', async () => {
    const { ada, bea, cem } = floor.members;
    const first = await say(ada, { ideaId, text: 'It is **cheap**.', stance: 'FOR' });
    const second = await say(bea, { ideaId, text: 'It is not.', stance: 'AGAINST' });
    const answer = await say(cem, { ideaId, text: 'Why?', parentId: first.id });
    const further = await say(ada, { ideaId, text: 'Look.', parentId: answer.id });
    const { comments, commentCount } = await readArgument(bea, ideaId);
    expect(comments.nodes.map(({ id }) => id)).toEqual([second.id, first.id]);
    const answers = comments.nodes[1]?.replies.nodes ?? [];
    expect(answers.map(({ id, parentId }) => [id, parentId])).toEqual([
      [answer.id, first.id],
      [further.id, answer.id],
    ]);
    expect(commentCount).toBe(4);
    expect(first).toMatchObject({
      text: 'It is **cheap**.',
      stance: 'FOR',
      author: 'ada',
      signedAs: 'HANDLE',
    });
    expect(comments.nodes[1]).toMatchObject({ isMine: false, badge: null, order: null, editedAt: null });
  });

  it('is read page by page, each comment once', async () => {
    const { ada } = floor.members;
    const all = await readArgument(ada, ideaId);
    const one = await readArgument(ada, ideaId, { first: 1 });
    expect(one.comments.pageInfo.hasNextPage).toBe(true);
    const rest = await readArgument(ada, ideaId, { after: one.comments.pageInfo.endCursor });
    expect([...one.comments.nodes, ...rest.comments.nodes]).toEqual(all.comments.nodes);
    expect(rest.comments.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ['nothing', { text: ' \n ' }, 'COMMENT_EMPTY'],
    ['more than 5,000 characters', { text: 'x'.repeat(5_001) }, 'COMMENT_TOO_LONG'],
    ['what cannot be kept', { text: 'a\0b' }, 'TEXT_NOT_ALLOWED'],
    ['something about no idea', { ideaId: encodeId('Market', 1) }, 'UNKNOWN_IDEA'],
    ['an answer to no comment', { parentId: NO_COMMENT }, 'UNKNOWN_COMMENT'],
    ['an answer to an idea', { parentId: encodeId('Idea', 1) }, 'UNKNOWN_COMMENT'],
    ['something as the proposer of the idea of somebody else', { signAs: 'PROPOSER' }, 'SIGNATURE_NOT_YOURS'],
    ['something by a name that the exchange does not know', { signAs: 'NAME' }, 'NAME_UNKNOWN'],
  ])('does not take %s', async (_, input, code) => {
    expect(await addComment(floor.members.ada, { ideaId, ...input })).toMatchObject({ code });
  });

  it('takes 5,000 characters, of which an emoji is one', async () => {
    const text = '🙂'.repeat(5_000);
    expect((await say(floor.members.cem, { ideaId, text })).text).toBe(text);
  });

  it('is not begun about a draft, whose existence only its proposer knows, nor about what was merged', async () => {
    const { ada, bea } = floor.members;
    const [{ id: adaId }] = await floor.server.database.query("SELECT id FROM member WHERE handle = 'ada'");
    // A row of its own: the server would forget an idea that became a draft.
    const [draft] = await floor.server.database.query(
      `INSERT INTO idea (title, topic, closes_at, stage, proposer_id)
       VALUES ('Own draft', 'X', now() + interval '9 days', 'DRAFT', $1) RETURNING id`,
      [adaId],
    );
    const about = { ideaId: encodeId('Idea', draft.id) };
    expect(await addComment(bea, about)).toMatchObject({ code: 'UNKNOWN_IDEA' });
    expect(await addComment(ada, about)).toMatchObject({ code: 'IDEA_NOT_PROPOSED' });
    await inStage('MERGED', async () => {
      expect(await addComment(bea, { ideaId })).toMatchObject({ code: 'IDEA_MERGED' });
    });
  });

  it.each(['PROPOSED', 'SECONDED', 'ANNOUNCED', 'OPEN', 'ADOPTED', 'DECLINED', 'SHIPPED', 'RETIRED'])(
    'goes on while an idea is %s',
    async (stage) => {
      await inStage(stage, async () => {
        expect((await addComment(floor.members.bea, { ideaId })).code).toBeUndefined();
      });
    },
  );

  it('is not for members who were stopped', async () => {
    const dora = await addPerson(floor.server, { handle: 'dora' });
    await eventually(
      () => dora.client.read<{ me: { balance: { cash: string } } }>('{ me { balance { cash } } }'),
      ({ me }) => me.balance.cash !== '0',
    );
    const { id } = await say(dora.client, { ideaId });
    await floor.officers.operator.read(
      'mutation ($input: MemberActionInput!) { suspendMember(input: $input) { __typename } }',
      { input: { handle: 'dora', idempotencyKey: newKey() } },
    );
    for (const refused of [
      addComment(dora.client, { ideaId }),
      editComment(dora.client, id, 'No.'),
      markUseful(dora.client, id),
    ])
      expect(await refused).toMatchObject({ code: 'MEMBER_SUSPENDED' });
  });

  it('takes the same comment twice for two keys, and once for one', async () => {
    const { ada } = floor.members;
    const before = (await readArgument(ada, ideaId)).commentCount;
    const twice = { ideaId, text: 'Once.', idempotencyKey: newKey() };
    const { comment } = await addComment(ada, twice);
    expect((await addComment(ada, twice)).comment).toEqual(comment);
    expect(await addComment(ada, { ...twice, text: 'Other.' })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
    expect((await readArgument(ada, ideaId)).commentCount).toBe(before + 1);
  });

  it('shows that a text was changed, by its writer alone, and counts useful votes for the text as it is', async () => {
    const { ada, bea } = floor.members;
    const { id } = await say(ada, { ideaId, text: 'It cost a thousand.' });
    await markUseful(bea, id);
    expect(await editComment(bea, id, 'It cost nothing.')).toMatchObject({ code: 'NOT_YOUR_COMMENT' });
    const same = await editComment(ada, id, 'It cost a thousand.');
    expect(same.comment).toMatchObject({ editedAt: null, useful: 1 });
    const edited = await editComment(ada, id, 'It cost a hundred.');
    expect(edited.comment).toMatchObject({ text: 'It cost a hundred.', useful: 0 });
    expect(edited.comment?.editedAt).not.toBeNull();
    expect(await editComment(ada, id, ' ')).toMatchObject({ code: 'COMMENT_EMPTY' });
    const [row] = await floor.server.database.query(
      "SELECT count(*)::int AS kept FROM comment WHERE text LIKE '%thousand%'",
    );
    expect(row.kept).toBe(0);
  });

  it('keeps the place of a comment that its writer removed, and the answers to it', async () => {
    const { ada, bea } = floor.members;
    const { id } = await say(ada, { ideaId, text: 'A secret.', stance: 'FOR', showPosition: true });
    await say(bea, { ideaId, parentId: id, text: 'Indeed.' });
    expect(await removeComment(bea, id)).toMatchObject({ code: 'NOT_YOUR_COMMENT' });
    const { comment } = await removeComment(ada, id);
    const gone = { text: '', author: null, badge: null, removed: true, removedReason: null, useful: 0 };
    expect(comment).toMatchObject(gone);
    const { comments, casesFor } = await readArgument(bea, ideaId);
    expect(comments.nodes[0]).toMatchObject(gone);
    expect(comments.nodes[0]?.replies.nodes.map(({ text }) => text)).toEqual(['Indeed.']);
    expect(casesFor.map((each) => each.id)).not.toContain(id);
    for (const again of [
      removeComment(ada, id),
      editComment(ada, id, 'Back.'),
      markUseful(bea, id),
      addComment(bea, { ideaId, parentId: id }),
    ])
      expect(await again).toMatchObject({ code: 'COMMENT_REMOVED' });
  });

  it('counts each reader’s useful vote once, and not the writer’s, and lets it be taken back', async () => {
    const { ada, bea, cem } = floor.members;
    const { id } = await say(ada, { ideaId, text: 'Read this.' });
    expect(await markUseful(ada, id)).toMatchObject({ code: 'OWN_COMMENT' });
    await markUseful(bea, id);
    expect((await markUseful(bea, id)).comment).toMatchObject({ useful: 1, myUseful: true });
    expect((await markUseful(cem, id)).comment).toMatchObject({ useful: 2, myUseful: true });
    expect((await markUseful(bea, id, false)).comment).toMatchObject({ useful: 1, myUseful: false });
    expect((await markUseful(bea, id, false)).comment).toMatchObject({ useful: 1, myUseful: false });
    expect(await markUseful(bea, NO_COMMENT)).toMatchObject({ code: 'UNKNOWN_COMMENT' });
  });

  it('is for readers, and what they may not change says so', async () => {
    const { anonymous } = floor.server;
    expect((await readArgument(anonymous, ideaId)).commentCount).toBeGreaterThan(0);
    const asked = await anonymous.ask(
      'mutation { addComment(input: {ideaId: "x", text: "x", idempotencyKey: "x"}) { __typename } }',
    );
    expect(asked.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('finds a comment by its id', async () => {
    const { id } = await say(floor.members.ada, { ideaId, text: 'By its id.' });
    const found = await floor.server.anonymous.read(
      'query ($id: ID!) { node(id: $id) { ... on Comment { text author } } }',
      { id },
    );
    expect(found).toEqual({ node: { text: 'By its id.', author: 'ada' } });
  });

  describe('beside what its writer holds', () => {
    it('shows it only by choice, as it was when it was written, and not how much', async () => {
      const { ada, bea, cem } = floor.members;
      const headline = await headlineId();
      expect((await say(ada, { ideaId, showPosition: true })).badge).toBe('held nothing when written');
      await floor.place('ada', headline, 'buy 10 YES at 0.5');
      await floor.place('bea', headline, 'sell 10 YES at 0.5');
      const yes = await say(ada, { ideaId, showPosition: true });
      expect(yes.badge).toBe('held YES when written');
      expect((await say(bea, { ideaId, showPosition: true })).badge).toBe('held NO when written');
      expect((await say(bea, { ideaId })).badge).toBeNull();
      expect((await say(cem, { ideaId, showPosition: true })).badge).toBe('held nothing when written');
      await floor.place('ada', headline, 'sell 10 YES at 0.4');
      await floor.place('cem', headline, 'buy 10 YES at 0.4');
      expect((await editComment(ada, yes.id, 'I had it.')).comment?.badge).toBe('held YES when written');
    });

    it('gives the reason for an order of one’s own, once, with side and contract alone', async () => {
      const { ada } = floor.members;
      const marketId = await headlineId();
      const { order } = await floor.place('ada', marketId, 'buy 7 NO at 0.21');
      const reason = { ideaId, text: 'Too dear.', stance: 'AGAINST', orderId: order?.id };
      const { comment } = await addComment(ada, reason);
      expect(comment?.order).toEqual({ marketId, side: 'BUY', contract: { name: 'NO' } });
      expect(JSON.stringify(comment)).not.toMatch(/0\.21|"7"/);
      expect(await addComment(ada, reason)).toMatchObject({ code: 'ORDER_HAS_REASON' });
      await removeComment(ada, comment?.id ?? '');
      expect((await addComment(ada, reason)).comment?.order).toEqual(comment?.order);
    });

    it('does not take an order of somebody else, of another idea, or none, and tells them not apart', async () => {
      const { order } = await floor.place('bea', await headlineId(), 'buy 3 YES at 0.1');
      const [other] = await floor.server.database.query(
        "INSERT INTO idea (title, topic, closes_at) VALUES ('Another', 'X', now() + interval '9 days') RETURNING id",
      );
      for (const input of [
        { ideaId, orderId: order?.id },
        { ideaId, orderId: encodeId('Order', 99_999_999) },
        { ideaId, orderId: 'x' },
      ])
        expect(await addComment(floor.members.ada, input)).toMatchObject({ code: 'ORDER_NOT_YOURS' });
      const elsewhere = { ideaId: encodeId('Idea', other.id), orderId: order?.id };
      expect(await addComment(floor.members.bea, elsewhere)).toMatchObject({ code: 'ORDER_NOT_YOURS' });
      const { id } = await say(floor.members.ada, { ideaId });
      const answered = { ideaId: encodeId('Idea', other.id), parentId: id };
      expect(await addComment(floor.members.bea, answered)).toMatchObject({ code: 'COMMENT_ELSEWHERE' });
    });
  });
});

it('takes so many comments of a member in an hour, and the same again by its key', async () => {
  const server = await startTestServer({ limits: { commentsPerMember: 2 } });
  const ada = await server.signIn('ada');
  const ideaId = encodeId('Idea', 1);
  const first = { ideaId, idempotencyKey: newKey() };
  for (const input of [first, first, { ideaId }]) expect((await addComment(ada, input)).code).toBeUndefined();
  expect(await addComment(ada, { ideaId })).toMatchObject({ code: 'TOO_MANY_COMMENTS' });
  expect((await addComment(await server.signIn('bea'), { ideaId })).code).toBeUndefined();
  await server.stop();
});
