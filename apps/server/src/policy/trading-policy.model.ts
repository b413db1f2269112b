import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { VersionedInput } from '../audit/versioned.input.js';
import { PriceScalar, SharesScalar, TokensScalar } from '../graphql/scalars.js';

const SAYS = {
  positionLimit:
    'Most shares of one contract that a member may own in a market once all open orders have traded.',
  insiderLimit: 'The same for proposer and team of the market’s idea.',
  orderLimit: 'Most shares of one order.',
  openOrderLimit: 'Most open orders of a member in a market.',
  band: 'Trades stay within this distance of the average price of the last 5 minutes; 1: any price.',
  pauseSeconds: 'How long trading pauses when an order would leave the band.',
  subsidyLimit: 'Most that the house may be given in one market.',
  houseLimit: 'Most that the house may have in all markets together.',
  issueLimit: 'Most tokens that may ever be out of the treasury.',
  challengeSeconds: 'How long a confirmed resolution can be challenged before it is paid.',
};

@ObjectType('TradingPolicy', { description: 'The safety valves in force, the same for every market.' })
export class TradingPolicyModel {
  @Field(() => Int, { description: 'Counts up with every change; 0 as long as the defaults are in force.' })
  version!: number;

  @Field(() => SharesScalar, { description: SAYS.positionLimit })
  positionLimit!: string;

  @Field(() => SharesScalar, { description: SAYS.insiderLimit })
  insiderLimit!: string;

  @Field(() => SharesScalar, { description: SAYS.orderLimit })
  orderLimit!: string;

  @Field(() => Int, { description: SAYS.openOrderLimit })
  openOrderLimit!: number;

  @Field(() => PriceScalar, { description: SAYS.band })
  band!: string;

  @Field(() => Int, { description: SAYS.pauseSeconds })
  pauseSeconds!: number;

  @Field(() => TokensScalar, { description: SAYS.subsidyLimit })
  subsidyLimit!: string;

  @Field(() => TokensScalar, { description: SAYS.houseLimit })
  houseLimit!: string;

  @Field(() => TokensScalar, { description: SAYS.issueLimit })
  issueLimit!: string;

  @Field(() => Int, { description: SAYS.challengeSeconds })
  challengeSeconds!: number;
}

@InputType('SetTradingPolicyInput', { description: 'All safety valves, instead of those of before.' })
export class SetTradingPolicyInput extends VersionedInput {
  @Field(() => SharesScalar, { description: SAYS.positionLimit })
  positionLimit!: string;

  @Field(() => SharesScalar, { description: SAYS.insiderLimit })
  insiderLimit!: string;

  @Field(() => SharesScalar, { description: SAYS.orderLimit })
  orderLimit!: string;

  @Field(() => Int, { description: SAYS.openOrderLimit })
  openOrderLimit!: number;

  @Field(() => PriceScalar, { description: SAYS.band })
  band!: string;

  @Field(() => Int, { description: `${SAYS.pauseSeconds} At most a year.` })
  pauseSeconds!: number;

  @Field(() => TokensScalar, { description: SAYS.subsidyLimit })
  subsidyLimit!: string;

  @Field(() => TokensScalar, { description: SAYS.houseLimit })
  houseLimit!: string;

  @Field(() => TokensScalar, { description: SAYS.issueLimit })
  issueLimit!: string;

  @Field(() => Int, { description: `${SAYS.challengeSeconds} At most a year.` })
  challengeSeconds!: number;
}
