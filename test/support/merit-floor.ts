import type { IdeasPolicy } from '../../apps/server/src/ideas-policy/ideas-policy.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { newKey, startTestServer, type TestServer } from './server.js';

/** The fields by which anything of a merit leaves the server. */
export const MERIT = `merit {
  value low high people stakes early evidence rank band bandSize why breakdown { name value words } publishedAt
}`;

export interface ToldMerit {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly people: number;
  readonly stakes: string;
  readonly early: number | null;
  readonly evidence: string;
  readonly rank: number | null;
  readonly band: number | null;
  readonly bandSize: number | null;
  readonly why: string;
  readonly breakdown: readonly { readonly name: string; readonly value: string; readonly words: string }[];
  readonly publishedAt: string;
}

interface IdeaWithMerit {
  readonly id: string;
  readonly title: string;
  readonly rank: number | null;
  readonly merit: ToldMerit | null;
}

interface Options {
  readonly ideas?: readonly string[];
  /** How many members trade: m1, m2, ... */
  readonly members?: number;
  readonly policy?: Partial<IdeasPolicy>;
  /** How often `looked` may be asked. */
  readonly looks?: number;
}

/** A test reads lists more often than anybody. */
const PLENTY = { requestsPerMember: 1_000_000, requestsPerAddress: 1_000_000 };

/** Ideas on which five members estimate when a test wants to be sure that the server has looked at all that was before. */
const CANARY = 'Something else';

/** A server with ideas and members, who estimate as they are told to. */
export class MeritFloor {
  private asked = 0;

  private constructor(
    readonly server: TestServer,
    readonly clients: ReadonlyMap<string, ApiClient>,
    /** Ids of the headline markets by title. */
    readonly markets: ReadonlyMap<string, string>,
  ) {}

  static async start({
    ideas = ['A bridge'],
    members = 8,
    policy = {},
    looks = 5,
  }: Options = {}): Promise<MeritFloor> {
    const names = Array.from({ length: Math.max(members, 5) }, (_, index) => `m${index + 1}`);
    const others = Array.from({ length: looks }, (_, index) => `${CANARY} ${index}`);
    const server = await startTestServer({
      ideas: [...ideas, ...others],
      members: names,
      policy,
      limits: PLENTY,
    });
    const clients = new Map<string, ApiClient>();
    for (const name of names) clients.set(name, await server.signIn(name));
    const { ideas: listed } = await server.anonymous.read<{
      ideas: { nodes: { title: string; market: { id: string } }[] };
    }>('{ ideas(first: 200) { nodes { title market { id } } } }');
    const markets = new Map(listed.nodes.map(({ title, market }) => [title, market.id]));
    return new MeritFloor(server, clients, markets);
  }

  client(name: string): ApiClient {
    const client = this.clients.get(name);
    if (client === undefined) throw new Error(`there is no ${name}`);
    return client;
  }

  /** @throws where it is refused */
  async estimate(name: string, title: string, chance: number, stake = 10): Promise<void> {
    const input = {
      marketId: this.markets.get(title),
      chance: chance.toFixed(3),
      stake: String(stake),
      idempotencyKey: newKey(),
    };
    const { estimate } = await this.client(name).read<{ estimate: { code?: string; message?: string } }>(
      `mutation ($input: EstimateInput!) { estimate(input: $input) {
         __typename ... on CommandRejected { code message }
       } }`,
      { input },
    );
    if (estimate.code !== undefined) throw new Error(`${name}: ${estimate.code} ${estimate.message}`);
  }

  /** m1, m2, ... give these chances, one after the other. */
  async estimates(title: string, chances: readonly number[], stake = 10): Promise<void> {
    for (const [index, chance] of chances.entries())
      await this.estimate(`m${index + 1}`, title, chance, stake);
  }

  async withdraw(name: string, title: string): Promise<void> {
    const input = { marketId: this.markets.get(title), idempotencyKey: newKey() };
    const { withdrawEstimate } = await this.client(name).read<{ withdrawEstimate: { code?: string } }>(
      `mutation ($input: WithdrawEstimateInput!) { withdrawEstimate(input: $input) {
         __typename ... on CommandRejected { code }
       } }`,
      { input },
    );
    if (withdrawEstimate.code !== undefined) throw new Error(`${name}: ${withdrawEstimate.code}`);
  }

  async read(title: string, client = this.server.anonymous): Promise<IdeaWithMerit> {
    const found = (await this.list('RANK', client)).find((idea) => idea.title === title);
    if (found === undefined) throw new Error(`there is no idea ${title}`);
    return found;
  }

  async list(order: string, client = this.server.anonymous): Promise<readonly IdeaWithMerit[]> {
    const { ideas } = await client.read<{ ideas: { nodes: IdeaWithMerit[] } }>(
      `{ ideas(first: 200, orderBy: ${order}) { nodes { id title rank ${MERIT} } } }`,
    );
    return ideas.nodes.filter(({ title }) => !title.startsWith(CANARY));
  }

  /** Once a merit is published, that is not the one with this time. */
  async published(title: string, notAt: string | null = null): Promise<ToldMerit> {
    const { merit } = await eventually(
      () => this.read(title),
      ({ merit }) => merit !== null && merit.publishedAt !== notAt,
    );
    return merit as ToldMerit;
  }

  /** Once the server has looked at everything that happened before: five people's estimates of something else are told. */
  async looked(): Promise<void> {
    const title = `${CANARY} ${this.asked}`;
    this.asked += 1;
    // So that nobody trades with anybody.
    await this.estimates(title, [0.41, 0.4, 0.39, 0.38, 0.37], 1);
    // As the server tells it, which is a moment after it was written: from then on its places are not moved by it.
    await eventually(
      () => this.server.anonymous.read<Found>(FIND, { title }),
      ({ ideas }) => ideas.nodes.some((idea) => idea.title === title && idea.merit !== null),
    );
  }
}

interface Found {
  readonly ideas: { readonly nodes: readonly { readonly title: string; readonly merit: unknown }[] };
}
const FIND =
  'query ($title: String!) { ideas(first: 50, search: $title) { nodes { title merit { value } } } }';
