import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { Signature } from '../idea-life/signature.model.js';
import { Stance } from './stance.model.js';

@InputType('AddCommentInput', { description: 'What you have to say about an idea.' })
export class AddCommentInput extends KeyedInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment that it answers; left out: it opens a thread.',
  })
  parentId?: string | null;

  @Field(() => String, {
    description:
      'Markdown of 1 to 5,000 characters. `@handle` and `@[Full Name]` tell that member; whether there is such a member is told to nobody.',
  })
  text!: string;

  @Field(() => Stance, { nullable: true, description: 'Which side it takes; left out: neither.' })
  stance?: Stance | null;

  @Field(() => Signature, {
    nullable: true,
    defaultValue: 'HANDLE',
    description:
      'HANDLE or NAME. On their own idea, proposer and team are signed as such whatever is said here.',
  })
  signAs?: Signature | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Shows beside it what you hold in the headline market now: YES, NO or nothing, not how much.',
  })
  showPosition?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'An order of yours in a market of the idea, for which this is the reason. Its side and contract are shown beside it.',
  })
  orderId?: string | null;
}

@InputType('EditCommentInput', { description: 'A comment of yours, and what it is to say.' })
export class EditCommentInput extends KeyedInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;

  @Field(() => String, {
    description:
      'Markdown of 1 to 5,000 characters. Who found the earlier text useful did not say so of this one.',
  })
  text!: string;
}

@InputType('RemoveCommentInput', { description: 'A comment of yours.' })
export class RemoveCommentInput extends KeyedInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
}

@InputType('MarkUsefulInput', { description: 'A comment, and whether you find it useful.' })
export class MarkUsefulInput extends KeyedInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;

  @Field(() => Boolean, { description: 'false takes it back.' })
  useful!: boolean;
}
