import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { byPlace } from '../graphql/by-place.js';
import { perRequest } from '../graphql/per-request.js';
import type { HistoryRange } from '../markets/market-enums.js';
import type { EvidenceGrade, MeritPointModel } from './merit.model.js';
import { points } from './merit-words.js';

/** The newest of a range. */
const MOST_POINTS = 300;

const INTERVALS: Record<HistoryRange, string> = {
  HOUR: '1 hour',
  SIX_HOURS: '6 hours',
  DAY: '1 day',
  WEEK: '7 days',
  MONTH: '30 days',
  ALL: '1000 years',
};

interface Wanted {
  readonly marketId: number;
  readonly range: HistoryRange;
}

interface Row {
  readonly place: string;
  readonly at: Date;
  readonly merit: number | null;
  readonly grade: EvidenceGrade | null;
}

/** What was published of an idea over time. */
@Injectable()
export class MeritHistory {
  private readonly ofRequest = perRequest(
    (keys: readonly Wanted[]) => this.readAll(keys),
    ({ marketId, range }: Wanted) => `${marketId}/${range}`,
  );

  constructor(private readonly database: DataSource) {}

  /** Oldest first: the publication in force when the range began, and those in it. */
  read(wanted: Wanted, request: object): Promise<MeritPointModel[]> {
    return this.ofRequest(request).load(wanted);
  }

  private async readAll(keys: readonly Wanted[]): Promise<MeritPointModel[][]> {
    const rows: Row[] = await this.database.query(POINTS, [
      keys.map(({ marketId }) => marketId),
      keys.map(({ range }) => INTERVALS[range]),
      MOST_POINTS,
    ]);
    const found = byPlace(rows);
    return keys.map((_, index) =>
      found(index).map(({ at, merit, grade }) => ({
        at,
        value: merit === null ? null : points(merit),
        evidence: grade,
      })),
    );
  }
}

const POINTS = `
  SELECT wanted.place, found.at, found.merit, found.grade
  FROM unnest($1::int[], $2::interval[]) WITH ORDINALITY AS wanted(market_id, reach, place)
  CROSS JOIN LATERAL (
    SELECT id, at, merit, grade FROM merit_publication p
    WHERE p.market_id = wanted.market_id AND p.id >= coalesce((
      SELECT max(id) FROM merit_publication before
      WHERE before.market_id = wanted.market_id AND before.at <= now() - wanted.reach), 0)
    ORDER BY id DESC LIMIT $3
  ) AS found
  ORDER BY wanted.place, found.id`;
