import { graphql } from '../../graphql';

/** Each changes one market, and is answered alike. */
export const OpenMarketMutation = graphql(`
  mutation OpenMarket($input: OpenMarketInput!) {
    answer: openMarket(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const HaltMarketMutation = graphql(`
  mutation HaltMarket($input: MarketActionInput!) {
    answer: haltMarket(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ResumeMarketMutation = graphql(`
  mutation ResumeMarket($input: MarketActionInput!) {
    answer: resumeMarket(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const FlagMarketMutation = graphql(`
  mutation FlagMarket($input: FlagMarketInput!) {
    answer: flagMarket(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const CloseMarketMutation = graphql(`
  mutation CloseMarket($input: MarketActionInput!) {
    answer: closeMarket(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ProposeResolutionMutation = graphql(`
  mutation ProposeResolution($input: ProposeResolutionInput!) {
    answer: proposeResolution(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ConfirmResolutionMutation = graphql(`
  mutation ConfirmResolution($input: MarketActionInput!) {
    answer: confirmResolution(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const WithdrawResolutionMutation = graphql(`
  mutation WithdrawResolution($input: MarketActionInput!) {
    answer: withdrawResolution(input: $input) {
      ... on MarketChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);
