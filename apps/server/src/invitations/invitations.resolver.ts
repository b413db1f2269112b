import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, type Actor } from '../audit/actor.js';
import { InviteMemberInput, MakeResetLinkInput, RevokeInvitationInput } from './invitation.inputs.js';
import {
  InvitationModel,
  InvitationResult,
  InvitationRevokedResult,
  LinkResult,
} from './invitation.model.js';
import { Invitations } from './invitations.js';
import { InviteMember } from './invite-member.js';
import { MakeResetLink } from './make-reset-link.js';

/** How administrators let people in. */
@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly open: Invitations,
    private readonly inviting: InviteMember,
    private readonly resets: MakeResetLink,
  ) {}

  @Query(() => [InvitationModel], {
    description: 'Invitations that still can be used, newest first. For administrators.',
  })
  invitations(): Promise<InvitationModel[]> {
    return this.open.list();
  }

  @Mutation(() => InvitationResult, {
    description:
      'Makes a link by which a person becomes a member; it goes out by e-mail where that is set up and an address is named. For administrators.',
  })
  inviteMember(
    @Acting() by: Actor,
    @Args('input') input: InviteMemberInput,
  ): Promise<typeof InvitationResult> {
    return this.inviting.invite(by, input);
  }

  @Mutation(() => InvitationRevokedResult, {
    description: 'Takes an invitation back that was not used yet. For administrators.',
  })
  revokeInvitation(
    @Acting() by: Actor,
    @Args('input') input: RevokeInvitationInput,
  ): Promise<typeof InvitationRevokedResult> {
    return this.open.revoke(by, input);
  }

  @Mutation(() => LinkResult, {
    description: 'Makes a link that sets a new password for a member, who is told of it. For administrators.',
  })
  makeResetLink(@Acting() by: Actor, @Args('input') input: MakeResetLinkInput): Promise<typeof LinkResult> {
    return this.resets.make(by, input);
  }
}
