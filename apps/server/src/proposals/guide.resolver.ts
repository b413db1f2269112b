import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IdeaModel } from '../ideas/idea.model.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { ViewerModel } from '../members/viewer.model.js';
import { Drafts } from './drafts.js';
import { OwnIdeas } from './own-ideas.js';
import { ProposalCheck } from './proposal-check.js';
import { ProposalCheckModel, SimilarIdeaModel } from './proposal-check.model.js';
import { SimilarIdeas } from './similar-ideas.js';

const WORDS = 'As in the input of `proposeIdea`.';

/** What helps somebody who writes a proposal. */
@Resolver(() => ViewerModel)
export class GuideResolver {
  constructor(
    private readonly board: IdeaBoard,
    private readonly own: Drafts,
    private readonly ideas: OwnIdeas,
    private readonly similar: SimilarIdeas,
    private readonly checks: ProposalCheck,
  ) {}

  @ResolveField(() => [IdeaModel], {
    description: 'Ideas that you are writing, newest first; nobody else sees them.',
  })
  async drafts(@Parent() { memberId }: ViewerModel): Promise<IdeaModel[]> {
    return (await this.own.of(memberId)).map((draft) => this.board.of(draft));
  }

  @ResolveField(() => [IdeaModel], {
    description: 'Ideas that you proposed, or whose team you are in, the newest first. No drafts.',
  })
  proposals(@Parent() { memberId }: ViewerModel): IdeaModel[] {
    return this.ideas.of(memberId).map((idea) => this.board.of(idea));
  }

  @Query(() => [SimilarIdeaModel], {
    description: 'At most 5 ideas that may be about the same, the most alike first. For members.',
  })
  async similarIdeas(
    @Args('title', { type: () => String, description: 'Of the idea that is being written.' }) title: string,
    @Args('summary', { type: () => String, nullable: true, description: 'What is written of it so far.' })
    summary: string | null = null,
  ): Promise<SimilarIdeaModel[]> {
    const found = await this.similar.find(title, summary ?? '');
    return found.map(({ idea, score }) => ({ idea: this.board.of(idea), score }));
  }

  @Query(() => ProposalCheckModel, {
    description: 'What would become of a proposal with these words; nothing is kept. For members.',
  })
  checkProposal(
    @Args('title', { type: () => String, description: WORDS }) title: string,
    @Args('summary', { type: () => String, defaultValue: '', description: WORDS }) summary: string,
    @Args('topic', { type: () => String, defaultValue: '', description: WORDS }) topic: string,
    @Args('tags', { type: () => [String], defaultValue: [], description: WORDS }) tags: string[],
    @Args('links', { type: () => [String], defaultValue: [], description: WORDS }) links: string[],
  ): ProposalCheckModel {
    return this.checks.of({ title, summary, topic, tags, links });
  }
}
