import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Seconds', {
  description: 'How many colleagues second an idea. Who they are and from which units is told to nobody.',
})
export class SecondsModel {
  @Field(() => Int, { description: 'Seconds that it has.' })
  count!: number;

  @Field(() => Int, { description: 'Seconds that it needs.' })
  needed!: number;

  @Field(() => Int, { description: 'From how many units at least they have to be.' })
  unitsNeeded!: number;

  @Field(() => Boolean, { description: 'You second it.' })
  mine!: boolean;

  @Field(() => Boolean, { description: 'You may second it now, or take your second back.' })
  allowed!: boolean;
}
