import type { ApiClient } from './api-client.js';
import { placeOrder } from './orders-api.js';
import { newKey } from './server.js';

export interface ClockAnswer {
  readonly state: string;
  readonly since: string;
  readonly dueAt: string | null;
  readonly deciders: string[];
  readonly answers: {
    readonly decision: string;
    readonly reason: string;
    readonly until: string | null;
    readonly decider: string;
    readonly dueAt: string | null;
    readonly late: boolean;
  }[];
}

export interface AnsweredIdea {
  readonly stage: string;
  readonly youDecide: boolean;
  readonly answerClock: ClockAnswer | null;
}

const CLOCK = 'state since dueAt deciders answers { decision reason until decider dueAt late }';
const IDEA = `stage youDecide answerClock { ${CLOCK} }`;
const REJECTED = '... on CommandRejected { code message }';

export interface IdeaChange {
  readonly idea?: AnsweredIdea;
  readonly code?: string;
  readonly message?: string;
}

/** What people see of an idea's answer. */
export async function readAnswers(client: ApiClient, id: string): Promise<AnsweredIdea> {
  const query = `query ($id: ID!) { idea(id: $id) { ${IDEA} } }`;
  return (await client.read<{ idea: AnsweredIdea }>(query, { id })).idea;
}

export interface BookItem {
  readonly idea: { readonly title: string };
  readonly clock: { readonly state: string } | null;
  readonly answer: { readonly decision: string; readonly late: boolean; readonly decider: string } | null;
}

export async function readBook(
  client: ApiClient,
  page: { first?: number; after?: string | null } = {},
): Promise<{ nodes: BookItem[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> {
  const query = `query ($first: Int, $after: String) { answerBook(first: $first, after: $after) {
    nodes { idea { title } clock { state } answer { decision late decider } } pageInfo { hasNextPage endCursor } } }`;
  type Book = Awaited<ReturnType<typeof readBook>>;
  return (await client.read<{ answerBook: Book }>(query, page)).answerBook;
}

export interface RecordAnswer {
  readonly decider: string;
  readonly answered: number;
  readonly late: number;
  readonly overdue: number;
}

export async function readRecords(client: ApiClient): Promise<RecordAnswer[]> {
  const query = '{ deciderRecords { decider answered late overdue } }';
  return (await client.read<{ deciderRecords: RecordAnswer[] }>(query)).deciderRecords;
}

/** An answer to an idea, with a new key unless one is given. */
export async function answerIdea(client: ApiClient, input: Record<string, unknown>): Promise<IdeaChange> {
  const { answerIdea: answer } = await client.read<{ answerIdea: IdeaChange }>(
    `mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) {
      ... on IdeaChanged { idea { ${IDEA} } } ${REJECTED} } }`,
    { input: { reason: 'It was weighed.', idempotencyKey: newKey(), ...input } },
  );
  return answer;
}

export async function shipIdea(client: ApiClient, input: Record<string, unknown>): Promise<IdeaChange> {
  const { shipIdea: answer } = await client.read<{ shipIdea: IdeaChange }>(
    `mutation ($input: ShipIdeaInput!) { shipIdea(input: $input) {
      ... on IdeaChanged { idea { ${IDEA} } } ${REJECTED} } }`,
    { input: { reason: 'It runs.', idempotencyKey: newKey(), ...input } },
  );
  return answer;
}

export interface TopicAnswer {
  readonly topic: string;
  readonly deciders: string[];
  readonly handles: string[];
}

export async function setTopicDeciders(
  client: ApiClient,
  input: Record<string, unknown>,
): Promise<{ topicDeciders?: TopicAnswer[]; code?: string }> {
  const { setTopicDeciders: answer } = await client.read<{
    setTopicDeciders: { topicDeciders?: TopicAnswer[]; code?: string };
  }>(
    `mutation ($input: SetTopicDecidersInput!) { setTopicDeciders(input: $input) {
      ... on TopicDecidersChanged { topicDeciders { topic deciders handles } } ${REJECTED} } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  return answer;
}

/** Two members trade at this price, which is then the market's. */
export async function tradeAt(
  [buyer, seller]: readonly [ApiClient, ApiClient],
  marketId: string,
  price: string,
): Promise<void> {
  const order = { marketId, price, quantity: '2', contract: 'YES', type: 'LIMIT' };
  await placeOrder(seller, { ...order, side: 'SELL' });
  await placeOrder(buyer, { ...order, side: 'BUY' });
}
