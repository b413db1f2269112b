import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeasureName } from './measures.js';

/** A figure as it was told. */
export interface ToldFigure {
  readonly name: string;
  readonly value: number | null;
  /** There may be more people than are counted. */
  readonly atLeast: boolean;
  /** How many members there were to count. */
  readonly members: number;
  /** The Monday of the week since which it is so. */
  readonly weekOf: Date;
}

interface FigureRow extends Omit<ToldFigure, 'weekOf'> {
  readonly measure: MeasureName;
  readonly week: string;
  readonly isTotal: boolean;
  readonly shown: boolean;
  readonly weekOf: string;
}

export interface WeekMade {
  readonly week: string;
  readonly members: number;
}

const WEEKS = 26;

/** What was told about people, in memory. Only this process adds to it, and says so by `refresh`. */
@Injectable()
export class PeopleFigures implements OnModuleInit {
  private rows: FigureRow[] = [];
  private made: WeekMade[] = [];

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  async refresh(): Promise<void> {
    this.rows = await this.database.query<FigureRow[]>(FIGURES);
    this.made = await this.database.query<WeekMade[]>(
      `SELECT week::text, members FROM pulse_week ORDER BY week DESC LIMIT ${WEEKS}`,
    );
  }

  /** The last half year, newest first. */
  weeks(): readonly WeekMade[] {
    return this.made;
  }

  /** Of all cells together as it was told last by the end of that week; undefined: nothing was told yet. */
  total(measure: MeasureName, week: string): ToldFigure | undefined {
    const row = this.rows.find((each) => each.measure === measure && each.week <= week && each.isTotal);
    return row?.shown ? toldOf(row) : undefined;
  }

  /** The newest figure of each cell that was ever told, by its name. */
  newest(measure: MeasureName): Map<string, ToldFigure> {
    const told = this.rows.filter((row) => row.measure === measure && row.shown && !row.isTotal);
    // Newest first: the first of each name stays.
    return new Map(told.toReversed().map((row) => [row.name, toldOf(row)]));
  }
}

const toldOf = ({ name, value, atLeast, members, weekOf }: FigureRow): ToldFigure => ({
  name,
  value,
  atLeast,
  members,
  weekOf: new Date(weekOf),
});

const FIGURES = `
  SELECT r.measure, r.week::text, c.name, c.is_total AS "isTotal", c.shown, c.week_of::text AS "weekOf", c.value,
    c.at_least AS "atLeast", c.members
  FROM pulse_cell c JOIN pulse_release r ON r.id = c.release_id WHERE c.shown ORDER BY r.week DESC`;
