import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { MarketModel } from '../markets/market.model.js';

@InputType('MarketActionInput', { description: 'A market, and a key.' })
export class MarketActionInput extends ReasonedInput {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;
}

@ObjectType('MarketChanged', { description: 'It was done.' })
export class MarketChangedModel {
  @Field(() => MarketModel, { description: 'The market as it is now.' })
  market!: MarketModel;

  @Field(() => String, { description: 'Place of the command in the exchange’s journal.' })
  sequence!: string;
}

export const MarketChangeResult = createUnionType({
  name: 'MarketChangeResult',
  description: 'What became of a command about a market.',
  types: () => [MarketChangedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : MarketChangedModel),
});
