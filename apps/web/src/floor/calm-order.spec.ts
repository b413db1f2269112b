import { describe, expect, it } from '@jest/globals';
import { calmOrder } from './calm-order';
import type { ListedIdea } from './ideas-query';

const idea = (id: string, rank: number | null, price = '0.5', changeToday = '0'): ListedIdea => ({
  id,
  title: id,
  topic: '',
  stage: rank === null ? 'SETTLED' : 'OPEN',
  rank,
  market: {
    id: `m${id}`,
    state: 'OPEN',
    price,
    priceSource: 'MIDPOINT',
    bestBid: null,
    bestAsk: null,
    changeToday,
    closesAt: '2027-06-01T00:00:00Z',
    sparkline: [],
    payout: null,
  },
});
const noNews = () => undefined;
const news = (prices: Record<string, string>) => (marketId: string) =>
  prices[marketId] === undefined ? undefined : { price: prices[marketId], changeToday: '0' };
const shown = (ideas: ReturnType<typeof calmOrder>) => ideas.map(({ idea: { id }, rank }) => `${rank} ${id}`);

describe('calmOrder', () => {
  it('moves an idea up when its price has passed another', () => {
    const ideas = [idea('a', 1, '0.7'), idea('b', 2, '0.6')];
    expect(shown(calmOrder(ideas, 'RANK', news({ mb: '0.8' })))).toEqual(['1 b', '2 a']);
  });

  it('keeps the order of ideas at equal prices', () => {
    const ideas = [idea('a', 1), idea('b', 2), idea('c', 3)];
    expect(shown(calmOrder(ideas, 'RANK', noNews))).toEqual(['1 a', '2 b', '3 c']);
  });

  it('hands out only the ranks that the listed ideas have', () => {
    const ideas = [idea('a', 3, '0.7'), idea('b', 40, '0.6')];
    expect(shown(calmOrder(ideas, 'RANK', news({ mb: '0.9' })))).toEqual(['3 b', '40 a']);
  });

  it('leaves ideas without a rank in their place', () => {
    const ideas = [idea('a', 1, '0.7'), idea('z', null, '0.99'), idea('b', 2, '0.6')];
    expect(shown(calmOrder(ideas, 'RANK', news({ mb: '0.8' })))).toEqual(['1 b', 'null z', '2 a']);
  });

  it('lists movers by the size of the move, with the ranks of the prices', () => {
    const ideas = [idea('a', 1, '0.7', '0.01'), idea('b', 2, '0.6', '-0.05')];
    expect(shown(calmOrder(ideas, 'MOVERS', noNews))).toEqual(['2 b', '1 a']);
  });

  it('does not touch an order that prices do not decide', () => {
    const ideas = [idea('b', 2, '0.6'), idea('a', 1, '0.7')];
    expect(shown(calmOrder(ideas, 'NEW', noNews))).toEqual(['2 b', '1 a']);
  });
});
