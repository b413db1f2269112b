import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { VersionedInput } from '../audit/versioned.input.js';

const SAYS = {
  sessionDays: 'How long a sign-in lasts.',
  auditWordsDays:
    'How long addresses, reasons and details of privileged acts are kept; the acts themselves stay.',
  noticeDays: 'How long notices are kept.',
  keyDays: 'How long answers for idempotency keys, and links that were used or ran out, are kept.',
};

@ObjectType('PrivacyPolicy', { description: 'How long personal data is kept, in days.' })
export class PrivacyPolicyModel {
  @Field(() => Int, { description: 'Counts up with every change; 0 as long as the defaults are in force.' })
  version!: number;

  @Field(() => Int, { description: SAYS.sessionDays })
  sessionDays!: number;

  @Field(() => Int, { description: SAYS.auditWordsDays })
  auditWordsDays!: number;

  @Field(() => Int, { description: SAYS.noticeDays })
  noticeDays!: number;

  @Field(() => Int, { description: SAYS.keyDays })
  keyDays!: number;
}

@InputType('SetPrivacyPolicyInput', { description: 'All periods, instead of those of before.' })
export class SetPrivacyPolicyInput extends VersionedInput {
  @Field(() => Int, { description: `${SAYS.sessionDays} 1 to 365.` })
  sessionDays!: number;

  @Field(() => Int, { description: `${SAYS.auditWordsDays} 30 to 3,660.` })
  auditWordsDays!: number;

  @Field(() => Int, { description: `${SAYS.noticeDays} 1 to 3,660.` })
  noticeDays!: number;

  @Field(() => Int, { description: `${SAYS.keyDays} 1 to 365.` })
  keyDays!: number;
}
