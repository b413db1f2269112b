import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { readAudit } from '../support/audit-api.js';
import {
  comment,
  decide,
  type QueueItem,
  readQueue,
  report,
  toldOf,
  waitingAbout,
} from '../support/moderation-api.js';
import { OneConnection } from '../support/one-connection.js';
import { codeOf } from '../support/orders-api.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { proposeIdea, writeIdea } from '../support/proposal-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const UNKNOWN = { item: encoded('ModerationItem:999999'), comment: encoded('Comment:999999') };

function encoded(text: string): string {
  return Buffer.from(text).toString('base64url');
}

let server: TestServer;
let connections: OneConnection;
let curator: TestPerson;
let second: TestPerson;
let administrator: TestPerson;
let ada: ApiClient;
let bea: ApiClient;
let cem: ApiClient;
let titles = 0;

beforeAll(async () => {
  const members = ['ada', 'bea', 'cem', 'dan'];
  server = await startTestServer({ members, ideas: [], policy: { secondsNeeded: 1, unitsNeeded: 1 } });
  connections = new OneConnection(server.database);
  curator = await addPerson(server, { handle: 'cleo', roles: ['CURATOR'], unit: 'Office' });
  second = await addPerson(server, { handle: 'cyra', roles: ['CURATOR'], unit: 'Office' });
  administrator = await addPerson(server, { handle: 'chief', roles: ['ADMINISTRATOR'], trading: false });
  [ada, bea, cem] = [await server.signIn('ada'), await server.signIn('bea'), await server.signIn('cem')];
}, START_MS);
afterAll(() => {
  connections.stop();
  return server.stop();
});

const propose = async (more: object = {}) => proposeIdea(ada, { title: `A new shelf ${++titles}`, ...more });
const stageOf = async (id: string): Promise<{ stage: string; held: boolean }> => {
  const { idea } = await bea.read<{ idea: { stage: string; held: boolean } }>(
    'query ($id: ID!) { idea(id: $id) { stage held } }',
    { id },
  );
  return idea;
};
const only = async (title: string): Promise<QueueItem> => {
  const [item, ...others] = await waitingAbout(curator.client, title);
  expect(others).toEqual([]);
  if (item === undefined) throw new Error(`nothing waits about ${title}`);
  return item;
};
const secondIt = (client: ApiClient, ideaId: string) =>
  client.read('mutation ($input: IdeaActInput!) { secondIdea(input: $input) { __typename } }', {
    input: { ideaId, idempotencyKey: newKey() },
  });

describe('an idea with words of a prohibited topic', () => {
  it('is proposed and held, and curators see which words', async () => {
    const idea = await propose({ summary: 'Publish all salaries.' });
    expect(await stageOf(idea.id)).toEqual({ stage: 'PROPOSED', held: true });
    expect(await only(idea.title)).toMatchObject({
      kind: 'PROHIBITED_TOPIC',
      matches: [{ topic: 'Pay', phrase: 'salaries', found: 'salaries' }],
      reasons: [],
      reports: 0,
      decision: null,
    });
  });

  it('goes on once it is allowed, by the seconds that it has then; its proposer is told without names', async () => {
    const idea = await propose({ summary: 'A bonus for bees.' });
    await secondIt(bea, idea.id);
    expect(await stageOf(idea.id)).toEqual({ stage: 'PROPOSED', held: true });
    const { id } = await only(idea.title);
    const { item } = await decide(curator.client, {
      itemId: id,
      decision: 'ALLOW',
      reason: 'Bees are no staff.',
    });
    expect(item).toMatchObject({
      decision: 'ALLOW',
      decisionReason: 'Bees are no staff.',
      idea: { held: false },
    });
    expect((await stageOf(idea.id)).stage).not.toBe('PROPOSED');
    expect(await toldOf(ada)).toContain(`Curators let “${idea.title}” go on. They say: Bees are no staff.`);
  });

  it('is held again by an edit, in one item that says what the text has now', async () => {
    const idea = await propose();
    await writeIdea(ada, 'editIdea', {
      ideaId: idea.id,
      title: idea.title,
      summary: 'A bonus',
      note: 'More',
    });
    await writeIdea(ada, 'editIdea', {
      ideaId: idea.id,
      title: idea.title,
      summary: 'A salary',
      note: 'Less',
    });
    expect((await only(idea.title)).matches.map(({ found }) => found)).toEqual(['salary']);
  });

  it('can be retired instead', async () => {
    const idea = await propose({ summary: 'A merger.' });
    const { id } = await only(idea.title);
    expect((await decide(curator.client, { itemId: id, decision: 'RETIRE_IDEA' })).item?.decision).toBe(
      'RETIRE_IDEA',
    );
    expect(await stageOf(idea.id)).toEqual({ stage: 'RETIRED', held: false });
  });
});

