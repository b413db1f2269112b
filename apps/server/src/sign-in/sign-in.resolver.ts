import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/access.js';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { DemoSignIn } from './demo-sign-in.js';
import { Sessions } from './sessions.js';
import { DemoMemberModel, DemoSignInInput, DemoSignInResult, SignOutResultModel } from './sign-in.model.js';

@Allow('everybody')
@Resolver()
export class SignInResolver {
  constructor(
    private readonly demo: DemoSignIn,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [DemoMemberModel], {
    description: 'Demo exchange on loopback only: members to sign in as. Empty elsewhere.',
  })
  demoMembers(@Request() request: RequestContext): Promise<DemoMemberModel[]> {
    return this.demo.members(request);
  }

  @Mutation(() => DemoSignInResult, {
    description: 'Demo exchange on loopback only: signs in as one of its members.',
  })
  async demoSignIn(
    @Request() request: RequestContext,
    @Args('input') input: DemoSignInInput,
  ): Promise<typeof DemoSignInResult> {
    const outcome = await this.demo.signIn(request, input.memberId);
    if ('token' in outcome) request.setSessionCookie(outcome.token);
    return outcome;
  }

  @Mutation(() => SignOutResultModel, { description: 'Ends the session that the request came with.' })
  async signOut(
    @Request() { principal, token, setSessionCookie }: RequestContext,
  ): Promise<SignOutResultModel> {
    if (token !== null) await this.sessions.close(token);
    setSessionCookie(null);
    return { signedOut: principal !== null };
  }
}
