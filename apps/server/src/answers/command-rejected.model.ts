import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('CommandRejected', {
  description:
    'Nothing was changed. Codes are stable; the message is a sentence for people. A list of the codes is in docs/integrate.md.',
})
export class CommandRejectedModel {
  @Field(() => String, { description: 'Why, for programs.' })
  code!: string;

  @Field(() => String, { description: 'Why, for people.' })
  message!: string;
}
