import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting, type Actor } from '../audit/actor.js';
import {
  ExchangeActionInput,
  ExchangeChangeResult,
  SetAllowancePolicyInput,
} from './exchange-change.model.js';
import { LeadExchange } from './lead-exchange.js';
import { SetTradingPolicyInput } from './trading-policy.model.js';

/** What officers do with the exchange as a whole. */
@Resolver()
export class PolicyResolver {
  constructor(private readonly lead: LeadExchange) {}

  @Mutation(() => ExchangeChangeResult, { description: 'Replaces the safety valves. For officers.' })
  setTradingPolicy(
    @Acting() by: Actor,
    @Args('input') input: SetTradingPolicyInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.setTradingPolicy(by, input);
  }

  @Mutation(() => ExchangeChangeResult, {
    description:
      'Replaces the allowance, which is the same for every member with a trading account. For officers.',
  })
  setAllowancePolicy(
    @Acting() by: Actor,
    @Args('input') input: SetAllowancePolicyInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.setAllowancePolicy(by, input);
  }

  @Mutation(() => ExchangeChangeResult, {
    description: 'Stops trading everywhere until it is resumed; orders can be cancelled. For officers.',
  })
  haltExchange(
    @Acting() by: Actor,
    @Args('input') input: ExchangeActionInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.act(by, 'HaltExchange', input);
  }

  @Mutation(() => ExchangeChangeResult, {
    description: 'Lets trading go on; markets that were halted on their own stay halted. For officers.',
  })
  resumeExchange(
    @Acting() by: Actor,
    @Args('input') input: ExchangeActionInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.lead.act(by, 'ResumeExchange', input);
  }
}
