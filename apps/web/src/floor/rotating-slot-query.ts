import { graphql, type ResultOf } from '../graphql';
import { QuoteFields } from '../live/quote';

export const RotatingSlotQuery = graphql(
  `
    query RotatingSlot {
      exchange {
        epoch
        sequence
      }
      rotatingSlot {
        rule
        until
        position
        total
        ideas {
          id
          title
          topic
          proposedAt
          rank
          merit {
            value
            band
            evidence
          }
          seconds {
            count
          }
          market {
            ...QuoteFields
            stateUntil
          }
        }
      }
    }
  `,
  [QuoteFields],
);

type Slot = ResultOf<typeof RotatingSlotQuery>['rotatingSlot'];
export type SlotIdea = Slot['ideas'][number];
