import { useQuery } from '@apollo/client/react';
import { graphql, type ResultOf } from '../graphql';
import { useMe } from '../session/use-me';

export const ExchangeQuery = graphql(`
  query Exchange {
    exchange {
      name
      demo
      ideaCount
      halted
      allowance {
        amount
        nextCreditAt
      }
      topics {
        topic
        ideaCount
      }
    }
  }
`);

export type Exchange = ResultOf<typeof ExchangeQuery>['exchange'];

/** Short enough that nobody types an order for long after trading was halted. */
const pollMs = 10_000;

/** Facts about the exchange; new ideas and topics show up without a reload. */
export function useExchange(): Exchange | undefined {
  const { shut } = useMe();
  const { data } = useQuery(ExchangeQuery, {
    skip: shut,
    pollInterval: pollMs,
    skipPollAttempt: () => document.hidden,
  });
  return data?.exchange;
}
