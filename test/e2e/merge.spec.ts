import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { readAudit } from '../support/audit-api.js';
import { eventually } from '../support/eventually.js';
import { comment, merge, readQueue, report, toldOf } from '../support/moderation-api.js';
import { changeMarket, readMarket, setTradingPolicy } from '../support/officers-api.js';
import { OneConnection } from '../support/one-connection.js';
import { codeOf, placeOrder } from '../support/orders-api.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { proposeIdea } from '../support/proposal-api.js';
import { newKey, startTestServer, type TestServer } from '../support/server.js';

/** The first test of a run also starts PostgreSQL. */
const START_MS = 180_000;
const POLICY = { secondsNeeded: 3, unitsNeeded: 1 };

let server: TestServer;
let connections: OneConnection;
let curator: TestPerson;
let resolver: TestPerson;
let administrator: TestPerson;
let people: Record<'ada' | 'bea' | 'cem' | 'dan' | 'eve', ApiClient>;
let count = 0;

beforeAll(async () => {
  const members = ['ada', 'bea', 'cem', 'dan', 'eve'] as const;
  const ideas = ['Saws', 'Better saws', 'Drills', 'Old drills', 'Lamps', 'Torches'];
  server = await startTestServer({ members, ideas, policy: POLICY });
  connections = new OneConnection(server.database);
  curator = await addPerson(server, { handle: 'cleo', roles: ['CURATOR'], unit: 'Office' });
  resolver = await addPerson(server, { handle: 'rose', roles: ['RESOLVER'], trading: false });
  administrator = await addPerson(server, { handle: 'chief', roles: ['ADMINISTRATOR'], trading: false });
  const clients = await Promise.all(members.map((handle) => server.signIn(handle)));
  people = Object.fromEntries(members.map((handle, index) => [handle, clients[index]])) as typeof people;
}, START_MS);
afterAll(() => {
  connections.stop();
  return server.stop();
});

interface Seen {
  readonly id: string;
  readonly stage: string;
  readonly seconds: { readonly count: number };
  readonly commentCount: number;
  readonly followed: boolean;
  readonly mergedInto: { readonly id: string } | null;
  readonly mine: string | null;
  readonly history: { readonly kind: string; readonly stage: string | null; readonly doneBy: string }[];
  readonly markets: { readonly id: string }[];
}

const propose = (client: ApiClient) => proposeIdea(client, { title: `A bench ${++count}` });
const see = async (id: string, client = people.eve): Promise<Seen> => {
  const { idea } = await client.read<{ idea: Seen }>(
    `query ($id: ID!) { idea(id: $id) { id stage seconds { count } commentCount followed mergedInto { id }
      mine history { kind stage doneBy } markets { id } } }`,
    { id },
  );
  return idea;
};
const secondIt = async (client: ApiClient, ideaId: string): Promise<void> => {
  const { secondIdea } = await client.read<{ secondIdea: { code?: string } }>(
    'mutation ($input: IdeaActInput!) { secondIdea(input: $input) { ... on CommandRejected { code } } }',
    { input: { ideaId, idempotencyKey: newKey() } },
  );
  expect(secondIdea.code).toBeUndefined();
};
const follow = (client: ApiClient, target: string) =>
  client.read('mutation ($input: FollowInput!) { follow(input: $input) { __typename } }', {
    input: { kind: 'IDEA', target, idempotencyKey: newKey() },
  });
const numberOf = (id: string) => Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
/** Fewer than five are told to nobody, so the table is asked. */
const followersOf = async (ideaId: string): Promise<number> => {
  const [{ count: followers }] = await server.database.query(
    'SELECT count(*)::int AS count FROM idea_follow WHERE idea_id = $1',
    [numberOf(ideaId)],
  );
  return followers;
};
const idOf = async (title: string): Promise<string> => {
  const { ideas } = await people.ada.read<{ ideas: { nodes: { id: string; title: string }[] } }>(
    '{ ideas(first: 100) { nodes { id title } } }',
  );
  return ideas.nodes.find((idea) => idea.title === title)?.id ?? '';
};

