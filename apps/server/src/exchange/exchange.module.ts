import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import type { ServerConfig } from '../config/server-config.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import type { RunningListing } from '../listing/start-listing.js';
import { ExchangeResolver } from './exchange.resolver.js';
import { ExchangeFacts } from './exchange-facts.js';
import { EXCHANGE, EXCHANGE_SETTING, LISTING, SERVER_CONFIG } from './tokens.js';

export interface ExchangeValues {
  readonly exchange: Exchange;
  readonly setting: ExchangeSetting;
  readonly listing: RunningListing;
  readonly config: ServerConfig;
}

/** The running engine, for every feature. It is opened before the application and closed after it. */
@Global()
@Module({})
export class ExchangeModule {
  static of({ exchange, setting, listing, config }: ExchangeValues): DynamicModule {
    const values = [
      { provide: EXCHANGE, useValue: exchange },
      { provide: EXCHANGE_SETTING, useValue: setting },
      { provide: LISTING, useValue: listing },
      { provide: SERVER_CONFIG, useValue: config },
    ];
    return {
      module: ExchangeModule,
      imports: [CatalogueModule],
      providers: [...values, ExchangeFacts, ExchangeResolver],
      exports: [EXCHANGE, EXCHANGE_SETTING, LISTING, SERVER_CONFIG, ExchangeFacts],
    };
  }
}
