import { Injectable } from '@nestjs/common';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { IdeaModel } from '../ideas/idea.model.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { VoidMarkets } from './void-markets.js';

/** What follows once a decision about ideas is committed. */
@Injectable()
export class AfterDecision {
  constructor(
    private readonly catalogue: IdeaCatalogue,
    private readonly board: IdeaBoard,
    private readonly voids: VoidMarkets,
  ) {}

  async settle(ideaIds: readonly number[]): Promise<void> {
    await this.catalogue.reread(ideaIds);
    for (const ideaId of ideaIds) await this.voids.ofIdea(ideaId);
  }

  idea(ideaId: number): IdeaModel | null {
    return this.board.find(ideaId);
  }
}
