import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import { priceStore } from './price-store';
import type { MarketQuote } from './quote';
import { type IdeaRank, rankStore } from './rank-store';
import type { Stamp } from './stamp';
import { type Ranked, standingOf } from './use-standing';

type Json = Record<string, unknown>;

/**
 * Hands the prices and ranks in every answer to their stores, with the answer's own stamp. It reads the answer
 * and not the cache, where `exchange` may already be that of a later one.
 */
export const seedLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap(({ data }) => {
      const stamp = data?.exchange;
      if (!isStamp(stamp)) return;
      priceStore.apply(findQuotes(data), stamp);
      rankStore.apply(findRanks(data), stamp);
    }),
  ),
);

/** Every market in the answer that has been asked for its whole quote. */
export function findQuotes(value: unknown): MarketQuote[] {
  if (Array.isArray(value)) return value.flatMap(findQuotes);
  if (!isObject(value)) return [];
  const nested = Object.values(value).flatMap(findQuotes);
  return isMarket(value) ? [onlyQuote(value), ...nested] : nested;
}

/** Every idea in the answer that has been asked for its rank. */
export function findRanks(value: unknown): IdeaRank[] {
  if (Array.isArray(value)) return value.flatMap(findRanks);
  if (!isObject(value)) return [];
  const nested = Object.values(value).flatMap(findRanks);
  return isRanked(value) ? [rankOf(value), ...nested] : nested;
}

const onlyQuote = (market: MarketQuote): MarketQuote => ({
  id: market.id,
  state: market.state,
  price: market.price,
  priceSource: market.priceSource,
  bestBid: market.bestBid,
  bestAsk: market.bestAsk,
  changeToday: market.changeToday,
  // Of two outcomes the first says it all, and the stream tells no more than that.
  contracts: market.contracts && market.contracts.length > 2 ? market.contracts : null,
});

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const isStamp = (value: unknown): value is Stamp =>
  isObject(value) && typeof value.epoch === 'number' && typeof value.sequence === 'string';

function isMarket(value: unknown): value is MarketQuote {
  return isObject(value) && value.__typename === 'Market' && 'changeToday' in value && 'priceSource' in value;
}

/** An answer that does not speak of merit says nothing against what is known of it. */
const rankOf = (idea: Ranked): IdeaRank =>
  idea.merit === undefined ? { id: idea.id, rank: idea.rank } : { id: idea.id, ...standingOf(idea) };

function isRanked(value: unknown): value is Ranked {
  return isObject(value) && value.__typename === 'Idea' && 'rank' in value;
}
