import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal, RequestContext } from '../access/principal.js';
import { Request, SignedIn } from '../access/request.decorators.js';
import { pageSize } from '../graphql/page.js';
import { MonthFigures } from './month-figures.js';
import { Movers } from './movers.js';
import { PeopleBoard } from './people-board.js';
import { PulseModel } from './pulse.model.js';
import { PulseBoard } from './pulse-board.js';
import { MOVERS, TILES } from './pulse-limits.js';
import { PulseMoverModel, PulseTileModel } from './pulse-market.model.js';
import { MeritNotRankModel, PulseThemeModel, PulseUnitModel, PulseWeekModel } from './pulse-people.model.js';
import { PulseRange } from './pulse-range.js';
import { PulseSize } from './pulse-size.js';
import { Treemap } from './treemap.js';

/** What moves on the floor and who takes part. */
@Resolver(() => PulseModel)
export class PulseResolver {
  constructor(
    private readonly board: PulseBoard,
    private readonly map: Treemap,
    private readonly moving: Movers,
    private readonly people: PeopleBoard,
    private readonly months: MonthFigures,
  ) {}

  @Query(() => PulseModel, {
    description:
      'What moves on the floor and who takes part, for every member alike. Ideas whose figures are hidden from you count with nothing.',
  })
  pulse(
    @SignedIn() asker: Principal,
    @Args('range', {
      type: () => PulseRange,
      nullable: true,
      defaultValue: PulseRange.WEEK,
      description: 'How far back moves are looked for.',
    })
    range: PulseRange | null,
  ): PulseModel {
    return this.board.now(asker, range ?? PulseRange.WEEK);
  }

  @ResolveField(() => [PulseTileModel], {
    description: 'The map of the floor: the largest ideas first, those without a size last.',
  })
  treemap(
    @Parent() { headlines }: PulseModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: TILES.usual, description: 'How many.' })
    first: number | null,
    @Args('by', {
      type: () => PulseSize,
      nullable: true,
      defaultValue: PulseSize.STAKES,
      description: 'What makes an idea large.',
    })
    by: PulseSize | null,
  ): PulseTileModel[] {
    return this.map.tiles(headlines, { by: by ?? PulseSize.STAKES, size: pageSize(first, TILES) });
  }

  @ResolveField(() => [PulseMoverModel], {
    description: 'The largest moves of the range, with what was said around them.',
  })
  movers(
    @Parent() { headlines, range, at }: PulseModel,
    @Args('first', { type: () => Int, nullable: true, defaultValue: MOVERS.usual, description: 'How many.' })
    first: number | null,
    @Request() request: RequestContext,
  ): Promise<PulseMoverModel[]> {
    const wanted = { range, now: at.getTime(), count: pageSize(first, MOVERS) };
    return this.moving.of(headlines, wanted, request);
  }

  @ResolveField(() => [PulseThemeModel], { description: 'By topic: those with most open ideas first.' })
  themes(@Parent() { headlines }: PulseModel): PulseThemeModel[] {
    return this.people.themes(headlines);
  }

  @ResolveField(() => [PulseUnitModel], {
    description:
      'By the unit of who estimates and trades, by name. Units of whom nothing may be told are left out.',
  })
  units(): PulseUnitModel[] {
    return this.people.units();
  }

  @ResolveField(() => [PulseWeekModel], {
    description: 'Participation and independence of the last half year, newest week first.',
  })
  weeks(): PulseWeekModel[] {
    return this.people.weeks();
  }

  @ResolveField(() => [MeritNotRankModel], {
    description: 'The merit-not-rank figures, newest month first; none where there was too little for one.',
  })
  meritNotRank(): readonly MeritNotRankModel[] {
    return this.months.all();
  }
}
