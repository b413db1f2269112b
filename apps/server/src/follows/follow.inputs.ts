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

@InputType('SaveWatchListInput', { description: 'A new watch list, or what is to change of one.' })
export class SaveWatchListInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'The list to change; left out: a new one.' })
  listId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'One line of 1 to 60 characters. Null: as it is called; a new list needs one.',
  })
  name?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The ideas in your order, at most 500, instead of those that are on it. Null: those stay, whoever put them there.',
  })
  ideaIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ideas to put at its end, if they are not on it.' })
  add?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ideas to take off it.' })
  takeOff?: string[] | null;
}

@InputType('DeleteWatchListInput', { description: 'A watch list of yours.' })
export class DeleteWatchListInput extends KeyedInput {
  @Field(() => ID, { description: 'The list.' })
  listId!: string;
}
