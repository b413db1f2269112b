import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { AcceptInvitation } from './accept-invitation.js';
import { LinkPreviewModel, PasswordResetRequestedModel, VerifyEmailResult } from './link.model.js';
import { PreviewLink } from './preview-link.js';
import { RequestReset } from './request-reset.js';
import { ResetPassword } from './reset-password.js';
import {
  AcceptInvitationInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  VerifyEmailInput,
} from './sign-in.inputs.js';
import { SignInResult } from './sign-in.model.js';
import { SignedIn } from './signed-in.js';
import { VerifyEmail } from './verify-email.js';

/** What people do with links that work once. */
@Resolver()
export class LinksResolver {
  constructor(
    private readonly previews: PreviewLink,
    private readonly invitations: AcceptInvitation,
    private readonly requests: RequestReset,
    private readonly resets: ResetPassword,
    private readonly addresses: VerifyEmail,
    private readonly signedIn: SignedIn,
  ) {}

  @Query(() => LinkPreviewModel, {
    nullable: true,
    description: 'What a link is for; null: it is unknown, used or expired.',
  })
  link(
    @Args('token', { description: 'The last part of the link.' }) token: string,
  ): Promise<LinkPreviewModel | null> {
    return this.previews.preview(token);
  }

  @Mutation(() => SignInResult, {
    description:
      'Makes a member of whoever has an invitation, or the first administrator by the link of the first start, and signs in.',
  })
  async acceptInvitation(
    @Request() request: RequestContext,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<typeof SignInResult> {
    return this.signedIn.answer(request, await this.invitations.accept(request.origin, input));
  }

  @Mutation(() => PasswordResetRequestedModel, {
    description:
      'Sends a link for a new password, if this exchange sends e-mail and the address is known and verified; the answer does not tell.',
  })
  async requestPasswordReset(
    @Request() { origin: { address } }: RequestContext,
    @Args('input') { email, idempotencyKey: key }: RequestPasswordResetInput,
  ): Promise<PasswordResetRequestedModel> {
    return { requested: await this.requests.request({ email, key, address }) };
  }

  @Mutation(() => SignInResult, {
    description: 'Sets a new password, ends all sessions and access tokens of the member, and signs in.',
  })
  async resetPassword(
    @Request() request: RequestContext,
    @Args('input') input: ResetPasswordInput,
  ): Promise<typeof SignInResult> {
    return this.signedIn.answer(request, await this.resets.reset(request.origin, input));
  }

  @Mutation(() => VerifyEmailResult, { description: 'Shows that an e-mail address is yours.' })
  verifyEmail(@Args('input') input: VerifyEmailInput): Promise<typeof VerifyEmailResult> {
    return this.addresses.verify(input);
  }
}
