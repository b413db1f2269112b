import { Query, Resolver } from '@nestjs/graphql';
import { HaltedMarketModel } from './halted-market.model.js';
import { HaltedMarkets } from './halted-markets.js';

@Resolver()
export class HaltsResolver {
  constructor(private readonly halted: HaltedMarkets) {}

  @Query(() => [HaltedMarketModel], {
    description:
      'Markets in which trading is stopped now, 200 at most: by an officer, by a pause, or because something went wrong. For those who watch over the exchange; what was stopped before is in `audit`.',
  })
  haltedMarkets(): Promise<HaltedMarketModel[]> {
    return this.halted.all();
  }
}
