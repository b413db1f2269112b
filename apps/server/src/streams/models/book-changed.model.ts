import { Field, ObjectType } from '@nestjs/graphql';
import { BookModel } from '../../markets/book.model.js';
import { StateMessageModel } from './message.model.js';

@ObjectType('BookChanged', { description: 'What became of a book.' })
export class BookChangedModel extends StateMessageModel {
  @Field(() => BookModel, {
    nullable: true,
    description: 'The whole book as it is now; null where it did not change.',
  })
  book!: BookModel | null;
}