describe('merging a duplicate', () => {
  it('moves seconds, comments and followers exactly once, also when it is sent twice', async () => {
    const [target, duplicate] = [await propose(people.ada), await propose(people.bea)];
    await secondIt(people.cem, target.id);
    for (const client of [people.cem, people.dan, people.ada]) await secondIt(client, duplicate.id);
    await comment(people.dan, target.id);
    const moved = await comment(people.cem, duplicate.id);
    await comment(people.dan, duplicate.id, { parentId: moved });
    await comment(people.bea, duplicate.id);
    for (const client of [people.cem, people.eve]) await follow(client, duplicate.id);
    await follow(people.cem, target.id);
    await report(people.dan, { commentId: moved });
    await report(people.dan, { ideaId: duplicate.id, ofIdeaId: target.id });

    const input = { ideaId: duplicate.id, intoId: target.id, idempotencyKey: newKey() };
    const answer = await merge(curator.client, input);
    expect(answer.idea).toEqual({ id: duplicate.id, stage: 'MERGED', mergedInto: { id: target.id } });
    expect(await merge(curator.client, input)).toEqual(answer);
    expect((await merge(curator.client, { ...input, idempotencyKey: newKey() })).code).toBe('IDEA_IS_OVER');

    // Of cem there is one, and ada is the proposer here.
    expect(await see(target.id)).toMatchObject({
      stage: 'PROPOSED',
      seconds: { count: 2 },
      commentCount: 4,
      followed: true,
    });
    expect(await see(duplicate.id)).toMatchObject({
      seconds: { count: 0 },
      commentCount: 0,
      followed: false,
    });
    expect([await followersOf(target.id), await followersOf(duplicate.id)]).toEqual([2, 0]);
    expect((await see(target.id, people.bea)).mine).toBeNull();
    const joined = (await see(target.id)).history.filter(({ kind }) => kind === 'DUPLICATE_JOINED');
    expect(joined).toEqual([{ kind: 'DUPLICATE_JOINED', stage: null, doneBy: 'CURATOR' }]);
    const waiting = await readQueue(curator.client, { first: 100 });
    expect(waiting.nodes.filter(({ idea }) => idea?.id === target.id).map(({ kind }) => kind)).toEqual([
      'REPORT',
    ]);
    const done = await readQueue(curator.client, { first: 100, done: true });
    expect(done.nodes.find(({ idea }) => idea?.id === duplicate.id)).toMatchObject({
      kind: 'DUPLICATE',
      decision: 'MERGE',
    });
  });

  it('takes the other idea on when it has its seconds by it, but no stage back', async () => {
    const [target, duplicate] = [await propose(people.ada), await propose(people.bea)];
    await secondIt(people.cem, target.id);
    await secondIt(people.eve, target.id);
    await secondIt(people.dan, duplicate.id);
    await merge(curator.client, { ideaId: duplicate.id, intoId: target.id });
    const stages = (await see(target.id)).history
      .filter(({ kind }) => kind === 'STAGE')
      .map(({ stage }) => stage);
    expect(stages).toContain('SECONDED');
  });

  it('tells both proposers without names, and their blindness stays', async () => {
    const [target, duplicate] = [await propose(people.dan), await propose(people.bea)];
    await comment(people.bea, duplicate.id, { text: 'As I said.' });
    await merge(curator.client, { ideaId: duplicate.id, intoId: target.id, reason: 'Both are benches.' });
    expect(await toldOf(people.bea)).toContain(
      `“${duplicate.title}” was merged into “${target.title}”. Curators say: Both are benches.`,
    );
    expect(await toldOf(people.dan)).toContain(
      `“${duplicate.title}” is a duplicate of “${target.title}” and was merged into it.`,
    );
    for (const id of [target.id, duplicate.id]) {
      const seen = await people.cem.read(
        `query ($id: ID!) { idea(id: $id) { proposer team history { text } mergedInto { proposer }
          comments { nodes { text author signedAs } } } }`,
        { id },
      );
      expect(JSON.stringify(seen)).not.toMatch(/bea|"dan"/);
    }
  });

  it('leads on what was merged into the duplicate before', async () => {
    const [first, second, third] = [
      await propose(people.ada),
      await propose(people.bea),
      await propose(people.cem),
    ];
    await merge(curator.client, { ideaId: first.id, intoId: second.id });
    await merge(curator.client, { ideaId: second.id, intoId: third.id });
    expect((await see(first.id)).mergedInto?.id).toBe(third.id);
    expect((await see(second.id)).mergedInto?.id).toBe(third.id);
  });

  it('is refused into itself, in a circle, into what is over or a draft, of what was answered, and without a reason', async () => {
    const [one, two, three] = [
      await propose(people.ada),
      await propose(people.ada),
      await propose(people.cem),
    ];
    await merge(curator.client, { ideaId: one.id, intoId: two.id });
    await server.database.query("UPDATE idea SET stage = 'ADOPTED' WHERE title = 'Torches'");
    const { saveDraft } = await people.bea.read<{ saveDraft: { idea: { id: string } } }>(
      `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on IdeaProposed { idea { id } } } }`,
      { input: { title: 'A draft', summary: '', topic: 'Tools', idempotencyKey: newKey() } },
    );
    const torches = await idOf('Torches');
    const code = async (ideaId: string, intoId: string, reason = 'So it is.') =>
      (await merge(curator.client, { ideaId, intoId, reason })).code;
    expect([
      await code(two.id, two.id),
      await code(two.id, one.id),
      await code(one.id, three.id),
      await code(three.id, one.id),
      await code(three.id, saveDraft.idea.id),
      await code(saveDraft.idea.id, three.id),
      await code(three.id, 'nothing'),
      await code(torches, three.id),
      await code(three.id, two.id, ' '),
    ]).toEqual([
      ...['SAME_IDEA', 'TARGET_IS_OVER', 'IDEA_IS_OVER', 'TARGET_IS_OVER', 'UNKNOWN_IDEA', 'UNKNOWN_IDEA'],
      ...['UNKNOWN_IDEA', 'WRONG_STAGE', 'REASON_EMPTY'],
    ]);
  });

  it('is for curators who have nothing to do with either, and is recorded', async () => {
    const own = await propose(curator.client);
    const other = await propose(people.ada);
    for (const [ideaId, intoId] of [
      [own.id, other.id],
      [other.id, own.id],
    ])
      expect((await merge(curator.client, { ideaId, intoId })).code).toBe('CONFLICT_OF_INTEREST');
    const act = `mutation { mergeIdea(input: { ideaId: "${own.id}", intoId: "${other.id}", reason: "x", idempotencyKey: "k" }) { __typename } }`;
    for (const client of [people.bea, resolver.client, administrator.client])
      expect(codeOf(await client.ask(act))).toBe('FORBIDDEN');
    const { nodes } = await readAudit(administrator.client, { act: 'MERGE_IDEA' });
    expect(nodes[0]?.subject).toMatch(/^Idea:\d+$/);
    // The name beside the subject is looked up when it is read; what is kept has ids.
    expect(nodes[0]?.details).toMatch(/^\{"into":"Idea:\d+"\}$/);
  });
});

