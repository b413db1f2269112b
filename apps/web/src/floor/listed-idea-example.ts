import type { ListedIdea } from './ideas-query';

type Market = NonNullable<ListedIdea['market']>;

/** An idea as specs of the floor have it: open, at 50 % and unmoved unless something else is said. */
export const listedIdea = (id: string, rank: number | null, market: Partial<Market> = {}): ListedIdea => ({
  id,
  title: id,
  topic: '',
  stage: 'OPEN',
  rank,
  merit: null,
  market: {
    id: `m${id}`,
    state: 'OPEN',
    price: '0.5',
    priceSource: 'MIDPOINT',
    bestBid: null,
    bestAsk: null,
    changeToday: '0',
    closesAt: '2027-06-01T00:00:00Z',
    sparkline: [],
    payout: null,
    ...market,
  },
});
