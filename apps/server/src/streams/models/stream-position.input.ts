import { Field, InputType, Int } from '@nestjs/graphql';

@InputType('StreamPosition', {
  description: 'A place in the history of the exchange, as messages of streams and `exchange` tell it.',
})
export class StreamPositionInput {
  @Field(() => Int, { description: "The engine's, see Exchange." })
  epoch!: number;

  @Field(() => String, { description: 'A command; everything up to it is known.' })
  sequence!: string;
}
