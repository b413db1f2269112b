import { Idea, type IdeaStage } from '../../apps/server/src/database/entities/idea.js';
import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { newKey, type TestServer } from './server.js';

export interface Lot {
  readonly kind: string;
  readonly draw: number;
  readonly commitment: string;
  readonly secret: string | null;
  readonly journalHash: string | null;
  readonly journalSequence: string | null;
  readonly seed: string | null;
  readonly drawnAt: string | null;
  readonly seats: number | null;
  readonly tickets: readonly { readonly ticket: string; readonly state: string }[];
  readonly mine: string | null;
}

const LOT =
  'kind draw commitment secret journalHash journalSequence seed drawnAt seats tickets { ticket state } mine';

export async function readLot(client: ApiClient, marketId: string, kind = 'JURY'): Promise<Lot> {
  const query = `query ($marketId: ID!, $kind: LotKind!) { lot(marketId: $marketId, kind: $kind) { ${LOT} } }`;
  return (await client.read<{ lot: Lot }>(query, { marketId, kind })).lot;
}

export interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly marketId: string;
  readonly question: string;
  readonly title: string;
  readonly text: string;
  readonly outcome: string | null;
  readonly evidence: { readonly text: string } | null;
  readonly challengeReason: { readonly text: string } | null;
  readonly open: boolean;
  readonly vote: string | null;
}

export const DUTY = `id kind marketId question criteria title text casesFor casesAgainst outcome
  evidence { text } challengeReason { text } dueAt open vote`;

export async function readDuties(client: ApiClient): Promise<Duty[]> {
  return (await client.read<{ me: { duties: Duty[] } }>(`{ me { duties { ${DUTY} } } }`)).me.duties;
}

export interface DutyAnswer {
  readonly duty?: Duty | null;
  readonly code?: string;
}

const RESULT = `{ ... on DutyChanged { duty { ${DUTY} } } ... on CommandRejected { code } }`;

export async function voteOnDuty(client: ApiClient, input: Record<string, unknown>): Promise<DutyAnswer> {
  const mutation = `mutation ($input: VoteOnDutyInput!) { voteOnDuty(input: $input) ${RESULT} }`;
  const variables = { input: { idempotencyKey: newKey(), vote: 'YES', ...input } };
  return (await client.read<{ voteOnDuty: DutyAnswer }>(mutation, variables)).voteOnDuty;
}

export async function declineDuty(client: ApiClient, dutyId: string, key = newKey()): Promise<DutyAnswer> {
  const mutation = `mutation ($input: DeclineDutyInput!) { declineDuty(input: $input) ${RESULT} }`;
  const variables = { input: { dutyId, idempotencyKey: key } };
  return (await client.read<{ declineDuty: DutyAnswer }>(mutation, variables)).declineDuty;
}

export interface Verdict {
  readonly seats: number;
  readonly yes: number | null;
  readonly no: number | null;
  readonly outcome: string | null;
  readonly decidedAt: string | null;
  readonly reasons: readonly { readonly vote: string; readonly text: string }[];
}

export async function readVerdict(client: ApiClient, marketId: string): Promise<Verdict | null> {
  const query = `query ($id: ID!) { market(id: $id) { verdict {
    seats yes no outcome decidedAt reasons { vote text } } } }`;
  return (await client.read<{ market: { verdict: Verdict | null } }>(query, { id: marketId })).market.verdict;
}

/** An idea whose headline market is open: its ids, of the API and of the tables. */
export async function openIdea(
  server: TestServer,
  change: Partial<Idea> & { readonly stage?: IdeaStage },
): Promise<{ ideaId: number; marketId: string; market: number }> {
  const closesAt = new Date(Date.now() + 30 * 24 * 3600_000);
  const row = { title: 'A longer lease', topic: 'Language', summary: 'It **saves** time.', closesAt };
  const ideas = server.database.getRepository(Idea);
  const { id, marketId: market } = await ideas.save(ideas.create({ ...row, headline: 'JURY', ...change }));
  const marketId = encodeId('Market', market);
  await eventually(
    () =>
      server.anonymous.ask<{ market: { state: string } | null }>(
        'query ($id: ID!) { market(id: $id) { state } }',
        { id: marketId },
      ),
    ({ data }) => data?.market?.state === 'OPEN',
  );
  return { ideaId: id, marketId, market };
}

/** Seats of a market's newest lot of that kind, as the tables have them. */
export async function seatsOf(
  { database }: TestServer,
  { market, kind = 'JURY' }: { market: number; kind?: string },
): Promise<{ id: string; handle: string; vote: boolean | null; ended: boolean }[]> {
  return database.query(
    `SELECT s.id, m.handle, s.vote, s.ended_at IS NOT NULL AS ended FROM lot_seat s JOIN member m ON m.id = s.member_id
     WHERE s.lot_id = (SELECT max(id) FROM lot WHERE market_id = $1 AND kind = $2) ORDER BY s.place`,
    [market, kind],
  );
}

/** What the history of an idea says, as `KIND: text`, oldest first. */
export async function historyOf({ database }: TestServer, ideaId: number): Promise<string[]> {
  const rows: { line: string }[] = await database.query(
    "SELECT kind || ': ' || text AS line FROM idea_event WHERE idea_id = $1 ORDER BY id",
    [ideaId],
  );
  return rows.map(({ line }) => line);
}
