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

export const SuspendMemberMutation = graphql(`
  mutation SuspendMember($input: MemberActionInput!) {
    answer: suspendMember(input: $input) {
      ... on MemberChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const ReinstateMemberMutation = graphql(`
  mutation ReinstateMember($input: MemberActionInput!) {
    answer: reinstateMember(input: $input) {
      ... on MemberChanged {
        sequence
      }
      ... on CommandRejected {
        code
        message
      }
    }
  }
`);

export const RetireMemberMutation = graphql(`
  mutation RetireMember($input: MemberActionInput!) {
    answer: retireMember(input: $input) {
      ... on MemberChanged {
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

export type PolicyInput = Omit<VariablesOf<typeof SetTradingPolicyMutation>['input'], 'idempotencyKey'>;
export type ListMarketInput = Omit<VariablesOf<typeof ListMarketMutation>['input'], 'idempotencyKey'>;
export type AllowanceInput = Omit<VariablesOf<typeof SetAllowanceMutation>['input'], 'idempotencyKey'>;
