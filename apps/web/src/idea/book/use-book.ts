import { useEffect, useState } from 'react';
import { graphql, type ResultOf } from '../../graphql';
import { keepSubscribed } from '../../live/keep-subscribed';
import { isOlder } from '../../live/stamp';

export const BookFields = graphql(`
  fragment BookFields on Book {
    marketId
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
    subscription Book($marketId: ID!) {
      book(marketId: $marketId) {
        ...BookFields
      }
    }
  `,
  [BookFields],
);

export type Book = ResultOf<typeof BookFields>;

/** The newest book, from the page's query or from the stream. */
export function useBook(queried: Book): Book {
  const [streamed, setStreamed] = useState<Book>();
  const { marketId } = queried;
  useEffect(
    () =>
      keepSubscribed({
        subscription: BookSubscription,
        variables: { marketId },
        onData: ({ book }) => setStreamed((last) => (last && isOlder(book, last) ? last : book)),
      }),
    [marketId],
  );
  const usable = streamed?.marketId === marketId && !isOlder(streamed, queried);
  return usable ? streamed : queried;
}
