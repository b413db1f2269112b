import type { DataSource } from 'typeorm';
import { Member } from '../../apps/server/src/database/entities/member.js';
import { openDatabase } from '../../apps/server/src/database/open-database.js';
import { decodeId } from '../../apps/server/src/graphql/global-id.js';
import { ApiClient } from './api-client.js';
import type { TrafficMarket } from './fault-traffic.js';
import { changeMarket } from './officers-api.js';
import { insertRows, sessionOf } from './server.js';

export const MEMBERS = ['ada', 'bea', 'cyd', 'dan', 'eve', 'fay'];
/** With a market of YES and NO without a house. */
export const IDEAS = ['A frozen dictionary type'];

const OUTCOMES = ['The next', 'A later one', 'None'];
/** Markets of the first idea besides: of two and three outcomes with a house, and of three without. */
const CLAIMS = [
  { question: 'Will it be accepted?', subsidy: '200' },
  { question: 'Which release brings it?', outcomes: OUTCOMES, subsidy: '300' },
  { question: 'Which release is the last without it?', outcomes: OUTCOMES },
];

/** The rows of a small exchange, for a server process that is to be killed. */
export async function prepareFloor(url: string): Promise<void> {
  await withSource(url, (source) => insertRows(source, { members: MEMBERS, ideas: IDEAS }));
}

export interface Floor {
  /** By member id. Sessions outlive the server. */
  readonly clients: ReadonlyMap<number, ApiClient>;
  readonly markets: readonly TrafficMarket[];
}

/** Everybody of it signed in, and its markets, all of them open. */
export async function signInAll(databaseUrl: string, url: string): Promise<Floor> {
  const anonymous = new ApiClient(url);
  const members = await withSource(databaseUrl, (source) => source.getRepository(Member).find());
  const traders = members.filter(({ handle }) => MEMBERS.includes(handle));
  const signedIn = await Promise.all(
    traders.map(async ({ id, handle }) => {
      return [id, new ApiClient(url, await sessionOf(anonymous, handle))] as const;
    }),
  );
  return { clients: new Map(signedIn), markets: await openMarkets(anonymous) };
}

async function openMarkets(anonymous: ApiClient): Promise<TrafficMarket[]> {
  const officer = new ApiClient(anonymous.url, await sessionOf(anonymous, 'operator'));
  if ((await readMarkets(officer)).length === IDEAS.length) await openClaims(officer);
  const markets = await readMarkets(officer);
  const isOpen = markets.every(({ state }) => state === 'OPEN');
  if (!isOpen || markets.length !== IDEAS.length + CLAIMS.length)
    throw new Error(`not all markets are open: ${JSON.stringify(markets)}`);
  return markets.map(({ id, contracts }) => ({
    id: decodeId('Market', id) ?? 0,
    contracts: contracts.map(({ name }) => name),
  }));
}

async function openClaims(officer: ApiClient): Promise<void> {
  const { ideas } = await officer.read<{ ideas: { nodes: { id: string }[] } }>('{ ideas { nodes { id } } }');
  const closesAt = new Date(Date.now() + 24 * 3600_000).toISOString();
  for (const claim of CLAIMS) {
    const words = { criteria: 'What the notes say.', source: 'The notes.', resolver: 'operator' };
    const terms = { ...claim, ...words, ideaId: ideas.nodes[0]?.id, closesAt };
    const { market } = await changeMarket(officer, 'listMarket', terms);
    await changeMarket(officer, 'openMarket', { marketId: market?.id });
  }
}

interface ReadMarket {
  readonly id: string;
  readonly state: string;
  readonly contracts: readonly { readonly name: string }[];
}

async function readMarkets(client: ApiClient): Promise<ReadMarket[]> {
  const { ideas } = await client.read<{ ideas: { nodes: { markets: ReadMarket[] }[] } }>(
    '{ ideas { nodes { markets { id state contracts { name } } } } }',
  );
  return ideas.nodes.flatMap(({ markets }) => markets);
}

async function withSource<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await openDatabase(url);
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
