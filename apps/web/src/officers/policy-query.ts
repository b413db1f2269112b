import { graphql, type ResultOf } from '../graphql';

export const PolicyQuery = graphql(`
  query Policy {
    exchange {
      halted
      allowance {
        amount
        periodDays
        nextCreditAt
        cap
      }
      tradingPolicy {
        version
        positionLimit
        insiderLimit
        orderLimit
        openOrderLimit
        band
        pauseSeconds
        subsidyLimit
        houseLimit
        issueLimit
        challengeSeconds
      }
    }
  }
`);

export type TradingPolicy = ResultOf<typeof PolicyQuery>['exchange']['tradingPolicy'];
export type Allowance = NonNullable<ResultOf<typeof PolicyQuery>['exchange']['allowance']>;