/** Their digits may happen to spell a handle. */
const exceptHashes = (name: string, value: unknown) => (name === 'hash' ? undefined : value);

describe('reports', () => {
  it('of one thing are one item with a count, and one of a member who reports twice', async () => {
    const idea = await propose();
    expect(await report(bea, { ideaId: idea.id, reason: 'Rude.' })).toEqual({ reported: true });
    expect(await report(bea, { ideaId: idea.id, reason: 'Still rude.' })).toEqual({ reported: true });
    expect(await report(cem, { ideaId: idea.id, reason: 'An advertisement.' })).toEqual({ reported: true });
    expect(await only(idea.title)).toMatchObject({
      kind: 'REPORT',
      reports: 2,
      reasons: ['An advertisement.', 'Rude.'],
    });
  });

  it('with the same key are one; the same key for something else is a conflict', async () => {
    const idea = await propose();
    const input = { ideaId: idea.id, idempotencyKey: newKey() };
    expect(await report(bea, input)).toEqual({ reported: true });
    expect(await report(bea, input)).toEqual({ reported: true });
    expect((await report(bea, { ...input, reason: 'Another.' })).code).toBe('IDEMPOTENCY_CONFLICT');
    expect((await only(idea.title)).reports).toBe(1);
  });

  it('are not for what is one’s own, gone, unclear, or without a reason', async () => {
    const idea = await propose();
    const commentId = await comment(bea, idea.id);
    const { id: mergedId } = await propose();
    await decide(curator.client, {
      itemId: (await reported(mergedId)).id,
      decision: 'RETIRE_IDEA',
    });
    const codes = [
      await report(ada, { ideaId: idea.id }),
      await report(bea, { commentId }),
      await report(bea, {}),
      await report(bea, { ideaId: idea.id, commentId }),
      await report(bea, { ideaId: idea.id, reason: ' ' }),
      await report(bea, { ideaId: 'nothing' }),
      await report(bea, { commentId: UNKNOWN.comment }),
      await report(bea, { ideaId: mergedId }),
      await report(bea, { ideaId: idea.id, ofIdeaId: idea.id }),
      await report(bea, { ideaId: idea.id, ofIdeaId: mergedId }),
    ].map(({ code }) => code);
    expect(codes).toEqual([
      ...['REPORT_OF_OWN', 'REPORT_OF_OWN', 'NOTHING_REPORTED', 'NOTHING_REPORTED', 'REASON_EMPTY'],
      ...['UNKNOWN_IDEA', 'UNKNOWN_COMMENT', 'IDEA_IS_OVER', 'SAME_IDEA', 'TARGET_IS_OVER'],
    ]);
  });

  const reported = async (ideaId: string): Promise<QueueItem> => {
    await report(bea, { ideaId });
    const { nodes } = await readQueue(curator.client, { first: 100 });
    return nodes.find(({ idea }) => idea?.id === ideaId) as QueueItem;
  };

  it('are told to nobody with who reported: neither in the queue, nor in the history, nor in the record', async () => {
    const idea = await propose();
    await report(bea, { ideaId: idea.id });
    const { id } = await only(idea.title);
    await decide(curator.client, { itemId: id, decision: 'DISMISS' });
    const done = await readQueue(curator.client, { first: 100, done: true });
    const record = await readAudit(administrator.client, { act: 'DECIDE_MODERATION' });
    const { idea: seen } = await cem.read<object & { idea: unknown }>(
      'query ($id: ID!) { idea(id: $id) { history { kind doneBy text } } }',
      { id: idea.id },
    );
    for (const told of [done, record, seen, await toldOf(ada), await toldOf(cem)])
      expect(JSON.stringify(told, exceptHashes)).not.toContain('bea');
    expect(await toldOf(bea)).toContain(
      `You reported something about “${idea.title}”. Curators looked at it: nothing is to be done. They say: It was looked at.`,
    );
  });

  it('are as many as a member may make in an hour, and not more', async () => {
    const dan = await server.signIn('dan');
    const idea = await propose();
    const codes: (string | undefined)[] = [];
    for (let count = 0; count < 21; count++) codes.push((await report(dan, { ideaId: idea.id })).code);
    expect(codes.filter((code) => code === 'TOO_MANY_REPORTS')).toHaveLength(1);
    expect(codes.at(-1)).toBe('TOO_MANY_REPORTS');
  });
});

