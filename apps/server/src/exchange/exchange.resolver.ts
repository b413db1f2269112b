import { Query, Resolver } from '@nestjs/graphql';
import { ExchangeModel } from './exchange.model.js';
import { ExchangeFacts } from './exchange-facts.js';

@Resolver(() => ExchangeModel)
export class ExchangeResolver {
  constructor(private readonly facts: ExchangeFacts) {}

  @Query(() => ExchangeModel, { description: 'The exchange as a whole.' })
  exchange(): ExchangeModel {
    return this.facts.read();
  }
}
