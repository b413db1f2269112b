import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { FollowKind } from './follow.model.js';

@InputType('FollowInput', { description: 'Something to follow, or to follow no more.' })
export class FollowInput extends KeyedInput {
  @Field(() => FollowKind, { description: 'What it is.' })
  kind!: FollowKind;

  @Field(() => String, {
    description:
      'The id of the idea, the handle, or the tag. Whether there is somebody of that handle is told to nobody.',
  })
  target!: string;
}

@InputType('SaveWatchListInput', { description: 'A watch list as it is to be.' })
export class SaveWatchListInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The list to change; left out: a new one.' })
  listId?: string | null;

  @Field(() => String, { description: 'One line of 1 to 60 characters.' })
  name!: string;

  @Field(() => [ID], { description: 'The ideas in your order, at most 500.' })
  ideaIds!: string[];
}

@InputType('DeleteWatchListInput', { description: 'A watch list of yours.' })
export class DeleteWatchListInput extends KeyedInput {
  @Field(() => ID, { description: 'The list.' })
  listId!: string;
}
