import { graphql, type ResultOf } from '../graphql';

export const DraftsQuery = graphql(`
  query Drafts {
    me {
      id
      name
      drafts {
        id
        title
        summary
        topic
        tags
        links
      }
      proposals {
        id
        title
        stage
        held
        seconds {
          count
          needed
        }
      }
    }
  }
`);

export type OwnIdea = NonNullable<ResultOf<typeof DraftsQuery>['me']>['proposals'][number];
export type Draft = NonNullable<ResultOf<typeof DraftsQuery>['me']>['drafts'][number];

export const SimilarIdeasQuery = graphql(`
  query SimilarIdeas($title: String!, $summary: String) {
    similarIdeas(title: $title, summary: $summary) {
      score
      idea {
        id
        title
        topic
        stage
        proposedAt
      }
    }
  }
`);

export type SimilarIdea = ResultOf<typeof SimilarIdeasQuery>['similarIdeas'][number];

export const CheckProposalQuery = graphql(`
  query CheckProposal($title: String!, $summary: String!, $topic: String!, $tags: [String!]!, $links: [String!]!) {
    checkProposal(title: $title, summary: $summary, topic: $topic, tags: $tags, links: $links) {
      question
      problems {
        field
        code
        message
      }
      prohibited {
        topic
        phrase
        found
      }
    }
  }
`);

export type ProposalCheck = ResultOf<typeof CheckProposalQuery>['checkProposal'];

export const ProposeIdeaMutation = graphql(`
  mutation ProposeIdea($input: ProposeIdeaInput!) {
    answer: proposeIdea(input: $input) {
      ... on IdeaProposed {
        idea {
          id
          title
          held
        }
      }
      ... on IdeaRejected {
        code
        message
      }
    }
  }
`);

export const SaveDraftMutation = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    answer: saveDraft(input: $input) {
      ... on IdeaProposed {
        idea {
          id
        }
      }
      ... on IdeaRejected {
        code
        message
      }
    }
  }
`);

export const DiscardDraftMutation = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    answer: discardDraft(input: $input) {
      ... on DraftDiscarded {
        ideaId
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
