import { Global, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { FollowedIdeas } from './followed-ideas.js';
import { Followers } from './followers.js';

/** Who follows what, for every feature in which something happens. */
@Global()
@Module({
  imports: [CatalogueModule],
  providers: [FollowedIdeas, Followers],
  exports: [FollowedIdeas, Followers],
})
export class FollowersModule {}
