import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { spendRead } from '../graphql/read-budget.js';
import { IdeaModel } from '../ideas/idea.model.js';
import { HistoryRange } from '../markets/market-enums.js';
import { MeritModel, MeritPointModel } from './merit.model.js';
import { MeritHistory } from './merit-history.js';
import { MeritModels } from './merit-models.js';

/** What is published of an idea's merit. */
@Resolver(() => IdeaModel)
export class MeritResolver {
  constructor(
    private readonly models: MeritModels,
    private readonly past: MeritHistory,
  ) {}

  @ResolveField(() => MeritModel, {
    nullable: true,
    description:
      'What independent people who put tokens behind it believe. Null as long as fewer than five of them stand behind it, and while it is hidden from you.',
  })
  merit(@Parent() { row }: IdeaModel): MeritModel | null {
    return row === null ? null : this.models.of(row.marketId);
  }

  @ResolveField(() => [MeritPointModel], {
    description:
      'The merits that were published, oldest first, at most the latest 300 of the range, from the one in force when it began. Empty while it is hidden from you.',
  })
  async meritHistory(
    @Parent() { row }: IdeaModel,
    @Args('range', {
      type: () => HistoryRange,
      nullable: true,
      defaultValue: 'MONTH',
      description: 'How far back.',
    })
    range: HistoryRange | null,
    @Context() request: RequestContext,
  ): Promise<MeritPointModel[]> {
    if (row === null) return [];
    spendRead(request);
    return this.past.read({ marketId: row.marketId, range: range ?? 'MONTH' }, request);
  }
}
