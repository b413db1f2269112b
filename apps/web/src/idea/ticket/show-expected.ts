import { client } from '../../api/client';
import { graphql } from '../../graphql';
import { MarketQuoteFields } from '../../live/quote';
import { MeQuery } from '../../session/me-query';
import { expectedAccount } from './expected-account';
import type { OrderInput, OrderPreview } from './preview-query';

const ExpectedIdeaFields = graphql(`
  fragment ExpectedIdeaFields on Idea {
    id
    title
  }
`);

const ExpectedMarketFields = graphql(
  `
    fragment ExpectedMarketFields on Market {
      ...MarketQuoteFields
      question
    }
  `,
  [MarketQuoteFields],
);

export interface UnderWay {
  ideaId: string;
  preview: OrderPreview;
}

let shown = 0;

/**
 * Shows balance, positions and orders at once as the preview said that the order will leave them. The function that
 * comes back takes that away again: then what the exchange has confirmed is seen, and nothing else.
 */
export function showExpected(input: OrderInput, { ideaId, preview }: UnderWay): () => void {
  const { cache } = client;
  const layer = `order ${++shown}`;
  cache.recordOptimisticTransaction((ahead) => {
    const idea = ahead.readFragment({
      id: ahead.identify({ __typename: 'Idea', id: ideaId }),
      fragment: ExpectedIdeaFields,
    });
    const market = ahead.readFragment({
      id: ahead.identify({ __typename: 'Market', id: input.marketId }),
      fragment: ExpectedMarketFields,
      fragmentName: 'ExpectedMarketFields',
    });
    if (!idea || !market) return;
    ahead.updateQuery({ query: MeQuery }, (data) =>
      data?.me ? { ...data, me: expectedAccount(data.me, { input, preview, idea, market }) } : data,
    );
  }, layer);
  return () => cache.removeOptimistic(layer);
}
