import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { TalkModule } from '../talk/talk.module.js';
import { Profiles } from './profiles.js';
import { ProfilesResolver } from './profiles.resolver.js';

@Module({
  imports: [CatalogueModule, IdeasModule, TalkModule],
  providers: [Profiles, ProfilesResolver],
})
export class ProfilesModule {}
