import { encodeId } from '../../apps/server/src/graphql/global-id.js';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import { newKey, type TestServer } from './server.js';

/** Everything that tells a figure of an idea's headline market, and what does not. */
const FIGURES = `price priceSource bestBid bestAsk lastTradePrice changeToday sparkline volume tradeCount
  auctionPrice auctionVolume contracts { price priceSource bestBid bestAsk lastTradePrice changeToday
  book { bids { price } asks { price } } priceHistory { points { price } firstAt } }
  book { bids { price } asks { price } } trades { nodes { price } edges { cursor } }
  priceHistory { points { price } firstAt } candles(interval: MINUTE) { nodes { close } edges { cursor } }`;

export interface ToldIdea {
  readonly id: string;
  readonly shown: boolean;
  readonly rank: number | null;
  readonly market: Record<string, unknown> & { readonly id: string; readonly shown: boolean };
}

/** The idea with all figures of its headline. */
export async function readIdea(client: ApiClient, ideaId: string): Promise<ToldIdea> {
  const { idea } = await client.read<{ idea: ToldIdea }>(
    `query ($id: ID!) { idea(id: $id) { id shown rank merit { value } market { id shown state ${FIGURES} } } }`,
    { id: ideaId },
  );
  return idea;
}

export async function setBlindMode(client: ApiClient, on: boolean | null): Promise<unknown> {
  const { setBlindMode: set } = await client.read<{ setBlindMode: { blindMode: unknown } }>(
    `mutation ($input: SetBlindModeInput!) { setBlindMode(input: $input) {
      ... on BlindModeSet { blindMode { setting on } } ... on CommandRejected { code } } }`,
    { input: { on, idempotencyKey: newKey() } },
  );
  return set;
}

export async function showMe(client: ApiClient, ideaId: string): Promise<Record<string, unknown>> {
  const { showMe: shown } = await client.read<{ showMe: Record<string, unknown> }>(
    `mutation ($input: ShowMeInput!) { showMe(input: $input) {
      ... on Shown { idea { id shown market { price } } } ... on CommandRejected { code } } }`,
    { input: { ideaId, idempotencyKey: newKey() } },
  );
  return shown;
}

/** The markets that the member was shown figures of, as the table has them once it has this many. */
export async function exposuresOf(
  { database }: TestServer,
  memberId: number,
  atLeast: number,
): Promise<string[]> {
  const rows = await eventually(
    (): Promise<{ market_id: number }[]> =>
      database.query('SELECT market_id FROM exposure WHERE member_id = $1 ORDER BY market_id', [memberId]),
    (found) => found.length >= atLeast,
  );
  return rows.map(({ market_id: marketId }) => encodeId('Market', marketId));
}
