import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting, type Actor } from '../audit/actor.js';
import { ChangeMember } from './change-member.js';
import { MemberActionInput, MemberChangeResult } from './member-change.model.js';

/** What officers do about members' accounts. */
@Resolver()
export class MemberChangeResolver {
  constructor(private readonly members: ChangeMember) {}

  @Mutation(() => MemberChangeResult, {
    description: 'Kill switch: cancels every order of a member and takes no new one. For officers.',
  })
  suspendMember(
    @Acting() by: Actor,
    @Args('input') input: MemberActionInput,
  ): Promise<typeof MemberChangeResult> {
    return this.members.change(by, 'SuspendMember', input);
  }

  @Mutation(() => MemberChangeResult, { description: 'Lets a suspended member trade again. For officers.' })
  reinstateMember(
    @Acting() by: Actor,
    @Args('input') input: MemberActionInput,
  ): Promise<typeof MemberChangeResult> {
    return this.members.change(by, 'ReinstateMember', input);
  }

  @Mutation(() => MemberChangeResult, {
    description:
      'A member leaves for good: orders are cancelled, free tokens go to the treasury, and what shares will pay goes there too. For officers.',
  })
  retireMember(
    @Acting() by: Actor,
    @Args('input') input: MemberActionInput,
  ): Promise<typeof MemberChangeResult> {
    return this.members.change(by, 'RetireMember', input);
  }
}
