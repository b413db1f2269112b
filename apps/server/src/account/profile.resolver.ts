import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { ChangePasswordInput, ChangeProfileInput, SendVerificationInput } from './account.inputs.js';
import { AccountResult } from './account.model.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { SendVerification } from './send-verification.js';

/** What members change about who they are and how they sign in. None of it by an access token. */
@Resolver()
export class ProfileResolver {
  constructor(
    private readonly passwords: ChangePassword,
    private readonly profile: ChangeProfile,
    private readonly verification: SendVerification,
  ) {}

  @Mutation(() => AccountResult, {
    description: 'Changes your password and ends all your other sessions. Access tokens stay.',
  })
  changePassword(
    @SignedIn() principal: Principal,
    @Args('input') { idempotencyKey: key, ...change }: ChangePasswordInput,
  ): Promise<typeof AccountResult> {
    return this.passwords.change({ principal, key }, change);
  }

  @Mutation(() => AccountResult, {
    description: 'Changes your name and e-mail address. A new address has to be verified.',
  })
  changeProfile(
    @SignedIn() principal: Principal,
    @Args('input') { idempotencyKey: key, ...change }: ChangeProfileInput,
  ): Promise<typeof AccountResult> {
    return this.profile.change({ principal, key }, change);
  }

  @Mutation(() => AccountResult, {
    description: 'Sends you a link by which you show that your e-mail address is yours.',
  })
  sendVerification(
    @SignedIn() principal: Principal,
    @Args('input') { idempotencyKey: key }: SendVerificationInput,
  ): Promise<typeof AccountResult> {
    return this.verification.send({ principal, key });
  }
}
