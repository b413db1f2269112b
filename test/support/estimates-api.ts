import type { ApiClient } from './api-client.js';
import { newKey } from './server.js';

const ESTIMATE = 'id chance stake atRisk verdict counts countsWhy standing';
const BALANCE = 'market { id } balance { cash held }';
const REFUSED = '... on CommandRejected { code message }';
const TAKEN = `... on EstimateTaken { estimate { ${ESTIMATE} } order { id state contract { name } price quantity open }
  fills { price quantity } cost ${BALANCE} } ${REFUSED}`;

export interface ToldEstimate {
  readonly id: string;
  readonly chance: string;
  readonly stake: string;
  readonly atRisk: string;
  readonly verdict: string | null;
  readonly counts: string;
  readonly countsWhy: string;
  readonly standing: boolean;
}

export interface EstimateAnswer {
  readonly estimate?: ToldEstimate;
  readonly order?: {
    readonly id: string;
    readonly state: string;
    readonly contract: { readonly name: string };
    readonly price: string;
    readonly quantity: string;
    readonly open: string;
  } | null;
  readonly fills?: readonly { readonly price: string; readonly quantity: string }[];
  readonly cost?: string;
  readonly balance?: { readonly cash: string; readonly held: string };
  readonly code?: string;
  readonly message?: string;
}

type Input = Record<string, unknown>;

async function mutate(
  client: ApiClient,
  name: string,
  answer: string,
  input: Input,
): Promise<EstimateAnswer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const data = await client.read<Record<string, EstimateAnswer>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  return data[name] ?? {};
}

export const estimate = (client: ApiClient, input: Input): Promise<EstimateAnswer> =>
  mutate(client, 'estimate', TAKEN, input);
export const rate = (client: ApiClient, input: Input): Promise<EstimateAnswer> =>
  mutate(client, 'rate', TAKEN, input);
export const withdrawEstimate = (client: ApiClient, input: Input): Promise<EstimateAnswer> =>
  mutate(client, 'withdrawEstimate', `... on EstimateWithdrawn { ${BALANCE} } ${REFUSED}`, input);

/** null where the member has none. */
export async function myEstimate(client: ApiClient, marketId: string): Promise<ToldEstimate | null> {
  const { market } = await client.read<{ market: { myEstimate: ToldEstimate | null } }>(
    `query ($id: ID!) { market(id: $id) { myEstimate { ${ESTIMATE} } } }`,
    { id: marketId },
  );
  return market.myEstimate;
}

export interface ToldPreview {
  readonly contract?: { readonly name: string } | null;
  readonly shares?: string | null;
  readonly cost?: string | null;
  readonly hold?: string | null;
  readonly winnings?: string | null;
  readonly loss?: string;
  readonly sealed?: boolean;
  readonly newPrice?: string | null;
  readonly words?: string;
  readonly code?: string;
}

export async function previewEstimate(client: ApiClient, input: Input): Promise<ToldPreview> {
  const { previewEstimate: preview } = await client.read<{ previewEstimate: ToldPreview }>(
    `query ($input: PreviewEstimateInput!) { previewEstimate(input: $input) {
      ... on EstimatePreview { contract { name } shares cost hold winnings loss sealed newPrice words } ${REFUSED} } }`,
    { input },
  );
  return preview;
}
