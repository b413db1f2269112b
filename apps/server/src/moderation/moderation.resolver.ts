import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { Acting, type Actor } from '../audit/actor.js';
import { aboutPages, type Page } from '../graphql/page.js';
import { IdeaResult } from '../idea-life/idea-result.model.js';
import { DecideModeration } from './decide-moderation.js';
import { MergeIdea } from './merge-idea.js';
import {
  DecideModerationInput,
  DecideModerationResult,
  MergeIdeaInput,
  ModerationConnectionModel,
  type ModerationItemModel,
  ReportInput,
  ReportResult,
} from './moderation.model.js';
import { MODERATION_PAGE, ModerationQueue } from './moderation-queue.js';
import { ReportThing } from './report-thing.js';

const ABOUT = aboutPages(MODERATION_PAGE);

/** The queue of curators. */
@Resolver()
export class ModerationResolver {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly reports: ReportThing,
    private readonly decisions: DecideModeration,
    private readonly merges: MergeIdea,
  ) {}

  @Query(() => ModerationConnectionModel, {
    description:
      'What curators have to look at, oldest first; or what they have done, newest first. For curators.',
  })
  moderationQueue(
    @Args('first', { type: () => Int, nullable: true, description: ABOUT.first })
    first: number | null = null,
    @Args('after', { type: () => String, nullable: true, description: ABOUT.after })
    after: string | null = null,
    @Args('done', {
      type: () => Boolean,
      nullable: true,
      defaultValue: false,
      description: 'What was decided, instead of what waits.',
    })
    done: boolean | null,
  ): Promise<Page<ModerationItemModel>> {
    return this.queue.page(done === true, { first, after });
  }

  @Mutation(() => ReportResult, {
    description: 'Puts an idea or a comment before the curators, or says of what an idea is a duplicate.',
  })
  report(
    @SignedIn() { memberId }: Principal,
    @Args('input') input: ReportInput,
  ): Promise<typeof ReportResult> {
    return this.reports.report(memberId, input);
  }

  @Mutation(() => DecideModerationResult, {
    description: 'Decides an item of the queue. For curators who have nothing to do with the idea.',
  })
  decideModeration(
    @Acting() by: Actor,
    @Args('input') input: DecideModerationInput,
  ): Promise<typeof DecideModerationResult> {
    return this.decisions.decide(by, input);
  }

  @Mutation(() => IdeaResult, {
    description:
      'Merges a duplicate into another idea: seconds, comments and followers move, its markets are proposed void. It is not taken back. For curators who have nothing to do with either.',
  })
  mergeIdea(@Acting() by: Actor, @Args('input') input: MergeIdeaInput): Promise<typeof IdeaResult> {
    return this.merges.merge(by, input);
  }
}
