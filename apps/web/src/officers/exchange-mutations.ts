import { graphql, type VariablesOf } from '../graphql';

export const SetTradingPolicyMutation = graphql(`
  mutation SetTradingPolicy($input: SetTradingPolicyInput!) {
    answer: setTradingPolicy(input: $input) {
      ... on ExchangeChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const HaltExchangeMutation = graphql(`
  mutation HaltExchange($input: ExchangeActionInput!) {
    answer: haltExchange(input: $input) {
      ... on ExchangeChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ResumeExchangeMutation = graphql(`
  mutation ResumeExchange($input: ExchangeActionInput!) {
    answer: resumeExchange(input: $input) {
      ... on ExchangeChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const SetAllowanceMutation = graphql(`
  mutation SetAllowance($input: SetAllowancePolicyInput!) {
    answer: setAllowancePolicy(input: $input) {
      ... on ExchangeChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ListMarketMutation = graphql(`
  mutation ListMarket($input: ListMarketInput!) {
    answer: listMarket(input: $input) {
      ... on MarketChanged {
        sequence
        market {
          id
        }
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const SetAccessPolicyMutation = graphql(`
  mutation SetAccessPolicy($input: SetAccessPolicyInput!) {
    answer: setAccessPolicy(input: $input) {
      ... on ExchangeChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const SetPrivacyPolicyMutation = graphql(`
  mutation SetPrivacyPolicy($input: SetPrivacyPolicyInput!) {
    answer: setPrivacyPolicy(input: $input) {
      ... on ExchangeChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const SetIdeasPolicyMutation = graphql(`
  mutation SetIdeasPolicy($input: SetIdeasPolicyInput!) {
    answer: setIdeasPolicy(input: $input) {
      ... on ExchangeChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export type IdeasPolicyInput = Omit<
  VariablesOf<typeof SetIdeasPolicyMutation>['input'],
  'idempotencyKey' | 'reason'
>;
export type PolicyInput = Omit<
  VariablesOf<typeof SetTradingPolicyMutation>['input'],
  'idempotencyKey' | 'reason'
>;
export type ListMarketInput = Omit<VariablesOf<typeof ListMarketMutation>['input'], 'idempotencyKey'>;
export type AllowanceInput = Omit<
  VariablesOf<typeof SetAllowanceMutation>['input'],
  'idempotencyKey' | 'reason'
>;
