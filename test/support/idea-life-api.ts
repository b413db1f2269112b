import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

const INPUTS = {
  secondIdea: 'IdeaActInput',
  withdrawSecond: 'IdeaActInput',
  askIntoTeam: 'AskIntoTeamInput',
  joinTeam: 'IdeaActInput',
  leaveTeam: 'IdeaActInput',
  endBlind: 'IdeaActInput',
  retireIdea: 'RetireIdeaInput',
  answerIdea: 'AnswerIdeaInput',
  shipIdea: 'ShipIdeaInput',
  mergeIdea: 'MergeIdeaInput',
} as const;
export type IdeaMutation = keyof typeof INPUTS;

export interface LifeOfIdea {
  readonly id: string;
  readonly stage: string;
  readonly opensAt: string | null;
  readonly auctionEndsAt: string | null;
  readonly blind: boolean;
  readonly proposer: string | null;
  readonly team: readonly string[] | null;
  readonly teamAsked: readonly string[] | null;
  readonly asked: boolean;
  readonly mine: string | null;
  readonly held: boolean;
  readonly season: string | null;
  readonly headline: string;
  readonly rank: number | null;
  readonly seconds: {
    readonly count: number;
    readonly needed: number;
    readonly unitsNeeded: number;
    readonly mine: boolean;
    readonly allowed: boolean;
  };
  readonly history: {
    readonly kind: string;
    readonly doneBy: string;
    readonly stage: string | null;
    readonly text: string;
  }[];
  readonly market: { readonly id: string; readonly state: string; readonly closesAt: string } | null;
}

const FIELDS = `id stage opensAt auctionEndsAt blind proposer team teamAsked asked mine held season headline rank
  seconds { count needed unitsNeeded mine allowed }
  history { kind doneBy stage text } market { id state closesAt }`;

export interface IdeaAnswer {
  readonly idea?: LifeOfIdea;
  /** Of a refusal, or of the error where the access table refuses. */
  readonly code?: string;
}

/** Sends it under a new key, unless one is given. */
export async function changeIdea(
  client: ApiClient,
  name: IdeaMutation,
  input: Readonly<Record<string, unknown>>,
): Promise<IdeaAnswer> {
  const query = `mutation ($input: ${INPUTS[name]}!) {
    answer: ${name}(input: $input) { ... on IdeaChanged { idea { ${FIELDS} } } ... on CommandRejected { code } } }`;
  const { data, errors } = await client.ask<{ answer: IdeaAnswer }>(query, {
    input: { idempotencyKey: newKey(), ...input },
  });
  if (data) return data.answer;
  return { code: errors?.[0]?.extensions?.code ?? JSON.stringify(errors) };
}

export async function readIdea(client: ApiClient, id: string): Promise<LifeOfIdea> {
  const { idea } = await client.read<{ idea: LifeOfIdea | null }>(
    `query ($id: ID!) { idea(id: $id) { ${FIELDS} } }`,
    { id },
  );
  if (idea === null) throw new Error(`there is no idea ${id}`);
  return idea;
}
