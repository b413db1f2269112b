import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { MemberProvisioning } from './member-provisioning.js';
import { ViewerResolver } from './viewer.resolver.js';
import { Viewers } from './viewers.js';

@Module({
  imports: [OrdersModule, PortfolioModule],
  providers: [Viewers, ViewerResolver, MemberProvisioning],
  exports: [Viewers],
})
export class MembersModule {}
