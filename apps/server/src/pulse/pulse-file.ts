import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { csvLine } from '../audit/csv-line.js';
import { Exposures } from '../exposure/exposures.js';
import { MonthFigures } from './month-figures.js';
import { Movers } from './movers.js';
import { PeopleBoard } from './people-board.js';
import type { PulseModel } from './pulse.model.js';
import { PulseBoard } from './pulse-board.js';
import { TILES } from './pulse-limits.js';
import type { PulseRange } from './pulse-range.js';
import { PulseSize } from './pulse-size.js';
import { Treemap } from './treemap.js';

type Value = string | number | boolean | Date | null;
type Line = readonly Value[];

const COLUMNS = ['panel', 'name', 'group', 'weekOf', 'figure', 'value'] as const;

/** The pulse as lines of a table: one figure a line, and a figure that is not told is an empty one. */
@Injectable()
export class PulseFile {
  constructor(
    private readonly board: PulseBoard,
    private readonly map: Treemap,
    private readonly moving: Movers,
    private readonly people: PeopleBoard,
    private readonly months: MonthFigures,
    private readonly exposures: Exposures,
  ) {}

  async text(asker: Principal, range: PulseRange): Promise<AsyncIterable<string>> {
    const pulse = this.board.now(asker, range);
    // Whoever takes the file has been shown what is in it.
    const told = pulse.headlines.filter((headline) => headline.told).map(({ market }) => market.marketId);
    this.exposures.note(asker.memberId, told);
    const lines = [...this.tiles(pulse), ...(await this.movers(pulse)), ...this.groups(pulse)];
    return pieces([COLUMNS, ...lines, ...this.time()]);
  }

  private tiles({ headlines }: PulseModel): Line[] {
    return this.map.tiles(headlines, { by: PulseSize.STAKES, size: TILES.most }).flatMap((tile) => {
      const { title, topic, value: price, change, volume, stakes, merit, evidence } = tile;
      return figures(['idea', title, topic, null], { price, change, volume, stakes, merit, evidence });
    });
  }

  private async movers({ headlines, range, at }: PulseModel): Promise<Line[]> {
    const moved = await this.moving.moves(headlines, { range, now: at.getTime(), count: TILES.most });
    return moved.flatMap(({ idea: { title, topic }, move: { from, to, change, movedFrom, movedUntil } }) =>
      figures(['mover', title, topic, null], { from, to, change, movedFrom, movedUntil }),
    );
  }

  private groups({ headlines }: PulseModel): Line[] {
    const themes = this.people.themes(headlines).flatMap(({ name, weekOf, ...theme }) => {
      const { ideas, change, people, atLeast, sentiment } = theme;
      return figures(['theme', name, null, weekOf], { ideas, change, people, atLeast, sentiment });
    });
    const units = this.people.units().flatMap(({ name, weekOf, ...unit }) => {
      const { members, people, atLeast, participation, sentiment } = unit;
      return figures(['unit', name, null, weekOf], { members, people, atLeast, participation, sentiment });
    });
    return [...themes, ...units];
  }

  private time(): Line[] {
    const weeks = this.people
      .weeks()
      .flatMap(({ weekOf, ...week }) => figures(['week', null, null, weekOf], week));
    const months = this.months
      .all()
      .flatMap(({ month, ...figure }) => figures(['meritNotRank', null, null, month], { ...figure }));
    return [...weeks, ...months];
  }
}

const figures = (before: Line, values: Readonly<Record<string, Value>>): Line[] =>
  Object.entries(values).map(([name, value]) => [...before, name, value]);

/** The last column is never anybody's words, so a figure below 0 is a number to a spreadsheet. */
const NEGATIVE = /,'(-\d+(?:\.\d+)?)\r\n$/;

async function* pieces(lines: readonly Line[]): AsyncIterable<string> {
  for (const line of lines) yield csvLine(line.map(cell)).replace(NEGATIVE, ',$1\r\n');
}

function cell(value: Value): string | null {
  if (value === null) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
