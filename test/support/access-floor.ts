import { ROLES } from '../../apps/server/src/access/roles.js';
import { Idea } from '../../apps/server/src/database/entities/idea.js';
import { Notice } from '../../apps/server/src/database/entities/notice.js';
import { decodeId } from '../../apps/server/src/graphql/global-id.js';
import type { IdeasPolicy } from '../../apps/server/src/ideas-policy/ideas-policy.js';
import type { Asker } from './access-expectations.js';
import { answerIdea, setTopicDeciders } from './answers-api.js';
import { ApiClient } from './api-client.js';
import { HOUR_MS, isoIn } from './api-floor.js';
import { estimate } from './estimates-api.js';
import { eventually } from './eventually.js';
import { showJudged } from './judged-rows.js';
import { dutyOf, insertVerdict } from './lot-rows.js';
import { publishMerit } from './merit-rows.js';
import { report, restrict } from './moderation-api.js';
import { changeMarket } from './officers-api.js';
import { placeOrder } from './orders-api.js';
import { addPerson, type NewPerson, openSession, type TestPerson } from './people.js';
import { readParticipants, requestUnsealing } from './risk-api.js';
import type { Examples } from './schema-walk.js';
import { newKey, startTestServer, type TestServer } from './server.js';
import { invite, tokenIn } from './sign-in-api.js';
import { changeFollows, say } from './talk-api.js';

type Signed = Exclude<Asker, 'stranger' | 'token'>;

const PEOPLE: Readonly<Record<Signed, Omit<NewPerson, 'handle'>>> = {
  member: {},
  team: {},
  curator: { roles: ['CURATOR'] },
  resolver: { roles: ['RESOLVER'] },
  decider: { roles: ['DECIDER'] },
  leader: { roles: ['LEADER'] },
  risk: { roles: ['RISK_OFFICER'], trading: false },
  administrator: { roles: ['ADMINISTRATOR'], trading: false },
};

/** Nobody counts how often a test asks. */
const UNLIMITED = {
  requestsPerMember: 1_000_000,
  requestsPerAddress: 1_000_000,
  newSocketsPerAddress: 100_000,
};
const OIDC = {
  issuer: 'https://sign-in.example.com',
  clientId: 'floor',
  clientSecret: 'secret',
  scope: 'openid',
  groupsClaim: 'groups',
  groups: {},
  label: 'Example',
};

/** Before the one that runs. */
const ENDED_SEASON = `INSERT INTO season (id, name, started_at, ended_at, returned_at)
  OVERRIDING SYSTEM VALUE VALUES (0, 'Before', now(), now(), now())`;

/** A real exchange with somebody of each kind, and something of everything that there is to see. */
export class AccessFloor {
  private constructor(
    readonly server: TestServer,
    readonly people: Readonly<Record<Signed, TestPerson>>,
    readonly clients: Readonly<Record<Asker, ApiClient>>,
    /** Ids by what they are of. */
    readonly ids: Readonly<
      Record<
        | 'idea'
        | 'headline'
        | 'market'
        | 'second'
        | 'order'
        | 'trade'
        | 'fill'
        | 'unsealing'
        | 'duty'
        | 'comment',
        string
      >
    >,
    readonly invitation: { readonly id: string; readonly token: string },
    private readonly since: string,
  ) {}

  static async start(policy: Partial<IdeasPolicy> = {}): Promise<AccessFloor> {
    const rules = { identity: { oidc: OIDC }, limits: UNLIMITED, policy };
    const server = await startTestServer({ kind: 'real', ideas: ['A switch'], ...rules });
    const people = await addPeople(server);
    const { memberId } = await addPerson(server, { handle: 'paula' });
    // Teams are read at the start.
    await server.restart(() => joinTeam(server, 'A switch', memberId));
    const all = await addPerson(server, { handle: 'tess', roles: ROLES, trading: false });
    const clients: Record<Asker, ApiClient> = {
      ...mapped(people, ({ client }) => client),
      stranger: server.anonymous,
      token: new ApiClient(server.url, await openSession(server, all.memberId, true)),
    };
    const idea = await importIdea(server, clients.curator);
    const [market, second] = [await open(clients.curator, idea), await open(clients.curator, idea)];
    const third = await open(clients.curator, idea, { outcomes: ['Kept', 'Changed', 'Dropped'] });
    await changeMarket(clients.curator, 'haltMarket', { marketId: third });
    const since = await position(clients.member);
    const own = await trade(clients.member, { market, second });
    await dispute(server, clients, second);
    const [trader] = (await readParticipants(clients.risk, market)).filter(({ bought }) => bought !== '0');
    const { unsealing } = await requestUnsealing(clients.risk, { marketId: market, alias: trader?.alias });
    // The panel's draw is the first in every life.
    const duty = await dutyOf(server, people.administrator.memberId);
    const judged = decodeId('Market', second) ?? 0;
    await insertVerdict(server, { marketId: judged, memberId: people.leader.memberId });
    const comment = await argue(clients.member, { ideaId: idea, orderId: own.order });
    const headline = await believe(clients.member);
    for (const title of ['A switch', 'A register'])
      for (const merit of [60, 62]) await publishMerit(server.database, title, { merit });
    const ids = { idea, headline, market, second, comment, ...own, unsealing: unsealing?.id ?? '', duty };
    const invited = await invite(clients.administrator, { name: 'Nora', email: 'nora@example.com' });
    const invitation = { id: invited.invitation?.id ?? '', token: tokenIn(invited.link ?? '') };
    await showJudged(server, 'member');
    await tellAndHold(server, people, clients);
    await server.database.query(ENDED_SEASON);
    await setTopicDeciders(clients.administrator, { topic: '*', handles: ['decider'] });
    await answerIdea(clients.decider, { ideaId: idea, decision: 'DEFER', until: isoIn(HOUR_MS) });
    await report(clients.leader, { commentId: comment });
    await restrict(clients.risk, 'setRestriction', { unit: 'Engineering', topic: 'Nothing' });
    return new AccessFloor(server, people, clients, ids, invitation, since);
  }

