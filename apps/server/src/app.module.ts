import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccountModule } from './account/account.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuditBrowserModule } from './audit/audit-browser.module.js';
import { ExchangeModule, type ExchangeValues } from './exchange/exchange.module.js';
import { ApiErrorFilter } from './graphql/api-error.filter.js';
import { ApiModule } from './graphql/graphql.module.js';
import { NodesModule } from './graphql/nodes.module.js';
import { HealthController } from './health/health.controller.js';
import { HistoryModule } from './history/history.module.js';
import { IdeasModule } from './ideas/ideas.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MarketLifeModule } from './market-life/market-life.module.js';
import { MarketsModule } from './markets/markets.module.js';
import { MembersModule } from './members/members.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ResolutionModule } from './resolution/resolution.module.js';
import { RiskModule } from './risk/risk.module.js';
import { SchedulesModule } from './schedule/schedules.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { SingleSignOnModule } from './single-sign-on/single-sign-on.module.js';
import { StreamsModule } from './streams/streams.module.js';

export interface AppValues extends ExchangeValues {
  /** Open and migrated; closed with the application. */
  readonly database: DataSource;
}

@Module({})
export class AppModule {
  static of({ database, ...values }: AppValues): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({ useFactory: () => ({}), dataSourceFactory: async () => database }),
        ExchangeModule.of(values),
        AuditModule,
        ApiModule,
        NodesModule,
        PagesModule.register(),
        IdeasModule,
        MarketsModule,
        OrdersModule,
        HistoryModule,
        SchedulesModule,
        MarketLifeModule,
        ResolutionModule,
        PolicyModule,
        RiskModule,
        PrivacyModule,
        AuditBrowserModule,
        MembersModule,
        SignInModule,
        InvitationsModule,
        AccountModule,
        SingleSignOnModule,
        StreamsModule,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_FILTER, useClass: ApiErrorFilter }],
    };
  }
}
