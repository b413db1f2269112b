import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '../access/principal.js';
import { SignedIn } from '../access/request.decorators.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { BoardModel } from './board.model.js';
import { BoardReader } from './board-reader.js';

@Resolver()
export class BoardsResolver {
  constructor(private readonly reader: BoardReader) {}

  @Query(() => [BoardModel], {
    description:
      'The boards of a week or of the end of a season, one of each kind; by default the latest. None where none were made.',
  })
  boards(
    @SignedIn() { memberId }: Principal,
    @Args('season', {
      type: () => ID,
      nullable: true,
      description: 'The season at whose end they were kept.',
    })
    season: string | null,
    @Args('week', { type: () => DateTimeScalar, nullable: true, description: 'A moment of the week.' })
    week: string | null,
  ): Promise<BoardModel[]> {
    return this.reader.asked({ season: season ?? null, week: week ?? null }, memberId);
  }

  @Query(() => [DateTimeScalar], {
    description: 'The Mondays of which there are boards, newest first, at most 60.',
  })
  boardWeeks(): Promise<Date[]> {
    return this.reader.weeks();
  }
}
