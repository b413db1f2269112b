import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { BlindModeResolver, IdeaShownResolver, MarketShownResolver } from './exposure.resolver.js';
import { SetBlindMode } from './set-blind-mode.js';
import { ShowMe } from './show-me.js';

/** Blind mode as members have it. */
@Module({
  imports: [CatalogueModule, IdeasModule],
  providers: [SetBlindMode, ShowMe, BlindModeResolver, IdeaShownResolver, MarketShownResolver],
})
export class ExposureModule {}
