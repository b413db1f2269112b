import { graphql, type ResultOf } from '../graphql';

export const TreasuryQuery = graphql(`
  query Treasury {
    treasury {
      sequence
      issued
      issueLimit
      cash
      held
      escrow
      house
      flows {
        kind
        out
        back
      }
      houses {
        count
        subsidy
        atWorst
        atPrices
      }
      settledHouses
      settledCount
      seasons {
        season
        endedAt
        complete
        members
        amount
      }
    }
  }
`);

export const AllowanceBookQuery = graphql(`
  query AllowanceBook {
    exchange {
      allowance {
        amount
        periodDays
        cap
      }
    }
    allowanceBook {
      nextAt
      recipients
      atMost
      room
      payments {
        periodStart
        paidAt
        amount
        members
        total
      }
    }
  }
`);

export const HouseRisksQuery = graphql(`
  query HouseRisks($first: Int) {
    houseRisks(first: $first) {
      marketId
      ideaId
      question
      ideaTitle
      state
      subsidy
      atWorst
      atPrices
      atBest
    }
  }
`);

export type Treasury = ResultOf<typeof TreasuryQuery>['treasury'];
export type AllowanceBook = ResultOf<typeof AllowanceBookQuery>;
export type HouseRisk = ResultOf<typeof HouseRisksQuery>['houseRisks'][number];