  /** Arguments of fields that lead to something. */
  examples(): Examples {
    const { idea, headline, market, second, order, trade, fill, comment, duty } = this.ids;
    const preview = 'contract: "YES", side: BUY, type: LIMIT, price: "0.7", quantity: "1"';
    return {
      'Query.idea': `id: "${idea}"`,
      'Query.ideas': 'first: 3',
      'Query.market': `id: "${market}"`,
      'Query.lot': `marketId: "${second}", kind: PANEL`,
      'Query.duty': `id: "${duty}"`,
      'Query.node Idea': `id: "${idea}"`,
      'Query.node Market': `id: "${second}"`,
      'Query.node Order': `id: "${order}"`,
      'Query.node Trade': `id: "${trade}"`,
      'Query.node OwnFill': `id: "${fill}"`,
      'Query.node Comment': `id: "${comment}"`,
      'Query.node': `id: "${market}"`,
      'Query.similarIdeas': 'title: "A register"',
      'Query.profile': 'handle: "paula"',
      'Query.checkProposal': 'title: "Pay rise for switches"',
      'Query.previewOrder': `input: { marketId: "${market}", ${preview} }`,
      'Query.previewEstimate': `input: { marketId: "${headline}", chance: "0.6", stake: "4" }`,
      'Query.policyVersions': 'policy: TRADING',
      'Query.marketActivity': `marketId: "${market}"`,
      'Query.participants': `marketId: "${market}"`,
      'Query.link': `token: "${this.invitation.token}"`,
      'Market.candles': 'interval: MINUTE',
      'Subscription.book': `marketId: "${market}"`,
      'Subscription.trades': `marketId: "${market}", after: ${this.since}`,
      'Subscription.myAccount': `after: ${this.since}`,
    };
  }

  /** Somebody's client with a session that is used once. */
  async fresh(asker: Asker): Promise<ApiClient> {
    if (asker === 'stranger' || asker === 'token') return this.clients[asker];
    return new ApiClient(this.server.url, await openSession(this.server, this.people[asker].memberId));
  }

  async stop(): Promise<void> {
    for (const client of Object.values(this.clients)) await client.close();
    await this.server.stop();
  }
}

function mapped<Key extends string, From, To>(
  record: Record<Key, From>,
  to: (from: From) => To,
): Record<Key, To> {
  const entries = Object.entries(record) as [Key, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, to(value)])) as Record<Key, To>;
}

async function addPeople(server: TestServer): Promise<Record<Signed, TestPerson>> {
  const people: [string, TestPerson][] = [];
  for (const [handle, person] of Object.entries(PEOPLE))
    people.push([handle, await addPerson(server, { handle, name: `${handle} of the tests`, ...person })]);
  const { member } = Object.fromEntries(people);
  await eventually(
    () =>
      (member as TestPerson).client.read<{ me: { balance: { cash: string } } }>(
        '{ me { balance { cash } } }',
      ),
    ({ me }) => me.balance.cash !== '0',
  );
  return Object.fromEntries(people) as Record<Signed, TestPerson>;
}

/** The id of an idea that came from a register; the team of its market is `team`. */
async function importIdea(server: TestServer, curator: ApiClient): Promise<string> {
  const imported = { sourceNumber: '7', sourceKind: 'Process', sourceStatus: 'Final', discussionRounds: 2 };
  const row = { title: 'A register', topic: 'Process', closesAt: new Date(isoIn(24 * HOUR_MS)), ...imported };
  await server.database.getRepository(Idea).insert({ ...row, createdOn: '2020-01-02' });
  type Listed = { title: string; id: string; market: { id: string } | null };
  const { ideas } = await eventually(
    () => curator.read<{ ideas: { nodes: Listed[] } }>('{ ideas { nodes { title id market { id } } } }'),
    ({ ideas: { nodes } }) => nodes.length === 2 && nodes.every(({ market }) => market !== null),
  );
  for (const { market } of ideas.nodes)
    await changeMarket(curator, 'setInsiders', { marketId: market?.id, insiders: ['team'] });
  return ideas.nodes.find(({ title }) => title === 'A register')?.id ?? '';
}

