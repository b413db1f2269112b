import { Module } from '@nestjs/common';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { AmendOrder } from './amend-order.js';
import { OrderBoard } from './order-board.js';
import { OrderDesk } from './order-desk.js';
import { OrderReader } from './order-reader.js';
import { OrdersResolver } from './orders.resolver.js';
import { PreviewOrder } from './preview-order.js';

@Module({
  imports: [IdeasModule, MarketsModule, PortfolioModule],
  providers: [OrderBoard, OrderReader, OrderDesk, AmendOrder, PreviewOrder, OrdersResolver],
  exports: [OrderBoard],
})
export class OrdersModule {}
