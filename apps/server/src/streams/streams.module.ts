import { Module } from '@nestjs/common';
import { AdmissionModule } from '../admission/admission.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { audienceOf } from '../exposure/audience-of.js';
import { Exposures } from '../exposure/exposures.js';
import { CataloguePlaces } from '../exposure/figure-places.js';
import { ApiModule } from '../graphql/graphql.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { EventStreams } from './event-streams.js';
import { EventStreamsResolver } from './event-streams.resolver.js';
import { FanOut } from './fan-out/fan-out.js';
import { AccountEntries } from './feeds/account-entries.js';
import { EarlierTrades } from './feeds/earlier-trades.js';
import { RankChanges } from './feeds/rank-changes.js';
import { MarketPrices } from './market-prices.js';
import { CommittedNews } from './news/committed-news.js';
import { IdeaRevisions } from './news/idea-revisions.js';
import { OpenSockets } from './open-sockets.js';
import { ReaderWatch } from './reader-watch.js';
import { SocketAdmission } from './socket-admission.js';
import { SocketOperations } from './socket-operations.js';
import { SocketServer } from './socket-server.js';
import { StateStreams } from './state-streams.js';
import { StateStreamsResolver } from './state-streams.resolver.js';
import { StreamArguments } from './stream-arguments.js';

@Module({
  imports: [
    AdmissionModule,
    ApiModule,
    CatalogueModule,
    IdeasModule,
    MarketsModule,
    OrdersModule,
    SessionsModule,
  ],
  providers: [
    CommittedNews,
    {
      provide: FanOut,
      useFactory: (news: CommittedNews, exposures: Exposures, places: CataloguePlaces) =>
        new FanOut(news, audienceOf(exposures, places)),
      inject: [CommittedNews, Exposures, CataloguePlaces],
    },
    MarketPrices,
    IdeaRevisions,
    RankChanges,
    AccountEntries,
    EarlierTrades,
    StreamArguments,
    StateStreams,
    StateStreamsResolver,
    EventStreams,
    EventStreamsResolver,
    ReaderWatch,
    SocketAdmission,
    OpenSockets,
    SocketOperations,
    SocketServer,
  ],
})
export class StreamsModule {}
