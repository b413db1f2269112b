import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MessageModel } from './message.model.js';

@ObjectType('IdeasChanged', {
  description: 'Ideas of which something changed that can be read again; none where it only tells the time.',
})
export class IdeasChangedModel extends MessageModel {
  /** The revision that it follows on; not part of the API. */
  since!: number;

  @Field(() => [ID], { description: 'The ideas, each once.' })
  ideaIds!: string[];
}
