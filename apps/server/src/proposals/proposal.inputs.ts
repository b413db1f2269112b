import { Field, ID, InputType } from '@nestjs/graphql';
import { KeyedInput } from '../answers/keyed.input.js';
import { Signature } from '../idea-life/signature.model.js';

@InputType({ isAbstract: true })
abstract class TextsInput extends KeyedInput {
  @Field(() => String, { description: 'One line of at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'Markdown of at most 10,000 characters; may be empty.' })
  summary!: string;

  @Field(() => String, { description: 'One line of at most 60 characters.' })
  topic!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'At most 8 of at most 30 characters; kept in small letters, with hyphens for blanks.',
  })
  tags!: string[];

  @Field(() => [String], { defaultValue: [], description: 'At most 10, http or https.' })
  links!: string[];
}

@InputType('SaveDraftInput', { description: 'The words of an idea that only you see.' })
export class SaveDraftInput extends TextsInput {
  @Field(() => ID, { nullable: true, description: 'Of your draft; null for a new one.' })
  ideaId?: string | null;
}

@InputType('DiscardDraftInput', { description: 'A draft of yours.' })
export class DiscardDraftInput extends KeyedInput {
  @Field(() => ID, { description: 'Of your draft.' })
  ideaId!: string;
}

@InputType('ProposeIdeaInput', { description: 'A new idea.' })
export class ProposeIdeaInput extends TextsInput {
  @Field(() => ID, { nullable: true, description: 'Of your draft that becomes the idea; null for none.' })
  ideaId?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Handles of at most 20 members who are asked into the team.',
  })
  team!: string[];

  @Field(() => Signature, {
    defaultValue: 'HANDLE',
    description: 'HANDLE or NAME: how you are told once the idea is not blind any more.',
  })
  signAs!: Signature;
}

@InputType('EditIdeaInput', { description: 'The words of an idea as they are to be: all of them.' })
export class EditIdeaInput extends TextsInput {
  @Field(() => ID, { description: 'Of the idea.' })
  ideaId!: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'What was changed and why, in one line of at most 300 characters; may be empty.',
  })
  note!: string;
}
