import { graphql, type ResultOf, type VariablesOf } from '../graphql';

const SaidFields = graphql(`
  fragment SaidFields on Comment {
    id
    text
    author
    signedAs
    stance
    badge
    order {
      side
      contract {
        name
      }
    }
    createdAt
  }
`);

export const PulseQuery = graphql(
  `
    query Pulse($range: PulseRange!, $by: PulseSize!) {
      pulse(range: $range) {
        at
        openIdeas
        treemap(first: 60, by: $by) {
          idea {
            id
          }
          title
          topic
          stakes
          volume
          value
          change
          merit
          evidence
        }
        movers(first: 6) {
          idea {
            id
            title
            topic
          }
          from
          to
          change
          movedFrom
          movedUntil
          comments {
            ...SaidFields
          }
          reasons {
            ...SaidFields
          }
        }
        themes {
          name
          ideas
          change
          people
          atLeast
          sentiment
        }
        units {
          name
          members
          people
          atLeast
          participation
          sentiment
          weekOf
        }
        weeks {
          weekOf
          members
          active
          atLeast
          share
          sentiment
          estimates
          beforeExposure
          effectivePeople
        }
        meritNotRank {
          month
          tau
          low
          high
          ideas
          words
        }
      }
    }
  `,
  [SaidFields],
);

export type Pulse = ResultOf<typeof PulseQuery>['pulse'];
export type Tile = Pulse['treemap'][number];
export type Mover = Pulse['movers'][number];
export type Said = Mover['comments'][number];
export type Theme = Pulse['themes'][number];
export type Unit = Pulse['units'][number];
export type Week = Pulse['weeks'][number];
export type RankFigure = Pulse['meritNotRank'][number];
export type Range = VariablesOf<typeof PulseQuery>['range'];
export type Size = VariablesOf<typeof PulseQuery>['by'];
