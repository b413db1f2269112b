import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal, RequestContext } from '../access/principal.js';
import { Request, SignedIn } from '../access/request.decorators.js';
import { Acting, type Actor } from '../audit/actor.js';
import { ExchangeModel } from '../exchange/exchange.model.js';
import { ExchangeChangeResult } from '../policy/exchange-change.model.js';
import { EraseMeInput, EraseMemberInput, ErasureResult } from './erasure.model.js';
import { Erasures } from './erasures.js';
import { LegalHoldInput, LegalHoldModel, LegalHoldResult } from './legal-hold.model.js';
import { LegalHolds } from './legal-holds.js';
import { PrivacyPolicies } from './privacy-policies.js';
import { PrivacyPolicyModel, SetPrivacyPolicyInput } from './privacy-policy.model.js';
import { SetPrivacyPolicy } from './set-privacy-policy.js';

/** What is kept about people, how long, and how it is erased. */
@Resolver(() => ExchangeModel)
export class PrivacyResolver {
  constructor(
    private readonly policies: PrivacyPolicies,
    private readonly setting: SetPrivacyPolicy,
    private readonly holds: LegalHolds,
    private readonly erasures: Erasures,
  ) {}

  @ResolveField(() => PrivacyPolicyModel, { description: 'How long personal data is kept.' })
  privacyPolicy(): PrivacyPolicyModel {
    return { ...this.policies.current };
  }

  @Query(() => [LegalHoldModel], {
    description: 'Members about whom nothing may be erased, oldest hold first.',
  })
  legalHolds(): Promise<LegalHoldModel[]> {
    return this.holds.all();
  }

  @Mutation(() => ExchangeChangeResult, {
    description: 'Says anew how long personal data is kept. For administrators.',
  })
  setPrivacyPolicy(
    @Acting() by: Actor,
    @Args('input') input: SetPrivacyPolicyInput,
  ): Promise<typeof ExchangeChangeResult> {
    return this.setting.set(by, input);
  }

  @Mutation(() => LegalHoldResult, {
    description: 'From now on nothing about this member may be erased. For administrators.',
  })
  placeLegalHold(@Acting() by: Actor, @Args('input') input: LegalHoldInput): Promise<typeof LegalHoldResult> {
    return this.holds.place(by, input);
  }

  @Mutation(() => LegalHoldResult, { description: 'Ends a legal hold. For administrators.' })
  liftLegalHold(@Acting() by: Actor, @Args('input') input: LegalHoldInput): Promise<typeof LegalHoldResult> {
    return this.holds.lift(by, input);
  }

  @Mutation(() => ErasureResult, {
    description:
      'Leaves the exchange for good and erases what tells who you are: orders are cancelled, free tokens go to the treasury. It cannot be taken back.',
  })
  async eraseMe(
    @SignedIn() principal: Principal,
    @Request() { setSessionCookie }: RequestContext,
    @Args('input') input: EraseMeInput,
  ): Promise<typeof ErasureResult> {
    const answer = await this.erasures.eraseMe(principal, input);
    if ('at' in answer) setSessionCookie(null);
    return answer;
  }

  @Mutation(() => ErasureResult, {
    description:
      'Closes the account of another member for good and erases what tells who it was. For administrators.',
  })
  eraseMember(@Acting() by: Actor, @Args('input') input: EraseMemberInput): Promise<typeof ErasureResult> {
    return this.erasures.eraseMember(by, input);
  }
}
