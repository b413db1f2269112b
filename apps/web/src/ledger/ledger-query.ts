import { graphql, type ResultOf } from '../graphql';

export const LedgerHealthQuery = graphql(`
  query LedgerHealth {
    ledgerHealth {
      checkedAt
      ok
      laws {
        law
        ok
        problem
      }
      classes {
        accountClass
        accounts
        total
      }
      journal {
        sequence
        headHash
        checkedFrom
        replayedFrom
        replayedThrough
        snapshotSequence
        snapshotHash
      }
      lag {
        view
        history
      }
      failures {
        commits
        commands
        lastAt
      }
    }
  }
`);

export type LedgerHealth = ResultOf<typeof LedgerHealthQuery>['ledgerHealth'];
