import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role as RoleName } from '../access/roles.js';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { Role } from '../members/role.model.js';

@ObjectType('Invitation', { description: 'A link that makes a member, and was not used yet.' })
export class InvitationModel {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Of the person, where it was said.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the person, where it was said.' })
  email!: string | null;

  @Field(() => String, { description: 'Where in the organisation the person belongs.' })
  unit!: string;

  @Field(() => [Role], { description: 'Of the member to be.' })
  roles!: RoleName[];

  @Field(() => Boolean, { description: 'With a trading account.' })
  trading!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the link stops to work.' })
  expiresAt!: Date;
}

@ObjectType('InvitationMade', { description: 'The invitation can be used.' })
export class InvitationMadeModel {
  @Field(() => InvitationModel, { description: 'The invitation.' })
  invitation!: InvitationModel;

  @Field(() => String, {
    description: 'It works once; only its digest is kept, so it cannot be read again: pass it on safely.',
  })
  link!: string;

  @Field(() => Boolean, { description: 'The link went out by e-mail.' })
  mailed!: boolean;
}

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  description: 'What became of an invitation.',
  types: () => [InvitationMadeModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : InvitationMadeModel),
});

@ObjectType('InvitationRevoked', { description: 'Its link does not work any more.' })
export class InvitationRevokedModel {
  @Field(() => ID, { description: 'Of the invitation.' })
  id!: string;
}

export const InvitationRevokedResult = createUnionType({
  name: 'InvitationRevokedResult',
  description: 'What became of taking an invitation back.',
  types: () => [InvitationRevokedModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : InvitationRevokedModel),
});

@ObjectType('LinkMade', { description: 'A link that works once.' })
export class LinkMadeModel {
  @Field(() => String, {
    description: 'Only its digest is kept, so it cannot be read again: pass it on safely.',
  })
  link!: string;

  @Field(() => DateTimeScalar, { description: 'When it stops to work.' })
  expiresAt!: Date;
}

export const LinkResult = createUnionType({
  name: 'LinkResult',
  description: 'What became of making a link.',
  types: () => [LinkMadeModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : LinkMadeModel),
});
