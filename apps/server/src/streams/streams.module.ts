import { Module } from '@nestjs/common';
import { ApiModule } from '../graphql/graphql.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { OrdersModule } from '../orders/orders.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { SessionsModule } from '../sign-in/sessions.module.js';
import { MarketPrices } from './market-prices.js';
import { SocketServer } from './socket-server.js';
import { StreamFeed } from './stream-feed.js';
import { Streams } from './streams.js';
import { StreamsResolver } from './streams.resolver.js';

@Module({
  imports: [ApiModule, MarketsModule, OrdersModule, PortfolioModule, SessionsModule],
  providers: [MarketPrices, StreamFeed, Streams, StreamsResolver, SocketServer],
})
export class StreamsModule {}
