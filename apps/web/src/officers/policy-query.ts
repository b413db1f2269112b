import { graphql, type ResultOf } from '../graphql';

/** For administrators: nobody else may read all of it. */
export const PolicyQuery = graphql(`
  query Policy {
    exchange {
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
      ideasPolicy {
        version
        season
        headline
        horizonDays
        secondsNeeded
        unitsNeeded
        announceMinutes
        auctionMinutes
        blindMinutes
        jurySize
        juryMinutes
        panelSize
        panelMinutes
        challengeStake
        stakeCap
        blindModeDefault
        topBand
        bandMinutes
        answerMinutes
        conflictDays
        digestMinutes
        prohibited {
          topic
          phrases
        }
      }
      accessPolicy {
        version
        publicBoard
        introspection
      }
      privacyPolicy {
        version
        sessionDays
        auditWordsDays
        noticeDays
        keyDays
      }
    }
  }
`);

type Policies = ResultOf<typeof PolicyQuery>['exchange'];
export type TradingPolicy = Policies['tradingPolicy'];
export type Allowance = NonNullable<Policies['allowance']>;
export type AccessPolicy = Policies['accessPolicy'];
export type IdeasPolicy = Policies['ideasPolicy'];
export type PrivacyPolicy = Policies['privacyPolicy'];
