import { Field, InputType } from '@nestjs/graphql';

@InputType({ isAbstract: true })
export abstract class KeyedInput {
  @Field(() => String, {
    description:
      'Of your choice, 1 to 100 printable ASCII characters: the same command sent again with it is done once and answered alike.',
  })
  idempotencyKey!: string;
}
