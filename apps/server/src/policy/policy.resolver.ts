import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/access.js';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import {
  ExchangeActionInput,
  ExchangeChangeResult,
  SetAllowancePolicyInput,
} from './exchange-change.model.js';
import { LeadExchange } from './lead-exchange.js';
import { SetTradingPolicyInput } from './trading-policy.model.js';

/** What officers do with the exchange as a whole. */
@Allow(['ADMINISTRATOR'])
@Resolver()
export class PolicyResolver {
  constructor(private readonly lead: LeadExchange) {}

  @Mutation(() => ExchangeChangeResult, { description: 'Replaces the safety valves. For officers.' })
  setTradingPolicy(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SetTradingPolicyInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.setTradingPolicy(memberId, input);
  }

  @Mutation(() => ExchangeChangeResult, {
    description:
      'Replaces the allowance, which is the same for every member with a trading account. For officers.',
  })
  setAllowancePolicy(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SetAllowancePolicyInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.setAllowancePolicy(memberId, input);
  }

  @Allow(['RISK_OFFICER', 'ADMINISTRATOR'])
  @Mutation(() => ExchangeChangeResult, {
    description: 'Stops trading everywhere until it is resumed; orders can be cancelled. For officers.',
  })
  haltExchange(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ExchangeActionInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.act(memberId, 'HaltExchange', input);
  }

  @Allow(['RISK_OFFICER', 'ADMINISTRATOR'])
  @Mutation(() => ExchangeChangeResult, {
    description: 'Lets trading go on; markets that were halted on their own stay halted. For officers.',
  })
  resumeExchange(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ExchangeActionInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.act(memberId, 'ResumeExchange', input);
  }
}
