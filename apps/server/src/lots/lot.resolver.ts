import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { Request } from '../access/request.decorators.js';
import { decodeId } from '../graphql/global-id.js';
import { spendRead } from '../graphql/read-budget.js';
import { LotKind, LotModel } from './lot.model.js';
import { LotBoard } from './lot-board.js';

/** How members were drawn, for everybody to do it again. */
@Resolver(() => LotModel)
export class LotResolver {
  constructor(private readonly board: LotBoard) {}

  @Query(() => LotModel, {
    nullable: true,
    description:
      'The newest draw of this kind in a market. Before the draw it tells the commitment; null for what is no market.',
  })
  async lot(
    @Args('marketId', { type: () => ID, description: 'The market.' }) marketId: string,
    @Args('kind', { type: () => LotKind, description: 'What was drawn for.' }) kind: LotKind,
    @Request() request: RequestContext,
  ): Promise<LotModel | null> {
    const id = decodeId('Market', marketId);
    if (id === null) return null;
    spendRead(request);
    return this.board.of(id, kind);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Your own ticket; null where you have none. Nobody else is told it.',
  })
  mine(@Parent() lot: LotModel, @Request() { principal }: RequestContext): Promise<string | null> | null {
    return principal === null ? null : this.board.ticketOf(principal.memberId, lot);
  }
}