async function open(curator: ApiClient, ideaId: string, more: object = {}): Promise<string> {
  const { market, code } = await changeMarket(curator, 'listMarket', {
    ideaId,
    question: 'Will it be kept?',
    criteria: 'YES if it is.',
    source: 'The register.',
    resolver: 'resolver',
    closesAt: isoIn(HOUR_MS),
    subsidy: '300',
    insiders: ['team'],
    ...more,
  });
  if (market === undefined) throw new Error(`the market was not listed: ${code}`);
  await changeMarket(curator, 'openMarket', { marketId: market.id });
  return market.id;
}

/** Where the streams are, as they want to be told it. */
async function position(client: ApiClient): Promise<string> {
  const { exchange } = await client.read<{ exchange: { epoch: number; sequence: string } }>(
    '{ exchange { epoch sequence } }',
  );
  return `{ epoch: ${exchange.epoch}, sequence: "${exchange.sequence}" }`;
}

/** The member trades with the house, and leaves an order in each market. */
async function trade(
  member: ApiClient,
  { market, second }: { market: string; second: string },
): Promise<{ order: string; trade: string; fill: string }> {
  await placeOrder(member, { marketId: second, price: '0.9', quantity: '5' });
  await placeOrder(member, { marketId: market, price: '0.9', quantity: '5' });
  const { order } = await placeOrder(member, { marketId: market, price: '0.01', quantity: '5' });
  const { me } = await member.read<{ me: { fills: { nodes: { id: string; tradeId: string }[] } } }>(
    '{ me { fills { nodes { id tradeId } } } }',
  );
  const [fill] = me.fills.nodes;
  return { order: order?.id ?? '', trade: fill?.tradeId ?? '', fill: fill?.id ?? '' };
}

/** Somebody who does nothing else belongs to the idea. */
async function joinTeam({ database }: TestServer, title: string, memberId: number): Promise<void> {
  await database.query(
    'INSERT INTO team_member (idea_id, member_id, joined_at) SELECT id, $2, now() FROM idea WHERE title = $1',
    [title, memberId],
  );
}

/** The member estimates the idea that came first; returns its headline market. */
async function believe(member: ApiClient): Promise<string> {
  const { ideas } = await member.read<{ ideas: { nodes: { title: string; market: { id: string } }[] } }>(
    '{ ideas { nodes { title market { id } } } }',
  );
  const marketId = ideas.nodes.find(({ title }) => title === 'A switch')?.market.id ?? '';
  const { code } = await estimate(member, { marketId, chance: '0.6', stake: '2' });
  if (code !== undefined) throw new Error(`nobody could estimate: ${code}`);
  return marketId;
}

/** The market is proposed to have ended, confirmed, and somebody objects. */
async function dispute(
  server: TestServer,
  clients: Record<Asker, ApiClient>,
  marketId: string,
): Promise<void> {
  const second = await addPerson(server, { handle: 'second', roles: ['RESOLVER'], trading: false });
  const url = 'https://example.com';
  const steps = [
    await changeMarket(clients.curator, 'flagMarket', { marketId, reason: 'Who is to tell?' }),
    await changeMarket(clients.resolver, 'proposeResolution', {
      marketId,
      outcome: 'YES',
      evidence: 'It was kept.',
      url,
    }),
    // The exchange knows a new member within a second.
    await eventually(
      () => changeMarket(second.client, 'confirmResolution', { marketId }),
      ({ code }) => code !== 'NOT_A_RESOLVER',
    ),
    await changeMarket(clients.team, 'challengeResolution', { marketId, reason: 'It was not.' }),
  ];
  const codes = steps.flatMap(({ code }) => code ?? []);
  if (codes.length > 0) throw new Error(`nobody could object: ${codes}`);
  // Whoever counts notices afterwards counts this one too.
  await eventually(
    (): Promise<object[]> => server.database.query("SELECT 1 FROM notice WHERE kind = 'RESOLUTION'"),
    (rows) => rows.length > 0,
  );
}

async function tellAndHold(
  server: TestServer,
  people: Record<Signed, TestPerson>,
  clients: Record<Asker, ApiClient>,
): Promise<void> {
  const { memberId } = people.member;
  await server.database
    .getRepository(Notice)
    .insert({ memberId, kind: 'UNSEALED', text: 'Two officers know.' });
  await openSession(server, memberId, true);
  await clients.administrator.read(
    'mutation ($input: LegalHoldInput!) { placeLegalHold(input: $input) { __typename } }',
    { input: { memberId: people.leader.id, reason: 'A lawsuit.', idempotencyKey: newKey() } },
  );
}

/** The id of a comment with all that a comment can have; its writer follows its idea, and has it on a list. */
async function argue(member: ApiClient, about: { ideaId: string; orderId: string }): Promise<string> {
  const { ideaId } = about;
  const { id } = await say(member, { ...about, stance: 'FOR', showPosition: true });
  await say(member, { ideaId, parentId: id, text: 'And it is cheap.' });
  await changeFollows(member, 'follow', { kind: 'IDEA', target: ideaId });
  await changeFollows(member, 'saveWatchList', { name: 'To look at', ideaIds: [ideaId] });
  return id;
}
