import { Field, ID, InputType } from '@nestjs/graphql';
import type { Role as RoleName } from '../access/roles.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { Role } from '../members/role.model.js';

@InputType('InviteMemberInput', { description: 'Whom to invite, and what they will be.' })
export class InviteMemberInput extends ReasonedInput {
  @Field(() => String, { nullable: true, description: 'Of the person; they may write it otherwise.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the link goes if this exchange sends e-mail. Whoever takes it as theirs has it verified.',
  })
  email?: string | null;

  @Field(() => String, {
    description: 'Where in the organisation the person belongs, at most 60 characters.',
  })
  unit!: string;

  @Field(() => [Role], {
    defaultValue: [],
    description: 'What the member may do besides trading and proposing.',
  })
  roles!: RoleName[];

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'With a trading account. Administrators and risk officers have none.',
  })
  trading!: boolean;
}

@InputType('RevokeInvitationInput', { description: 'An invitation that is not to be used.' })
export class RevokeInvitationInput extends ReasonedInput {
  @Field(() => ID, { description: 'Of the invitation.' })
  invitationId!: string;
}

@InputType('MakeResetLinkInput', { description: 'Who needs a new password.' })
export class MakeResetLinkInput extends ReasonedInput {
  @Field(() => ID, { description: 'Of the member.' })
  memberId!: string;
}
