import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { IdeaModel } from '../ideas/idea.model.js';

@ObjectType('RotatingSlot', { description: 'The place on the floor that new ideas have by turns.' })
export class RotatingSlotModel {
  @Field(() => [IdeaModel], { description: 'Those whose turn it is.' })
  ideas!: IdeaModel[];

  @Field(() => String, { description: 'The rule by which they take turns, as it is published.' })
  rule!: string;

  @Field(() => DateTimeScalar, { description: 'When it is the turn of the next ones.' })
  until!: Date;

  @Field(() => Int, {
    description: 'Place of the first of them among those that take turns, from 1; 0: there are none.',
  })
  position!: number;

  @Field(() => Int, { description: 'Ideas that take turns.' })
  total!: number;
}
