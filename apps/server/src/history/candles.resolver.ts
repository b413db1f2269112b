import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../access/principal.js';
import { aboutPages } from '../graphql/page.js';
import { spendRead } from '../graphql/read-budget.js';
import { MarketModel } from '../markets/market.model.js';
import { ABOUT_CONTRACT, MarketBoard } from '../markets/market-board.js';
import { CandleConnectionModel, CandleInterval } from './candle.model.js';
import { CANDLE_PAGE, Candles } from './candles.js';

const ABOUT = aboutPages(CANDLE_PAGE);

@Resolver(() => MarketModel)
export class CandlesResolver {
  constructor(
    private readonly board: MarketBoard,
    private readonly history: Candles,
  ) {}

  @ResolveField(() => CandleConnectionModel, {
    description:
      'What was traded span by span, newest first, up to now; the newest candle still grows. Spans without a trade are left out. Read forwards only.',
  })
  candles(
    @Parent() { marketId }: MarketModel,
    @Args('interval', { type: () => CandleInterval, description: 'How long a candle is.' })
    interval: CandleInterval,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 100, description: ABOUT.first })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after }) after: string | null,
    @Args('contract', { type: () => String, nullable: true, description: ABOUT_CONTRACT })
    contract: string | null,
    @Context() request: RequestContext,
  ): Promise<CandleConnectionModel> {
    spendRead(request);
    const wanted = { marketId, contract: this.board.contractIndex(marketId, contract) };
    return this.history.page({ ...wanted, interval, first, after: after ?? null }, request);
  }
}
