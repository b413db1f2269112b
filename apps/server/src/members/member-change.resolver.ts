import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/access.js';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { ChangeMember } from './change-member.js';
import { MemberActionInput, MemberChangeResult } from './member-change.model.js';

/** What officers do about members' accounts. */
@Allow(['RISK_OFFICER', 'ADMINISTRATOR'])
@Resolver()
export class MemberChangeResolver {
  constructor(private readonly members: ChangeMember) {}

  @Mutation(() => MemberChangeResult, {
    description: 'Kill switch: cancels every order of a member and takes no new one. For officers.',
  })
  suspendMember(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: MemberActionInput,
  ): Promise<typeof MemberChangeResult> {
    return this.members.change(memberId, 'SuspendMember', input);
  }

  @Mutation(() => MemberChangeResult, { description: 'Lets a suspended member trade again. For officers.' })
  reinstateMember(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: MemberActionInput,
  ): Promise<typeof MemberChangeResult> {
    return this.members.change(memberId, 'ReinstateMember', input);
  }

  @Allow(['ADMINISTRATOR'])
  @Mutation(() => MemberChangeResult, {
    description:
      'A member leaves for good: orders are cancelled, free tokens go to the treasury, and what shares will pay goes there too. For officers.',
  })
  retireMember(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: MemberActionInput,
  ): Promise<typeof MemberChangeResult> {
    return this.members.change(memberId, 'RetireMember', input);
  }
}
