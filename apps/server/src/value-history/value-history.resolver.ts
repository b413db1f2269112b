import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { spendRead } from '../graphql/read-budget.js';
import { HistoryRange } from '../markets/market-enums.js';
import { ViewerModel } from '../members/viewer.model.js';
import { ValueHistory } from './value-history.js';
import { ValueHistoryModel } from './value-history.model.js';

/** To the member alone. */
@Resolver(() => ViewerModel)
export class ValueHistoryResolver {
  constructor(private readonly history: ValueHistory) {}

  @ResolveField(() => ValueHistoryModel, {
    description:
      'What you had over time: cash, what was held for your open orders, and your shares at the prices of each moment. The last point is `balance`.',
  })
  valueHistory(
    @Parent() { memberId }: ViewerModel,
    @Args('range', {
      type: () => HistoryRange,
      nullable: true,
      defaultValue: 'ALL',
      description: 'How far back, but not to before your first token came.',
    })
    range: HistoryRange | null,
    @Context() request: RequestContext,
  ): Promise<ValueHistoryModel> {
    spendRead(request);
    return this.history.read(memberId, range ?? 'ALL');
  }
}
