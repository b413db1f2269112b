import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoModel } from '../graphql/page.js';
import { DateTimeScalar, PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { ContractModel } from '../markets/contract.model.js';

const ALIAS = 'by the alias that the member has in this market; HOUSE is the exchange itself';

@ObjectType('MarketActivity', { description: 'A trade, with who traded by an alias for this market.' })
export class MarketActivityModel {
  @Field(() => ID, { description: 'Opaque; the id of the trade.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: Date;

  @Field(() => ContractModel, {
    description: 'What was traded. In a market of two outcomes always the first: who buys NO sells YES.',
  })
  contract!: ContractModel;

  @Field(() => PriceScalar, { description: 'Of the contract.' })
  price!: string;

  @Field(() => SharesScalar, { description: 'Shares that changed hands.' })
  quantity!: string;

  @Field(() => String, { description: `Who bought, ${ALIAS}.` })
  buyer!: string;

  @Field(() => String, { description: `Who sold, ${ALIAS}.` })
  seller!: string;
}

@ObjectType('ActivityEdge', { description: 'A trade in a list.' })
export class ActivityEdgeModel {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor!: string;

  @Field(() => MarketActivityModel, { description: 'The trade.' })
  node!: MarketActivityModel;
}

@ObjectType('ActivityConnection', { description: 'A page of trades, newest first.' })
export class ActivityConnectionModel {
  @Field(() => [ActivityEdgeModel], { description: 'The trades with their cursors.' })
  edges!: ActivityEdgeModel[];

  @Field(() => [MarketActivityModel], { description: 'The trades alone.' })
  nodes!: MarketActivityModel[];

  @Field(() => PageInfoModel, { description: 'Where the page lies.' })
  pageInfo!: PageInfoModel;
}

@ObjectType('Participant', { description: 'A member who trades in a market, by the alias of this market.' })
export class ParticipantModel {
  @Field(() => String, { description: 'What the member is called here, and nowhere else.' })
  alias!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Belongs to the idea of the market; null while the idea is blind.',
  })
  insider!: boolean | null;

  @Field(() => [SharesScalar], { description: 'Shares owned now, in the order of the contracts.' })
  shares!: string[];

  @Field(() => SharesScalar, { description: 'Shares bought so far, of all contracts.' })
  bought!: string;

  @Field(() => SharesScalar, { description: 'Shares sold so far, of all contracts.' })
  sold!: string;

  @Field(() => Int, { description: 'Orders that wait.' })
  openOrders!: number;
}
