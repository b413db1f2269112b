import { Field, InputType, Int } from '@nestjs/graphql';
import { ReasonedInput } from './reasoned.input.js';

/** Of a policy that is replaced as a whole. */
@InputType({ isAbstract: true })
export abstract class VersionedInput extends ReasonedInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that this was made from: refused as `POLICY_CHANGED` where another is in force. Null: whichever is.',
  })
  version?: number | null;
}
