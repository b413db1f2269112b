import { graphql } from '../../graphql';

/** What a challenge costs, and who decides on it. */
export const StakeQuery = graphql(`
  query Stake {
    exchange {
      ideasPolicy {
        challengeStake
        panelSize
      }
    }
  }
`);
