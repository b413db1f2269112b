import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { MarketStats } from '../markets/market-stats.js';
import { halfTicksText } from '../markets/price-text.js';
import { isSealed } from '../markets/sealed.js';
import type { OpenHeadline } from './open-headlines.js';
import { PeopleFigures, type ToldFigure, type WeekMade } from './people-figures.js';
import type { PulseThemeModel, PulseUnitModel, PulseWeekModel } from './pulse-people.model.js';

/** Figures about people as the API tells them: of weeks that are over, as they were made then. */
@Injectable()
export class PeopleBoard {
  constructor(
    private readonly figures: PeopleFigures,
    private readonly stats: MarketStats,
  ) {}

  /** By name. */
  units(): PulseUnitModel[] {
    const active = this.figures.newest('UNIT_ACTIVE');
    const sides = this.figures.newest('UNIT_SIDES');
    return [...new Set([...active.keys(), ...sides.keys()])].sort(byText).map((name) => {
      const people = active.get(name);
      return {
        name,
        ...countOf(people),
        members: people?.members ?? null,
        participation: people?.value == null ? null : hundredths(people.value / people.members),
        sentiment: sides.get(name)?.value ?? null,
      };
    });
  }

  /** Topics with open ideas, largest first. What may not be told of a single idea is not told of a few either. */
  themes(headlines: readonly OpenHeadline[]): PulseThemeModel[] {
    const active = this.figures.newest('THEME_ACTIVE');
    const sides = this.figures.newest('THEME_SIDES');
    const themes = new Map<string, OpenHeadline[]>();
    for (const headline of headlines) {
      const { topic } = headline.idea;
      themes.set(topic, [...(themes.get(topic) ?? []), headline]);
    }
    const models = [...themes].map(([name, ideas]) => {
      // What is sealed is in no figure of a week (WeekFacts).
      const allTold = ideas.every(({ told, market }) => told || isSealed(market));
      const moving = ideas.filter(({ told }) => told).map(({ market }) => market);
      return {
        name,
        toldMarketIds: moving.map(({ marketId }) => marketId),
        ideas: ideas.length,
        change: this.change(moving),
        ...countOf(allTold ? active.get(name) : undefined),
        sentiment: allTold ? (sides.get(name)?.value ?? null) : null,
      };
    });
    return models.sort((a, b) => b.ideas - a.ideas || byText(a.name, b.name));
  }

  /** Newest first. */
  weeks(): PulseWeekModel[] {
    return this.figures.weeks().map((made) => this.week(made));
  }

  private week({ week, members }: WeekMade): PulseWeekModel {
    const active = this.figures.total('UNIT_ACTIVE', week);
    return {
      weekOf: new Date(week),
      members,
      active: active?.value ?? null,
      atLeast: active?.atLeast ?? false,
      share: active?.value == null ? null : hundredths(active.value / active.members),
      sentiment: this.figures.total('UNIT_SIDES', week)?.value ?? null,
      estimates: this.figures.total('ESTIMATES', week)?.value ?? null,
      beforeExposure: this.figures.total('EARLY', week)?.value ?? null,
      effectivePeople: this.figures.total('EFFECTIVE', week)?.value ?? null,
    };
  }

  private change(markets: readonly MarketView[]): string | null {
    const changes = markets.map((market) => this.stats.changeTodayHalfTicks(market));
    if (changes.length === 0) return null;
    return halfTicksText(Math.round(changes.reduce((sum, change) => sum + change, 0) / changes.length));
  }
}

const countOf = (figure: ToldFigure | undefined) => ({
  people: figure?.value ?? null,
  atLeast: figure?.atLeast ?? false,
  weekOf: figure?.weekOf ?? null,
});

const hundredths = (share: number): number => Math.round(100 * share) / 100;
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
