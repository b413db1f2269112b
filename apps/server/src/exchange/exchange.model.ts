import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, TokensScalar } from '../graphql/scalars.js';
import { TradingPolicyModel } from '../policy/trading-policy.model.js';

@ObjectType('TopicCount', { description: 'A topic and how many ideas it has.' })
export class TopicCountModel {
  @Field(() => String, { description: 'The topic.' })
  topic!: string;

  @Field(() => Int, { description: 'Ideas of this topic.' })
  ideaCount!: number;
}

@ObjectType('AllowancePolicy', { description: 'What every member with a trading account gets.' })
export class AllowancePolicyModel {
  @Field(() => TokensScalar, { description: 'Per period.' })
  amount!: string;

  @Field(() => Int, { description: 'Length of a period.' })
  periodDays!: number;

  @Field(() => DateTimeScalar, { description: 'When the next period begins.' })
  nextCreditAt!: Date;

  @Field(() => TokensScalar, { description: 'No payment lifts cash and held together above this.' })
  cap!: string;
}

@ObjectType('Exchange', { description: 'The exchange as a whole.' })
export class ExchangeModel {
  @Field(() => String, {
    description: 'Its name. With `demo` the only field that needs no sign-in anywhere.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'True in the demo exchange, whose crowd is simulated.' })
  demo!: boolean;

  @Field(() => Int, { description: 'Ideas of all stages.' })
  ideaCount!: number;

  @Field(() => Int, { description: 'Members with an account.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Markets that take orders.' })
  openMarketCount!: number;

  @Field(() => Int, { description: 'Trades so far.' })
  tradeCount!: number;

  @Field(() => Int, {
    description: "Changes when the exchange's engine restarts; with sequence it orders everything.",
  })
  epoch!: number;

  @Field(() => String, { description: 'The last committed command.' })
  sequence!: string;

  @Field(() => DateTimeScalar, { description: 'Now, by the exchange.' })
  serverTime!: Date;

  @Field(() => AllowancePolicyModel, { nullable: true, description: 'Null where no allowance is paid.' })
  allowance!: AllowancePolicyModel | null;

  @Field(() => Boolean, { description: 'Trading is stopped everywhere; orders can be cancelled.' })
  halted!: boolean;

  @Field(() => TradingPolicyModel, { description: 'The safety valves in force.' })
  tradingPolicy!: TradingPolicyModel;

  @Field(() => [TopicCountModel], { description: 'By name.' })
  topics!: TopicCountModel[];
}
