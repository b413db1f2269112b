import { Injectable, type OnModuleInit } from '@nestjs/common';
import { kendallTau, LEAST_PEOPLE, type WithInterval, withInterval } from '@openfloor/merit';
import { DataSource } from 'typeorm';
import { MeritBoard } from '../merit/merit-board.js';
import type { MeritNotRankModel } from './pulse-people.model.js';
import { rankWords } from './rank-words.js';
import { changedIn } from './release.js';
import { dateText, monthOf } from './weeks.js';

export const LEAST_IDEAS = 20;
const MONTHS = 24;
const ROUNDS = 1_000;
/** Comparisons of two ideas that a figure may take: the bootstrap of a thousand ideas must not keep anybody waiting. */
const COMPARISONS = 50_000_000;
const LEAST_ROUNDS = 100;

interface GradedIdea {
  readonly id: number;
  readonly market_id: number;
  readonly proposer_id: number;
  readonly grade: number;
}

interface MonthRow {
  readonly month: string;
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  readonly ideas: number;
}

/**
 * Whether the grade of who proposed an idea goes with where it stands: once a month, as soon as there are enough ideas,
 * and never changed. The only place that reads grades.
 */
@Injectable()
export class MonthFigures implements OnModuleInit {
  private told: readonly MeritNotRankModel[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly merits: MeritBoard,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  /** Newest first. */
  all(): readonly MeritNotRankModel[] {
    return this.told;
  }

  /** Makes that of the running month where there is none and there is enough. */
  async make(now: number): Promise<void> {
    const month = dateText(monthOf(now));
    if (this.told[0] !== undefined && dateText(this.told[0].month.getTime()) >= month) return;
    const ideas = await this.graded();
    const parts = partsOf(ideas);
    if (ideas.length < LEAST_IDEAS || parts.size < LEAST_PEOPLE || !(await this.mayTell(parts))) return;
    const figure = correlation(ideas, monthOf(now) / 86_400_000);
    if (figure === null) return;
    await this.store(month, figure, parts);
    await this.refresh();
  }

  private async graded(): Promise<(GradedIdea & { merit: number })[]> {
    const rows: GradedIdea[] = await this.database.query(GRADED);
    return rows.flatMap((row) => {
      const merit = this.merits.ofMarket(row.market_id)?.merit;
      return merit === undefined ? [] : [{ ...row, merit }];
    });
  }

  /** Against every month of before, nobody's or at least five people's ideas and grades have changed. */
  private async mayTell(parts: ReadonlyMap<number, string>): Promise<boolean> {
    const rows: { month: string; member_id: number; part: string }[] = await this.database.query(
      'SELECT month::text, member_id, part FROM pulse_month_part',
    );
    const months = new Map<string, Map<number, string>>();
    for (const { month, member_id, part } of rows)
      months.set(month, (months.get(month) ?? new Map()).set(member_id, part));
    return [...months.values()].every((before) => {
      const changed = changedIn(before, parts);
      return changed === 0 || changed >= LEAST_PEOPLE;
    });
  }

  private async store(
    month: string,
    { value, low, high, count }: WithInterval,
    parts: ReadonlyMap<number, string>,
  ) {
    await this.database.transaction(async (manager) => {
      await manager.query(
        'INSERT INTO pulse_month (month, tau, low, high, ideas) VALUES ($1, $2, $3, $4, $5)',
        [month, ...[value, low, high].map(rounded), count],
      );
      await manager.query(
        `INSERT INTO pulse_month_part (month, member_id, part)
         SELECT $1, * FROM unnest($2::int[], $3::text[])`,
        [month, [...parts.keys()], [...parts.values()]],
      );
    });
  }

  private async refresh(): Promise<void> {
    const rows: MonthRow[] = await this.database.query(
      `SELECT month::text, tau, low, high, ideas FROM pulse_month ORDER BY month DESC LIMIT ${MONTHS}`,
    );
    this.told = rows.map(({ month, ...row }) => ({
      month: new Date(month),
      ...row,
      words: rankWords({ value: row.tau, ...row }),
    }));
  }
}

/** Kendall's tau-b of grade and merit, with a bootstrap over the ideas. Pure. */
export function correlation(
  ideas: readonly { readonly grade: number; readonly merit: number }[],
  seed: number,
): WithInterval | null {
  const rounds = Math.max(LEAST_ROUNDS, Math.min(ROUNDS, Math.floor(COMPARISONS / ideas.length ** 2)));
  const tau = (sample: typeof ideas) =>
    kendallTau(
      sample.map(({ grade }) => grade),
      sample.map(({ merit }) => merit),
    );
  return withInterval(ideas, tau, { seed, rounds });
}

/** What each proposer adds: grade and ideas. What the ideas are worth is public. */
function partsOf(ideas: readonly GradedIdea[]): Map<number, string> {
  const parts = new Map<number, string>();
  for (const { proposer_id: memberId, grade, id } of ideas)
    parts.set(memberId, `${parts.get(memberId) ?? grade}/${id}`);
  return parts;
}

const rounded = (value: number): number => Math.round(100 * value) / 100;

const GRADED = `
  SELECT i.id, i.market_id, i.proposer_id, m.grade FROM idea i JOIN member m ON m.id = i.proposer_id
  WHERE m.grade IS NOT NULL AND i.held_at IS NULL AND (i.blind_until IS NULL OR i.blind_until <= now()) ORDER BY i.id`;
