import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccountModule } from './account/account.module.js';
import { AccuracyModule } from './accuracy/accuracy.module.js';
import { AnswersBackModule } from './answers-back/answers-back.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuditBrowserModule } from './audit/audit-browser.module.js';
import { ClaimsModule } from './claims/claims.module.js';
import { EstimatesModule } from './estimates/estimates.module.js';
import { EstimatesCoreModule } from './estimates/estimates-core.module.js';
import { ExchangeModule, type ExchangeValues } from './exchange/exchange.module.js';
import { ExposureModule } from './exposure/exposure.module.js';
import { ExposureCoreModule } from './exposure/exposure-core.module.js';
import { FollowersModule } from './follows/followers.module.js';
import { FollowsModule } from './follows/follows.module.js';
import { ApiErrorFilter } from './graphql/api-error.filter.js';
import { ApiModule } from './graphql/graphql.module.js';
import { NodesModule } from './graphql/nodes.module.js';
import { HaltsModule } from './halts/halts.module.js';
import { HealthController } from './health/health.controller.js';
import { HistoryModule } from './history/history.module.js';
import { IdeaLifeModule } from './idea-life/idea-life.module.js';
import { IdeaLifeCoreModule } from './idea-life/idea-life-core.module.js';
import { IdeasModule } from './ideas/ideas.module.js';
import { IdeasPoliciesModule } from './ideas-policy/ideas-policies.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { JuryModule } from './jury/jury.module.js';
import { JuryCoreModule } from './jury/jury-core.module.js';
import { LedgerHealthModule } from './ledger-health/ledger-health.module.js';
import { LotsModule } from './lots/lots.module.js';
import { LotsCoreModule } from './lots/lots-core.module.js';
import { MarketLifeModule } from './market-life/market-life.module.js';
import { MarketsModule } from './markets/markets.module.js';
import { MembersModule } from './members/members.module.js';
import { IndependenceModule } from './merit/independence.module.js';
import { MeritModule } from './merit/merit.module.js';
import { MeritCoreModule } from './merit/merit-core.module.js';
import { ModerationModule } from './moderation/moderation.module.js';
import { ModerationCoreModule } from './moderation/moderation-core.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { NoticesCoreModule } from './notices/notices-core.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { PolicyHistoryModule } from './policy-history/policy-history.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { PulseModule } from './pulse/pulse.module.js';
import { ResolutionModule } from './resolution/resolution.module.js';
import { RestrictionsModule } from './restrictions/restrictions.module.js';
import { RiskModule } from './risk/risk.module.js';
import { RecentInterestModule } from './roles/recent-interest.module.js';
import { SchedulesModule } from './schedule/schedules.module.js';
import { SeasonsModule } from './seasons/seasons.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { SingleSignOnModule } from './single-sign-on/single-sign-on.module.js';
import { SkillModule } from './skill/skill.module.js';
import { SkillCoreModule } from './skill/skill-core.module.js';
import { StreamsModule } from './streams/streams.module.js';
import { TalkModule } from './talk/talk.module.js';
import { TreasuryModule } from './treasury/treasury.module.js';
import { ValueHistoryModule } from './value-history/value-history.module.js';

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
        RecentInterestModule,
        EstimatesCoreModule,
        ExposureCoreModule,
        ClaimsModule,
        IdeasPoliciesModule,
        IdeaLifeCoreModule,
        IndependenceModule,
        MeritCoreModule,
        NoticesCoreModule,
        FollowersModule,
        LotsCoreModule,
        JuryCoreModule,
        ModerationCoreModule,
        ApiModule,
        NodesModule,
        PagesModule.register(),
        IdeasModule,
        MeritModule,
        ProposalsModule,
        IdeaLifeModule,
        MarketsModule,
        OrdersModule,
        EstimatesModule,
        HistoryModule,
        ValueHistoryModule,
        SchedulesModule,
        MarketLifeModule,
        ResolutionModule,
        LotsModule,
        JuryModule,
        PolicyModule,
        AnswersBackModule,
        RiskModule,
        RestrictionsModule,
        ModerationModule,
        PrivacyModule,
        AuditBrowserModule,
        PolicyHistoryModule,
        HaltsModule,
        TreasuryModule,
        LedgerHealthModule,
        MembersModule,
        SignInModule,
        InvitationsModule,
        AccountModule,
        NoticesModule,
        SingleSignOnModule,
        StreamsModule,
        TalkModule,
        FollowsModule,
        ProfilesModule,
        PulseModule,
        SkillCoreModule,
        SkillModule,
        AccuracyModule,
        SeasonsModule,
        ExposureModule,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_FILTER, useClass: ApiErrorFilter }],
    };
  }
}
