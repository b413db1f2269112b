import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/access.js';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { SettleMarket } from './settle-market.js';
import { SettleMarketInput, SettleMarketResult } from './settlement.model.js';

@Resolver()
export class SettlementResolver {
  constructor(private readonly settlement: SettleMarket) {}

  @Allow('settler')
  @Mutation(() => SettleMarketResult, {
    description:
      'Closes and settles a market. The outcome is a payout per YES share between 0 and 1. For those who may settle.',
  })
  settleMarket(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: SettleMarketInput,
  ): Promise<typeof SettleMarketResult> {
    return this.settlement.settle(memberId, input);
  }
}
