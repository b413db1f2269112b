import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({ isAbstract: true })
export abstract class MessageModel {
  @Field(() => Int, { description: "The engine's, see Exchange." })
  epoch!: number;

  @Field(() => DateTimeScalar, { description: 'Now, by the exchange.' })
  serverTime!: Date;
}

/** Of a stream that tells how things are. */
@ObjectType({ isAbstract: true })
export abstract class StateMessageModel extends MessageModel {
  @Field(() => String, {
    description: 'The first command that this covers: the one after the last of the message before.',
  })
  fromSequence!: string;

  @Field(() => String, {
    description: 'The last command that this covers. Before fromSequence when there was none.',
  })
  toSequence!: string;
}

/** Of a stream that tells what happened. */
@ObjectType({ isAbstract: true })
export abstract class EventMessageModel extends MessageModel {
  @Field(() => String, {
    description: 'Nothing up to this command is left out; with `epoch` it is the `after` to go on from.',
  })
  sequence!: string;

  @Field(() => Boolean, {
    description:
      'True only in a first message: what came after your `after` cannot be told without a gap. Read again; the stream goes on from `sequence`.',
  })
  mustReread!: boolean;
}
