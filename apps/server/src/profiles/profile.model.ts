import { Field, ObjectType } from '@nestjs/graphql';
import { Signature } from '../idea-life/signature.model.js';
import { IdeaModel } from '../ideas/idea.model.js';

@ObjectType('ProfileIdea', { description: 'An idea that a member made, and signed by handle.' })
export class ProfileIdeaModel {
  @Field(() => IdeaModel, { description: 'The idea.' })
  idea!: IdeaModel;

  @Field(() => Signature, { description: 'What the handle is to it: PROPOSER or TEAM.' })
  part!: Signature;
}

@ObjectType('Profile', {
  description:
    'What a handle has signed for everybody to see. A handle that nobody has looks like one that has signed nothing, and nothing here belongs to a name: neither what the same member signs by name, nor unit, roles or holdings.',
})
export class ProfileModel {
  /** Null where nobody has it; not part of the API. */
  memberId!: number | null;

  @Field(() => String, { description: 'The handle that was asked for.' })
  handle!: string;
}
