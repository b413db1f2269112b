import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role as RoleName } from '../access/roles.js';
import { MemberStatus } from './member-change.model.js';
import { Role } from './role.model.js';

@ObjectType('Viewer', { description: 'The signed-in member.' })
export class ViewerModel {
  /** The core's id; not part of the API. */
  memberId!: number;

  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => String, { description: 'The stable pseudonym under which you trade.' })
  handle!: string;

  @Field(() => String, { description: 'Where you belong in the organisation.' })
  unit!: string;

  @Field(() => Boolean, { description: "Trading account; the demo's operator has none." })
  canTrade!: boolean;

  @Field(() => [Role], { description: 'What you may do besides; none while your account is stopped.' })
  roles!: RoleName[];

  @Field(() => MemberStatus, { description: 'Whether you may place orders.' })
  status!: MemberStatus;
}
