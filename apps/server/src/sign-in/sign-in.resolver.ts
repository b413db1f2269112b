import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { DemoSignIn } from './demo-sign-in.js';
import { PasswordSignIn } from './password-sign-in.js';
import { DemoSignInInput, SignInInput, SignOutInput } from './sign-in.inputs.js';
import { DemoMemberModel, SignInResult, SignOutResultModel } from './sign-in.model.js';
import { SignInOptions } from './sign-in-options.js';
import { SignInOptionsModel } from './sign-in-options.model.js';
import { SignOut } from './sign-out.js';
import { SignedIn } from './signed-in.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly ways: SignInOptions,
    private readonly demo: DemoSignIn,
    private readonly passwords: PasswordSignIn,
    private readonly signedIn: SignedIn,
    private readonly leaving: SignOut,
  ) {}

  @Query(() => SignInOptionsModel, { description: 'How one can sign in here.' })
  signInOptions(@Request() request: RequestContext): Promise<SignInOptionsModel> {
    return this.ways.of(request);
  }

  @Query(() => [DemoMemberModel], {
    description: 'Demo exchange on loopback only: members to sign in as. Empty elsewhere.',
  })
  demoMembers(@Request() request: RequestContext): Promise<DemoMemberModel[]> {
    return this.demo.members(request);
  }

  @Mutation(() => SignInResult, {
    description: 'Signs in by e-mail address and password. The same key again gives the same session.',
  })
  async signIn(
    @Request() request: RequestContext,
    @Args('input') input: SignInInput,
  ): Promise<typeof SignInResult> {
    return this.signedIn.answer(request, await this.passwords.signIn(request.origin, input));
  }

  @Mutation(() => SignInResult, {
    description: 'Demo exchange on loopback only: signs in as one of its members.',
  })
  async demoSignIn(
    @Request() request: RequestContext,
    @Args('input') input: DemoSignInInput,
  ): Promise<typeof SignInResult> {
    return this.signedIn.answer(request, await this.demo.signIn(request, input));
  }

  @Mutation(() => SignOutResultModel, { description: 'Ends the session that the request came with.' })
  async signOut(
    @Request() request: RequestContext,
    @Args('input') { idempotencyKey }: SignOutInput,
  ): Promise<SignOutResultModel> {
    const { token } = request;
    const signedOut = token !== null && (await this.leaving.signOut(token, idempotencyKey));
    request.setSessionCookie(null);
    request.principal = null;
    return { signedOut };
  }
}
