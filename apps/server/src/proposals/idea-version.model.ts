import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType('IdeaVersion', {
  description: 'The words of an idea as they were. Nobody is told who wrote them.',
})
export class IdeaVersionModel {
  @Field(() => Int, { description: 'From 1.' })
  version!: number;

  @Field(() => String, { description: 'One line.' })
  title!: string;

  @Field(() => String, { description: 'Markdown.' })
  summary!: string;

  @Field(() => String, { description: 'What it is about.' })
  topic!: string;

  @Field(() => [String], { description: 'In small letters.' })
  tags!: string[];

  @Field(() => [String], { description: 'Addresses, http or https.' })
  links!: string[];

  @Field(() => String, { description: 'What was changed and why; empty where nobody said.' })
  note!: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  at!: Date;
}
