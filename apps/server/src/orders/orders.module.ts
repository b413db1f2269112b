import { Module } from '@nestjs/common';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { RestrictedTradingModule } from '../restrictions/restricted-trading.module.js';
import { AmendOrder } from './amend-order.js';
import { CancelOrders } from './cancel-orders.js';
import { OrderBoard } from './order-board.js';
import { OrderCommands } from './order-commands.js';
import { OrderReader } from './order-reader.js';
import { OrdersResolver } from './orders.resolver.js';
import { PlaceOrders } from './place-orders.js';
import { PreviewOrder } from './preview-order.js';

@Module({
  imports: [IdeasModule, MarketsModule, PortfolioModule, RestrictedTradingModule],
  providers: [
    OrderBoard,
    OrderCommands,
    OrderReader,
    PlaceOrders,
    CancelOrders,
    AmendOrder,
    PreviewOrder,
    OrdersResolver,
  ],
  exports: [OrderBoard, OrderReader],
})
export class OrdersModule {}
