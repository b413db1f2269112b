import { isHidden } from '../live/is-hidden';
import { priceStore } from '../live/price-store';
import type { Quote } from '../live/quote';
import type { ListedIdea } from './ideas-query';

/** The newest quote of a listed idea; null without a market. */
export const quoteOf = ({ market }: Pick<ListedIdea, 'market'>): Quote | null =>
  market && (priceStore.get(market.id) ?? market);

/** Whether its figures are hidden from who looks. */
export function isIdeaHidden(idea: ListedIdea): boolean {
  const quote = quoteOf(idea);
  return quote !== null && isHidden(quote);
}
