import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/orders.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { SchedulesModule } from '../schedule/schedules.module.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { ChangeMember } from './change-member.js';
import { CreateMember } from './create-member.js';
import { MemberChangeResolver } from './member-change.resolver.js';
import { MemberDirectory } from './member-directory.js';
import { MemberHandles } from './member-handles.js';
import { MemberList } from './member-list.js';
import { MemberNodes } from './member-nodes.js';
import { MemberProvisioning } from './member-provisioning.js';
import { MembersResolver } from './members.resolver.js';
import { RevokeSessions } from './revoke-sessions.js';
import { SetMember } from './set-member.js';
import { ViewerResolver } from './viewer.resolver.js';
import { Viewers } from './viewers.js';

@Module({
  imports: [OrdersModule, PortfolioModule, SchedulesModule, SessionsModule],
  providers: [
    Viewers,
    ViewerResolver,
    MemberProvisioning,
    MemberDirectory,
    ChangeMember,
    CreateMember,
    MemberChangeResolver,
    MemberHandles,
    MemberList,
    MemberNodes,
    MembersResolver,
    RevokeSessions,
    SetMember,
  ],
  exports: [CreateMember, MemberDirectory, MemberHandles, MemberProvisioning, Viewers],
})
export class MembersModule {}
