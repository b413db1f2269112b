import { marketId } from '@openfloor/kernel';
import type { ApiClient } from './api-client.js';
import { newKey, type TestServer } from './server.js';

const MARKET_INPUTS = {
  listMarket: 'ListMarketInput',
  openMarket: 'OpenMarketInput',
  setInsiders: 'SetInsidersInput',
  haltMarket: 'MarketActionInput',
  resumeMarket: 'MarketActionInput',
  flagMarket: 'FlagMarketInput',
  closeMarket: 'MarketActionInput',
  proposeResolution: 'ProposeResolutionInput',
  confirmResolution: 'MarketActionInput',
  withdrawResolution: 'MarketActionInput',
  challengeResolution: 'ChallengeResolutionInput',
} as const;
export type MarketMutation = keyof typeof MARKET_INPUTS;

const MEMBER_MUTATIONS = ['suspendMember', 'reinstateMember', 'retireMember'] as const;
export type MemberMutation = (typeof MEMBER_MUTATIONS)[number];

const REJECTED = '... on CommandRejected { code message }';

export interface ResolutionAnswer {
  readonly status: string;
  readonly payouts: string[];
  readonly isVoid: boolean;
  readonly isMine: boolean;
  readonly evidence: { readonly text: string; readonly url: string | null } | null;
  readonly challenge: { readonly text: string; readonly stake: string; readonly isMine: boolean } | null;
  readonly challengeEndsAt: string | null;
  readonly history: { readonly status: string; readonly isMine: boolean }[];
}

export interface MarketAnswer {
  readonly id: string;
  readonly headline: boolean;
  readonly question: string;
  readonly criteria: string;
  readonly state: string;
  readonly stateReason: string;
  readonly stateUntil: string | null;
  readonly auctionPrice: string | null;
  readonly auctionVolume: string | null;
  readonly flagReason: string | null;
  readonly payout: string | null;
  readonly house: { readonly subsidy: string; readonly liquidity: string } | null;
  readonly contracts: { readonly name: string; readonly price: string; readonly payout: string | null }[];
  readonly resolution: ResolutionAnswer | null;
}

export const MARKET_FIELDS = `id headline question criteria state stateReason stateUntil
  auctionPrice auctionVolume flagReason payout house { subsidy liquidity }
  contracts { name price payout }
  resolution { status payouts isVoid isMine evidence { text url } challenge { text stake isMine } challengeEndsAt
    history { status isMine } }`;

export interface MarketChange {
  readonly market?: MarketAnswer;
  readonly code?: string;
  readonly message?: string;
}

/** The text of a mutation about a market. */
export const marketMutation = (name: MarketMutation): string =>
  `mutation ($input: ${MARKET_INPUTS[name]}!) { ${name}(input: $input) {
    ... on MarketChanged { market { ${MARKET_FIELDS} } } ${REJECTED} } }`;

/** A command about a market, with a new key but for what is said otherwise. */
export async function changeMarket(
  client: ApiClient,
  name: MarketMutation,
  input: Record<string, unknown>,
): Promise<MarketChange> {
  const answer = await client.read<Record<string, MarketChange>>(marketMutation(name), {
    input: { idempotencyKey: newKey(), ...input },
  });
  return answer[name] ?? {};
}

export async function changeMember(
  client: ApiClient,
  name: MemberMutation,
  handle: string,
): Promise<{ handle?: string; status?: string; code?: string }> {
  const answer = await client.read<Record<string, { status?: string }>>(
    `mutation ($input: MemberActionInput!) { ${name}(input: $input) {
      ... on MemberChanged { handle status } ${REJECTED} } }`,
    { input: { handle, idempotencyKey: newKey() } },
  );
  return answer[name] ?? {};
}

const POLICY =
  'positionLimit insiderLimit orderLimit openOrderLimit band pauseSeconds subsidyLimit houseLimit issueLimit challengeSeconds';

export type Policy = Record<string, string | number>;

/** Some of the safety valves; the others stay as they are. */
export async function setTradingPolicy(
  client: ApiClient,
  change: Policy,
): Promise<{ exchange?: { tradingPolicy: Policy }; code?: string }> {
  const { exchange } = await client.read<{ exchange: { tradingPolicy: Policy } }>(
    `{ exchange { tradingPolicy { ${POLICY} } } }`,
  );
  const { setTradingPolicy: answer } = await client.read<{
    setTradingPolicy: { exchange?: { tradingPolicy: Policy }; code?: string };
  }>(
    `mutation ($input: SetTradingPolicyInput!) { setTradingPolicy(input: $input) {
      ... on ExchangeChanged { exchange { tradingPolicy { version ${POLICY} } } } ${REJECTED} } }`,
    { input: { ...exchange.tradingPolicy, ...change, idempotencyKey: newKey() } },
  );
  return answer;
}

export interface Officers {
  readonly operator: ApiClient;
  readonly auditor: ApiClient;
}

/** One officer says how the market ended and another agrees. Without a challenge window it is paid at once. */
export async function resolveMarket(
  { operator, auditor }: Officers,
  input: Record<string, unknown>,
): Promise<MarketChange> {
  const proposed = await changeMarket(operator, 'proposeResolution', {
    evidence: 'It was decided.',
    ...input,
  });
  if (proposed.market === undefined) return proposed;
  return changeMarket(auditor, 'confirmResolution', { marketId: input.marketId });
}

/** What the drawn members' majority leads to, without waiting for them. */
export async function decideChallenge(
  { exchange }: Pick<TestServer, 'exchange'>,
  id: string,
  upheld: boolean,
): Promise<void> {
  const [, number] = Buffer.from(id, 'base64url').toString().split(':');
  const command = { type: 'DecideChallenge', marketId: marketId(Number(number)), upheld } as const;
  const outcome = await exchange.submit(command);
  if (outcome.type === 'Refused') throw new Error(outcome.code);
  if (outcome.answer.type === 'Rejected') throw new Error(outcome.answer.code);
}

export async function readMarket(client: ApiClient, id: string): Promise<MarketAnswer> {
  const query = `query ($id: ID!) { market(id: $id) { ${MARKET_FIELDS} } }`;
  return (await client.read<{ market: MarketAnswer }>(query, { id })).market;
}
