import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql, type ResultOf } from '../../graphql';
import { keepSubscribed } from '../../live/keep-subscribed';
import { isOlder } from '../../live/stamp';

export const BookFields = graphql(`
  fragment BookFields on Book {
    marketId
    contract {
      index
      name
    }
    epoch
    sequence
    bids {
      price
      quantity
      orders
    }
    asks {
      price
      quantity
      orders
    }
  }
`);

const BookSubscription = graphql(
  `
    subscription Book($marketId: ID!, $contract: String!) {
      book(marketId: $marketId, contract: $contract) {
        book {
          ...BookFields
        }
      }
    }
  `,
  [BookFields],
);

const BookQuery = graphql(
  `
    query MarketBook($marketId: ID!, $contract: String!) {
      market(id: $marketId) {
        id
        book(contract: $contract) {
          ...BookFields
        }
      }
    }
  `,
  [BookFields],
);

export type Book = ResultOf<typeof BookFields>;

/**
 * The newest book of one contract: the stream begins with the whole of it, and where there is no stream the query
 * has it. Undefined until either has answered. A component that shows another contract is another one (key).
 */
export function useBook(marketId: string, contract: string): Book | undefined {
  const [streamed, setStreamed] = useState<Book>();
  const { data } = useQuery(BookQuery, {
    variables: { marketId, contract },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(
    () =>
      keepSubscribed({
        subscription: BookSubscription,
        variables: { marketId, contract },
        onData: ({ book: { book } }) =>
          setStreamed((last) => (!book || (last && isOlder(book, last)) ? last : book)),
      }),
    [marketId, contract],
  );
  const queried = data?.market?.book;
  if (!streamed || !queried) return streamed ?? queried;
  return isOlder(streamed, queried) ? queried : streamed;
}
