import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PriceScalar, SharesScalar } from '../graphql/scalars.js';
import { ContractModel } from './contract.model.js';

@ObjectType('BookLevel', { description: 'What waits at one price.' })
export class BookLevelModel {
  @Field(() => PriceScalar, { description: "Of the book's contract." })
  price!: string;

  @Field(() => SharesScalar, {
    description: 'Shares of all orders that wait at this price, and of the house’s quote at it.',
  })
  quantity!: string;

  @Field(() => Int, { description: 'How many orders they are; 0 where only the house quotes.' })
  orders!: number;
}

@ObjectType('Book', { description: 'What waits for one contract of a market, added up by price.' })
export class BookModel {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => ContractModel, { description: 'The contract whose book it is.' })
  contract!: ContractModel;

  @Field(() => Int, { description: "The engine's, see Exchange." })
  epoch!: number;

  @Field(() => String, { description: 'The last committed command that the book includes.' })
  sequence!: string;

  @Field(() => [BookLevelModel], {
    description: 'Best first. Of two outcomes a bid of YES at p is an ask of NO at 1-p.',
  })
  bids!: BookLevelModel[];

  @Field(() => [BookLevelModel], { description: 'Best first.' })
  asks!: BookLevelModel[];
}
