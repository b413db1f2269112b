import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { SchedulesModule } from '../schedule/schedules.module.js';
import { ChangeMember } from './change-member.js';
import { MemberChangeResolver } from './member-change.resolver.js';
import { MemberDirectory } from './member-directory.js';
import { MemberProvisioning } from './member-provisioning.js';
import { ViewerResolver } from './viewer.resolver.js';
import { Viewers } from './viewers.js';

@Module({
  imports: [OrdersModule, PortfolioModule, SchedulesModule],
  providers: [
    Viewers,
    ViewerResolver,
    MemberProvisioning,
    MemberDirectory,
    ChangeMember,
    MemberChangeResolver,
  ],
  exports: [MemberDirectory, Viewers],
})
export class MembersModule {}
