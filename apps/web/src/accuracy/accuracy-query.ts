import { graphql, type ResultOf } from '../graphql';

export const AccuracyQuery = graphql(`
  query Accuracy {
    accuracy {
      resolved
      nextAt
      madeAt
      shared
      methods {
        method
        count
        brier
        low
        high
        auc
        aucLow
        aucHigh
        sharedBrier
      }
      calibration {
        chance
        happened
        count
      }
      optimism {
        value
        low
        high
        meanPrice
        baseRate
      }
      debias {
        a
        b
        fittedOn
      }
    }
  }
`);

export type Accuracy = ResultOf<typeof AccuracyQuery>['accuracy'];
export type Method = Accuracy['methods'][number];

export const DebiasedPriceQuery = graphql(`
  query DebiasedPrice($id: ID!) {
    market(id: $id) {
      id
      debiasedPrice
    }
  }
`);
