import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role as RoleName } from '../access/roles.js';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import type { LinkKind as KindName } from '../database/entities/one-time-link.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Role } from '../members/role.model.js';

export const LinkKind = {
  SETUP: 'SETUP',
  INVITATION: 'INVITATION',
  VERIFICATION: 'VERIFICATION',
  RESET: 'RESET',
} as const;

registerEnumType(LinkKind, {
  name: 'LinkKind',
  description: 'What a link that works once is for.',
  valuesMap: {
    SETUP: { description: 'Makes the first administrator of an exchange.' },
    INVITATION: { description: 'Makes a member.' },
    VERIFICATION: { description: 'Shows that an e-mail address is yours.' },
    RESET: { description: 'Sets a new password.' },
  },
});

@ObjectType('LinkPreview', { description: 'What a link is for, as long as it works.' })
export class LinkPreviewModel {
  @Field(() => LinkKind, { description: 'What it is for.' })
  kind!: KindName;

  @Field(() => String, { nullable: true, description: 'Of the person that it was made for.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the person that it was made for.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the member to be belongs in the organisation.' })
  unit!: string | null;

  @Field(() => [Role], { description: 'What the member to be may do besides; none for other links.' })
  roles!: RoleName[];

  @Field(() => Boolean, {
    description: 'The member to be gets the allowance and trades; false for other links.',
  })
  trading!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the administrator who invites; null for other links, and once it was erased.',
  })
  invitedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'A pseudonym that is free, for a member to be.' })
  suggestedHandle!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it stops to work.' })
  expiresAt!: Date;
}

@ObjectType('PasswordResetRequested', {
  description: 'Says nothing about who has an account here: the link goes out by e-mail if there is one.',
})
export class PasswordResetRequestedModel {
  @Field(() => Boolean, {
    description:
      'The request was taken; false: there were too many from your address, or the key is not one.',
  })
  requested!: boolean;
}

@ObjectType('EmailVerified', { description: 'The address is yours.' })
export class EmailVerifiedModel {
  @Field(() => String, { description: 'The address.' })
  email!: string;
}

export const VerifyEmailResult = createUnionType({
  name: 'VerifyEmailResult',
  description: 'What became of the verification of an address.',
  types: () => [EmailVerifiedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : EmailVerifiedModel),
});
