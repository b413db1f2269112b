import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { MarketsModule } from '../markets/markets.module.js';
import { IdeaBoard } from './idea-board.js';
import { IdeasResolver } from './ideas.resolver.js';
import { ListIdeas } from './list-ideas.js';
import { ProposeIdea } from './propose-idea.js';
import { Ranking } from './ranking.js';

@Module({
  imports: [CatalogueModule, MarketsModule],
  providers: [Ranking, IdeaBoard, ListIdeas, ProposeIdea, IdeasResolver],
  exports: [IdeaBoard],
})
export class IdeasModule {}
