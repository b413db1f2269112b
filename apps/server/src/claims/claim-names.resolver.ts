import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { ClaimModel } from '../markets/claim.model.js';
import { MemberHandles } from '../members/member-handles.js';

/** Who resolves a claim, by the name that people know them by. */
@Resolver(() => ClaimModel)
export class ClaimNamesResolver {
  constructor(private readonly handles: MemberHandles) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Handle of who proposes how it ended; null: any resolver. Where that one cannot, another resolver does.',
  })
  async resolver(
    @Parent() { resolverId }: ClaimModel,
    @Context() request: RequestContext,
  ): Promise<string | null> {
    if (resolverId === null) return null;
    const [handle = null] = await this.handles.of([resolverId], request);
    return handle;
  }
}
