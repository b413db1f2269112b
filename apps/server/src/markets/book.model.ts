import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PriceScalar, SharesScalar } from '../graphql/scalars.js';

@ObjectType('BookLevel', { description: 'What waits at one price.' })
export class BookLevelModel {
  @Field(() => PriceScalar, { description: 'Of YES.' })
  price!: string;

  @Field(() => SharesScalar, { description: 'Shares of all orders that wait at this price.' })
  quantity!: string;

  @Field(() => Int, { description: 'How many orders they are.' })
  orders!: number;
}

@ObjectType('Book', { description: 'The orders that wait in one market, added up by price.' })
export class BookModel {
  @Field(() => ID, { description: 'The market.' })
  marketId!: string;

  @Field(() => Int, { description: "The engine's, see Exchange." })
  epoch!: number;

  @Field(() => String, { description: 'The last committed command that the book includes.' })
  sequence!: string;

  @Field(() => [BookLevelModel], {
    description: 'Best first; of YES. A bid of YES at p is an ask of NO at 1-p.',
  })
  bids!: BookLevelModel[];

  @Field(() => [BookLevelModel], { description: 'Best first; of YES.' })
  asks!: BookLevelModel[];
}
