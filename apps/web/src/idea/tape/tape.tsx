import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { type IdeaMarket, isTwoOutcome } from '../idea-query';
import { TradeTape } from './trade-tape';
import { TradeFields } from './use-trades';

const TradesQuery = graphql(
  `
    query MarketTrades($id: ID!) {
      market(id: $id) {
        id
        trades(first: 20) {
          nodes {
            ...TradeFields
          }
        }
      }
    }
  `,
  [TradeFields],
);

/** The latest trades of a market. */
export function Tape({ market }: { market: IdeaMarket }) {
  const { data } = useQuery(TradesQuery, { variables: { id: market.id }, fetchPolicy: 'cache-and-network' });
  if (!data?.market) return null;
  return <TradeTape marketId={market.id} trades={data.market.trades.nodes} many={!isTwoOutcome(market)} />;
}
