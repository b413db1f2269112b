import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { RestrictedTradingModule } from '../restrictions/restricted-trading.module.js';
import { CarryOutWishes } from './carry-out-wishes.js';
import { EstimateAnswers } from './estimate-answers.js';
import { EstimateSchedule } from './estimate-schedule.js';
import { EstimatesResolver } from './estimates.resolver.js';
import { HeadlineMarkets } from './headline-markets.js';
import { OwnEstimates } from './own-estimates.js';
import { MarketEstimateResolver, OwnEstimatesResolver } from './own-estimates.resolver.js';
import { PlanOrders } from './plan-orders.js';
import { PreviewEstimates } from './preview-estimates.js';
import { PreviewModels } from './preview-models.js';
import { TakeEstimates } from './take-estimates.js';
import { WishEstimates } from './wish-estimates.js';

@Module({
  imports: [
    CatalogueModule,
    IdeasModule,
    MarketsModule,
    OrdersModule,
    PortfolioModule,
    RestrictedTradingModule,
  ],
  providers: [
    CarryOutWishes,
    EstimateAnswers,
    EstimateSchedule,
    EstimatesResolver,
    HeadlineMarkets,
    MarketEstimateResolver,
    OwnEstimates,
    OwnEstimatesResolver,
    PlanOrders,
    PreviewEstimates,
    PreviewModels,
    TakeEstimates,
    WishEstimates,
  ],
})
export class EstimatesModule {}
