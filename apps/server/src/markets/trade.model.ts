import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NodeModel } from '../graphql/node.model.js';
import { PageInfoModel } from '../graphql/page.js';
import { DateTimeScalar, PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { ContractModel } from './contract.model.js';
import { Side } from './market-enums.js';

@ObjectType('Trade', {
  implements: () => NodeModel,
  description: 'An execution, as everybody may see it: who traded is not told.',
})
export class TradeModel extends NodeModel {
  @Field(() => ID, { description: 'The market that it happened in.' })
  marketId!: string;

  @Field(() => ContractModel, {
    description: 'What was traded. In a market of two outcomes always the first.',
  })
  contract!: ContractModel;

  @Field(() => PriceScalar, { description: 'Of the contract.' })
  price!: string;

  @Field(() => SharesScalar, { description: 'Shares that changed hands.' })
  quantity!: string;

  @Field(() => Side, { description: 'What the taker did, in terms of the contract.' })
  takerSide!: Side;

  @Field(() => String, {
    description: 'Place of the command in the exchange’s journal; several trades may share it.',
  })
  sequence!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  executedAt!: Date;
}

@ObjectType('TradeEdge', { description: 'A trade in a list.' })
export class TradeEdgeModel {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor!: string;

  @Field(() => TradeModel, { description: 'The trade.' })
  node!: TradeModel;
}

@ObjectType('TradeConnection', { description: 'A page of trades, newest first.' })
export class TradeConnectionModel {
  @Field(() => [TradeEdgeModel], { description: 'The trades with their cursors.' })
  edges!: TradeEdgeModel[];

  @Field(() => [TradeModel], { description: 'The trades alone.' })
  nodes!: TradeModel[];

  @Field(() => PageInfoModel, { description: 'Where the page lies.' })
  pageInfo!: PageInfoModel;
}
