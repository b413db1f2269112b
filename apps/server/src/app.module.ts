import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { AuditModule } from './audit/audit.module.js';
import { ExchangeModule, type ExchangeValues } from './exchange/exchange.module.js';
import { ApiErrorFilter } from './graphql/api-error.filter.js';
import { ApiModule } from './graphql/graphql.module.js';
import { HealthController } from './health/health.controller.js';
import { IdeasModule } from './ideas/ideas.module.js';
import { MarketLifeModule } from './market-life/market-life.module.js';
import { MarketsModule } from './markets/markets.module.js';
import { MembersModule } from './members/members.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { ResolutionModule } from './resolution/resolution.module.js';
import { SchedulesModule } from './schedule/schedules.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
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
        PagesModule.register(),
        IdeasModule,
        MarketsModule,
        OrdersModule,
        SchedulesModule,
        MarketLifeModule,
        ResolutionModule,
        PolicyModule,
        MembersModule,
        SignInModule,
        StreamsModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_GUARD, useExisting: AccessGuard },
        { provide: APP_FILTER, useClass: ApiErrorFilter },
      ],
    };
  }
}
