import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { Acting, type Actor } from '../audit/actor.js';
import { BoardModel } from '../skill/board.model.js';
import { SeasonBoards } from '../skill/season-boards.js';
import { EndSeason } from './end-season.js';
import { EndSeasonInput, EndSeasonResult, SeasonModel } from './season.model.js';
import { Seasons } from './seasons.js';

@Resolver(() => SeasonModel)
export class SeasonsResolver {
  constructor(
    private readonly seasons: Seasons,
    private readonly boards: SeasonBoards,
    private readonly endings: EndSeason,
  ) {}

  @Query(() => [SeasonModel], {
    name: 'seasons',
    description: 'All seasons, newest first: the first one runs.',
  })
  all(): Promise<SeasonModel[]> {
    return this.seasons.all();
  }

  @ResolveField(() => [BoardModel], {
    name: 'boards',
    description: 'The boards as they were kept at its end, one of each kind; none while it runs.',
  })
  boardsOf(
    @Parent() { number, endedAt }: SeasonModel,
    @SignedIn() { memberId }: Principal,
  ): Promise<BoardModel[]> {
    return endedAt === null ? Promise.resolve([]) : this.boards.of(number, memberId);
  }

  @Mutation(() => EndSeasonResult, {
    description:
      'Ends the running season and begins the next: boards are kept, what members have free above the starting amount goes back to the treasury, shares, open orders and skill carry over. For administrators.',
  })
  endSeason(@Acting() by: Actor, @Args('input') input: EndSeasonInput): Promise<typeof EndSeasonResult> {
    return this.endings.end(by, input);
  }
}
