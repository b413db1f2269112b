import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { IdeasModule } from '../ideas/ideas.module.js';
import { MembersModule } from '../members/members.module.js';
import { FollowCommand } from './follow-command.js';
import { Follows } from './follows.js';
import { FollowedIdeaResolver, FollowsResolver } from './follows.resolver.js';
import { WatchLists } from './watch-lists.js';

@Module({
  imports: [CatalogueModule, IdeasModule, MembersModule],
  providers: [FollowCommand, FollowedIdeaResolver, Follows, FollowsResolver, WatchLists],
})
export class FollowsModule {}
