import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { IdeaBoard } from './idea-board.js';
import { IdeaNodes } from './idea-nodes.js';
import { IdeasResolver } from './ideas.resolver.js';
import { ListIdeas } from './list-ideas.js';
import { Ranking } from './ranking.js';

@Module({
  imports: [CatalogueModule, MarketsModule],
  providers: [Ranking, IdeaBoard, ListIdeas, IdeaNodes, IdeasResolver],
  exports: [IdeaBoard, Ranking],
})
export class IdeasModule {}