describe('a decision', () => {
  it('removes a comment, with its reason shown, and tells its writer', async () => {
    const idea = await propose();
    const commentId = await comment(bea, idea.id, { text: 'You fool.' });
    await report(cem, { commentId });
    const item = await only(idea.title);
    expect(item).toMatchObject({ kind: 'REPORT', comment: { text: 'You fool.', author: 'bea' } });
    const decided = await decide(curator.client, {
      itemId: item.id,
      decision: 'REMOVE_COMMENT',
      reason: 'Be kind.',
    });
    expect(decided.item?.decision).toBe('REMOVE_COMMENT');
    const { idea: seen } = await cem.read<{ idea: { comments: { nodes: unknown[] } } }>(
      'query ($id: ID!) { idea(id: $id) { comments { nodes { text removed removedReason author } } } }',
      { id: idea.id },
    );
    expect(seen.comments.nodes).toEqual([
      { text: '', removed: true, removedReason: 'Be kind.', author: null },
    ]);
    expect(await toldOf(bea)).toContain(
      `Curators removed a comment of yours on “${idea.title}”. They say: Be kind.`,
    );
  });

  it('is made once', async () => {
    const idea = await propose();
    await report(bea, { ideaId: idea.id });
    const { id } = await only(idea.title);
    const input = { itemId: id, decision: 'DISMISS', idempotencyKey: newKey() };
    expect((await decide(curator.client, input)).item?.decision).toBe('DISMISS');
    expect((await decide(curator.client, input)).item?.decision).toBe('DISMISS');
    expect((await decide(second.client, { itemId: id, decision: 'DISMISS' })).code).toBe('DECIDED_ALREADY');
    expect((await decide(curator.client, { itemId: UNKNOWN.item, decision: 'DISMISS' })).code).toBe(
      'UNKNOWN_ITEM',
    );
    expect(await report(cem, { ideaId: idea.id })).toEqual({ reported: true });
    expect((await only(idea.title)).id).not.toBe(id);
  });

  it('goes with what it is about', async () => {
    const idea = await propose({ summary: 'The salary of a cat.' });
    const { id: held } = await only(idea.title);
    const other = await propose();
    await report(bea, { ideaId: other.id });
    const { id: reportedIdea } = await only(other.title);
    const third = await propose();
    await report(bea, { commentId: await comment(cem, third.id) });
    const { id: reportedComment } = await only(third.title);
    const fourth = await propose();
    await report(bea, { ideaId: fourth.id, ofIdeaId: third.id });
    const duplicate = await only(fourth.title);
    expect(duplicate).toMatchObject({ kind: 'DUPLICATE', ofIdea: { title: third.title } });
    const wrong: [string, string][] = [
      ...(['DISMISS', 'REMOVE_COMMENT', 'MERGE'] as const).map((decision): [string, string] => [
        held,
        decision,
      ]),
      ...(['ALLOW', 'REMOVE_COMMENT', 'MERGE'] as const).map((decision): [string, string] => [
        reportedIdea,
        decision,
      ]),
      ...(['ALLOW', 'RETIRE_IDEA'] as const).map((decision): [string, string] => [reportedComment, decision]),
      ...(['ALLOW', 'RETIRE_IDEA', 'MERGE'] as const).map((decision): [string, string] => [
        duplicate.id,
        decision,
      ]),
    ];
    for (const [itemId, decision] of wrong)
      expect([decision, (await decide(curator.client, { itemId, decision })).code]).toEqual([
        decision,
        'DECISION_NOT_POSSIBLE',
      ]);
  });

  it('is for curators, who have nothing to do with it', async () => {
    const idea = await proposeIdea(curator.client, { title: `A curator’s shelf ${++titles}` });
    await report(bea, { ideaId: idea.id });
    const { id } = await only(idea.title);
    const [other] = [await propose()];
    await report(curator.client, { ideaId: other.id });
    const { id: reportedByCurator } = await only(other.title);
    expect((await decide(curator.client, { itemId: id, decision: 'DISMISS' })).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
    expect((await decide(curator.client, { itemId: reportedByCurator, decision: 'DISMISS' })).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
    expect((await decide(second.client, { itemId: id, decision: 'DISMISS' })).item?.decision).toBe('DISMISS');
    for (const client of [bea, administrator.client, await server.signIn('dan')]) {
      expect(codeOf(await client.ask('{ moderationQueue { nodes { id } } }'))).toBe('FORBIDDEN');
      const act = `mutation { decideModeration(input: { itemId: "${id}", decision: DISMISS, reason: "x", idempotencyKey: "${newKey()}" }) { __typename } }`;
      expect(codeOf(await client.ask(act))).toBe('FORBIDDEN');
    }
  });

  it('is over where the idea was retired without the queue, which holds nothing back then', async () => {
    const retire = (client: ApiClient, input: object) =>
      client.read('mutation ($input: RetireIdeaInput!) { retireIdea(input: $input) { __typename } }', {
        input: { idempotencyKey: newKey(), ...input },
      });
    const [own, held] = [await propose(), await propose({ summary: 'Publish all salaries.' })];
    for (const { id } of [own, held]) await report(bea, { ideaId: id });
    const { id: itemId } = await only(own.title);
    expect(await stageOf(held.id)).toEqual({ stage: 'PROPOSED', held: true });
    await retire(ada, { ideaId: own.id });
    await retire(curator.client, { ideaId: held.id, reason: 'No staff.' });
    expect(await stageOf(held.id)).toEqual({ stage: 'RETIRED', held: false });
    const waiting = await readQueue(curator.client, { first: 100 });
    expect(waiting.nodes.filter(({ idea }) => [own.title, held.title].includes(idea?.title ?? ''))).toEqual(
      [],
    );
    expect((await decide(curator.client, { itemId, decision: 'RETIRE_IDEA' })).code).toBe('DECIDED_ALREADY');
    expect(await toldOf(bea)).toEqual(
      expect.arrayContaining([
        `You reported something about “${own.title}”. Its proposer has taken it back.`,
        `You reported something about “${held.title}”. Curators looked at it: the idea was retired. They say: No staff.`,
      ]),
    );
  });

  it('is recorded by ids', async () => {
    const idea = await propose();
    await report(bea, { ideaId: idea.id });
    const { id } = await only(idea.title);
    await decide(curator.client, { itemId: id, decision: 'DISMISS', reason: 'All is well.' });
    const { nodes } = await readAudit(administrator.client, { act: 'DECIDE_MODERATION' });
    const [newest] = nodes;
    expect(newest).toMatchObject({
      actor: 'cleo',
      subject: Buffer.from(id, 'base64url').toString(),
      reason: 'All is well.',
    });
    expect(JSON.stringify(newest)).toContain(Buffer.from(idea.id, 'base64url').toString());
    expect(JSON.stringify(newest)).not.toContain(idea.title);
  });
});

it('the queue is read page by page: what waits oldest first, what is done newest first', async () => {
  const inTurn = async (done: boolean): Promise<number[]> => {
    const ids: number[] = [];
    for (let after: string | null = null; ; ) {
      const page = await readQueue(curator.client, { first: 2, after, done });
      ids.push(...page.nodes.map(({ id }) => Number(Buffer.from(id, 'base64url').toString().split(':')[1])));
      if (!page.pageInfo.hasNextPage) return ids;
      after = page.pageInfo.endCursor;
    }
  };
  const [waiting, done] = [await inTurn(false), await inTurn(true)];
  expect(waiting.length).toBeGreaterThan(4);
  expect(waiting).toEqual([...new Set(waiting)].sort((a, b) => a - b));
  expect(done.length).toBeGreaterThan(4);
  expect(done).toEqual([...new Set(done)].sort((a, b) => b - a));
});

it('asks for no second connection while it has one', () => {
  expect(connections.second).toEqual([]);
});