describe('the markets of a duplicate', () => {
  const cash = async (client: ApiClient): Promise<number> => {
    const { me } = await client.read<{ me: { balance: { total: string; cash: string } } }>(
      '{ me { balance { cash total } } }',
    );
    return Number(me.balance.cash);
  };

  it('are proposed void in the curator’s name; a second officer confirms, and holders are paid', async () => {
    await setTradingPolicy(administrator.client, { challengeSeconds: 0 });
    const [ideaId, intoId] = [await idOf('Better saws'), await idOf('Saws')];
    const marketId = (await see(ideaId)).markets[0]?.id ?? '';
    await placeOrder(people.ada, { marketId, price: '0.6', quantity: '10' });
    await placeOrder(people.bea, { marketId, side: 'SELL', price: '0.6', quantity: '10' });
    await placeOrder(people.cem, { marketId, price: '0.2', quantity: '5' });
    const before = [await cash(people.ada), await cash(people.bea)] as const;
    expect((await merge(curator.client, { ideaId, intoId })).idea?.stage).toBe('MERGED');
    const market = await readMarket(resolver.client, marketId);
    expect(market).toMatchObject({ state: 'CLOSED', resolution: { status: 'PROPOSED', isVoid: true } });
    expect(market.resolution?.evidence?.text).toBe('Merged into “Saws” as a duplicate. They are the same.');
    const { nodes } = await readAudit(administrator.client, { act: 'PROPOSE_RESOLUTION' });
    expect(nodes[0]).toMatchObject({ actor: 'cleo' });
    expect((await changeMarket(resolver.client, 'confirmResolution', { marketId })).code).toBeUndefined();
    await eventually(
      () => readMarket(resolver.client, marketId),
      ({ state }) => state === 'SETTLED',
    );
    const after = [await cash(people.ada), await cash(people.bea)] as const;
    // Ten complete sets are worth ten tokens, however they are shared out.
    expect(after[0] - before[0] + (after[1] - before[1])).toBeCloseTo(10);
    expect(after[0]).toBeGreaterThan(before[0]);
  });

  it('are proposed void by the server itself after a crash between the two, and once', async () => {
    const [ideaId, intoId] = [await idOf('Old drills'), await idOf('Drills')];
    const marketId = (await see(ideaId)).markets[0]?.id ?? '';
    await server.database.query(
      `WITH moved AS (UPDATE idea SET stage = 'MERGED', merged_into = $2 WHERE id = $1)
       INSERT INTO voided_idea (idea_id, curator_id, reason) VALUES ($1, $3, 'Merged.')`,
      [numberOf(ideaId), numberOf(intoId), curator.memberId],
    );
    await eventually(
      () => readMarket(resolver.client, marketId),
      ({ resolution }) => resolution?.status === 'PROPOSED',
    );
    await changeMarket(resolver.client, 'withdrawResolution', { marketId });
    await server.restart();
    await merge(curator.client, { ideaId: await idOf('Lamps'), intoId });
    const again = await readMarket(resolver.client, marketId);
    expect(again.resolution).toMatchObject({ status: 'WITHDRAWN' });
    const { nodes } = await readAudit(administrator.client, { act: 'PROPOSE_RESOLUTION', subject: marketId });
    expect(nodes).toHaveLength(1);
  });
});

it('asks for no second connection while it has one', () => {
  expect(connections.second).toEqual([]);
});
