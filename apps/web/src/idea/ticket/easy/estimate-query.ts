import { graphql, type ResultOf } from '../../../graphql';
import { BalanceFields, OrderFields } from '../../../session/me-query';

export const EstimateFields = graphql(`
  fragment EstimateFields on Estimate {
    id
    chance
    stake
    atRisk
    verdict
    counts
    countsWhy
    at
  }
`);

/** Apart from the page, so that a change of my own has nothing else read again. */
export const MyEstimateQuery = graphql(
  `
    query MyEstimate($marketId: ID!) {
      market(id: $marketId) {
        id
        myEstimate {
          ...EstimateFields
        }
      }
    }
  `,
  [EstimateFields],
);

export const PreviewEstimateQuery = graphql(`
  query PreviewEstimate($input: PreviewEstimateInput!) {
    previewEstimate(input: $input) {
      ... on EstimatePreview {
        contract {
          name
        }
        cost
        hold
        loss
        sealed
        words
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

const EstimateTakenFields = graphql(
  `
    fragment EstimateTakenFields on EstimateTaken {
      estimate {
        ...EstimateFields
      }
      order {
        ...OrderFields
      }
      fills {
        price
        quantity
      }
      cost
      market {
        id
        myEstimate {
          ...EstimateFields
        }
      }
      balance {
        ...BalanceFields
      }
    }
  `,
  [EstimateFields, OrderFields, BalanceFields],
);

export const EstimateMutation = graphql(
  `
    mutation Estimate($input: EstimateInput!) {
      answer: estimate(input: $input) {
        ...EstimateTakenFields
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [EstimateTakenFields],
);

export const RateMutation = graphql(
  `
    mutation Rate($input: RateInput!) {
      answer: rate(input: $input) {
        ...EstimateTakenFields
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [EstimateTakenFields],
);

export const WithdrawEstimateMutation = graphql(
  `
    mutation WithdrawEstimate($input: WithdrawEstimateInput!) {
      answer: withdrawEstimate(input: $input) {
        ... on EstimateWithdrawn {
          market {
            id
            myEstimate {
              ...EstimateFields
            }
          }
          balance {
            ...BalanceFields
          }
        }
        ... on CommandRejected {
          code
          message
        }
      }
    }
  `,
  [EstimateFields, BalanceFields],
);

export type MyEstimate = ResultOf<typeof EstimateFields>;
export type EstimateTaken = ResultOf<typeof EstimateTakenFields>;
type PreviewAnswer = ResultOf<typeof PreviewEstimateQuery>['previewEstimate'];
export type EstimatePreview = Extract<PreviewAnswer, { words: string }>;
export type Verdict = NonNullable<MyEstimate['verdict']>;
