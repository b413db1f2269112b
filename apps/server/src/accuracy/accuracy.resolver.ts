import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PriceScalar } from '../graphql/scalars.js';
import { MarketModel } from '../markets/market.model.js';
import { AccuracyModel } from './accuracy.model.js';
import { AccuracyReports } from './accuracy-reports.js';
import { DebiasedPrice } from './debiased-price.js';

@Resolver(() => MarketModel)
export class AccuracyResolver {
  constructor(
    private readonly reports: AccuracyReports,
    private readonly debiased: DebiasedPrice,
  ) {}

  @Query(() => AccuracyModel, {
    description: 'Which predicted better on resolved headlines: price, merit, mean rating or up-votes.',
  })
  accuracy(): AccuracyModel {
    return this.reports.read();
  }

  @ResolveField(() => PriceScalar, {
    nullable: true,
    description:
      'Of a headline: its price less the bias that prices were found to have on what was resolved. Null before there was enough to find it.',
  })
  debiasedPrice(@Parent() { headline, price }: MarketModel): string | null {
    return headline ? this.debiased.of(price) : null;
  }
}
