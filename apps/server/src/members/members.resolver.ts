import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import type { Role as RoleName } from '../access/roles.js';
import { Acting, type Actor } from '../audit/actor.js';
import { aboutPages } from '../graphql/page.js';
import {
  MemberConnectionModel,
  MemberResult,
  RevokeMemberSessionsInput,
  SetMemberInput,
} from './member.model.js';
import { MEMBER_PAGE, MemberList } from './member-list.js';
import { RevokeSessions } from './revoke-sessions.js';
import { Role } from './role.model.js';
import { SetMember } from './set-member.js';

const ABOUT = aboutPages(MEMBER_PAGE);

/** Who belongs to the exchange, and what they may do. */
@Resolver()
export class MembersResolver {
  constructor(
    private readonly list: MemberList,
    private readonly setting: SetMember,
    private readonly revoking: RevokeSessions,
  ) {}

  @Query(() => MemberConnectionModel, {
    description: 'Members, in the order in which they joined. For administrators and risk officers.',
  })
  members(
    @SignedIn() { roles }: Principal,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after }) after: string | null,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of a handle or a unit; for administrators also of a name or an e-mail.',
    })
    search: string | null,
    @Args('role', { type: () => Role, nullable: true, description: 'Only who has it.' })
    role: RoleName | null,
  ): Promise<MemberConnectionModel> {
    const page = { first, after: after ?? null, search: search ?? null, role: role ?? null };
    return this.list.page({ ...page, seesNames: roles.has('ADMINISTRATOR') });
  }

  @Mutation(() => MemberResult, {
    description:
      'Gives a member a unit and roles; it is felt within seconds, also on open sockets. For administrators.',
  })
  setMember(@Acting() by: Actor, @Args('input') input: SetMemberInput): Promise<typeof MemberResult> {
    return this.setting.set(by, input);
  }

  @Mutation(() => MemberResult, {
    description: 'Ends all sessions and access tokens of a member. For administrators.',
  })
  revokeMemberSessions(
    @Acting() by: Actor,
    @Args('input') input: RevokeMemberSessionsInput,
  ): Promise<typeof MemberResult> {
    return this.revoking.revoke(by, input);
  }
}
