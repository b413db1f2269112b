import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { BlindSettings } from './blind-settings.js';
import { ExposureRows } from './exposure-rows.js';
import { Exposures } from './exposures.js';
import { CataloguePlaces } from './figure-places.js';
import { HiddenIdeas } from './hidden-ideas.js';
import { OpenDuties } from './open-duties.js';

/** Who has been shown what, for every feature. */
@Global()
@Module({
  imports: [CatalogueModule],
  providers: [BlindSettings, CataloguePlaces, ExposureRows, Exposures, HiddenIdeas, OpenDuties],
  exports: [BlindSettings, CataloguePlaces, Exposures, HiddenIdeas, OpenDuties],
})
export class ExposureCoreModule {}
