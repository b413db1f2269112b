import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Role as RoleName } from '../access/roles.js';
import { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedInput } from '../answers/keyed.input.js';
import { ReasonedInput } from '../audit/reasoned.input.js';
import { NodeModel } from '../graphql/node.model.js';
import { PageInfoModel } from '../graphql/page.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { MemberStatus } from './member-change.model.js';
import { Role } from './role.model.js';

@ObjectType('Member', {
  implements: () => NodeModel,
  description: 'A member, as officers see one. What a member trades is not told.',
})
export class MemberModel extends NodeModel {
  @Field(() => String, { description: 'The stable pseudonym.' })
  handle!: string;

  @Field(() => String, { description: 'Where in the organisation the member belongs.' })
  unit!: string;

  @Field(() => [Role], { description: 'What the member may do besides, as long as the account is active.' })
  roles!: RoleName[];

  @Field(() => MemberStatus, { description: 'Whether the member may place orders.' })
  status!: MemberStatus;

  @Field(() => Boolean, { description: 'Has a trading account.' })
  trading!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the member joined.' })
  createdAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who it is; null in a demo, and once it was erased. For administrators.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail; null in a demo, and once it was erased. For administrators.',
  })
  email!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The day (UTC) on which one of the open sessions was used last: a moment would tell who proposed or voted. Null without one. For administrators.',
  })
  lastSeenAt!: Date | null;

  @Field(() => Boolean, { description: 'Has a password or a single sign-on. For administrators.' })
  hasSignIn!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'How senior, from 1, the most junior; null: not known. It is read for the merit-not-rank figure and for nothing else. For administrators.',
  })
  grade!: number | null;
}

@ObjectType('MemberEdge', { description: 'A member in a list.' })
export class MemberEdgeModel {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor!: string;

  @Field(() => MemberModel, { description: 'The member.' })
  node!: MemberModel;
}

@ObjectType('MemberConnection', { description: 'A page of members, in the order in which they joined.' })
export class MemberConnectionModel {
  @Field(() => [MemberEdgeModel], { description: 'The members with their cursors.' })
  edges!: MemberEdgeModel[];

  @Field(() => [MemberModel], { description: 'The members alone.' })
  nodes!: MemberModel[];

  @Field(() => PageInfoModel, { description: 'Where the page lies.' })
  pageInfo!: PageInfoModel;

  @Field(() => Int, { description: 'Members on all pages.' })
  totalCount!: number;
}

@InputType('SetMemberInput', {
  description: 'What a member is from now on. What is left out stays as it is.',
})
export class SetMemberInput extends KeyedInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where in the organisation the member belongs: one line of at most 60 characters.',
  })
  unit?: string | null;

  @Field(() => [Role], { nullable: true, description: 'All roles, instead of those of before.' })
  roles?: RoleName[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How senior: 1, the most junior, to 99; 0: it is not to be known any more.',
  })
  grade?: number | null;

  @Field(() => String, {
    description: 'Why, for the record of privileged acts: plain text of 1 to 1,000 characters.',
  })
  reason!: string;
}

@InputType('RevokeMemberSessionsInput', { description: 'Whom to sign out everywhere.' })
export class RevokeMemberSessionsInput extends ReasonedInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
}

@ObjectType('MemberSet', { description: 'It was done.' })
export class MemberSetModel {
  @Field(() => MemberModel, { description: 'The member now.' })
  member!: MemberModel;
}

export const MemberResult = createUnionType({
  name: 'MemberResult',
  description: 'What became of a change of a member.',
  types: () => [MemberSetModel, CommandRejectedModel] as const,
  resolveType: (value) => ('code' in value ? CommandRejectedModel : MemberSetModel),
});
