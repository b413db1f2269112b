import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AccuracyMethod } from './accuracy.model.js';

/** A headline that came out YES or NO, and what each method had said when it closed: 0 to 1, null for nothing. */
export interface AccuracyCase {
  readonly yes: boolean;
  readonly chances: Readonly<Record<AccuracyMethod, number | null>>;
  /** How many people seconded or followed it. */
  readonly upVotes: number;
}

interface CaseRow {
  readonly headline_yes: boolean;
  readonly price_half_ticks: number;
  readonly merit: number | null;
  readonly mean_rating: number | null;
  readonly up_votes: number;
  readonly active_members: number;
}

/** Resolved headlines, from the tables. */
@Injectable()
export class AccuracyCases {
  constructor(private readonly database: DataSource) {}

  async count(): Promise<number> {
    const [row]: { count: number }[] = await this.database.query(`SELECT count(*)::int AS count ${RESOLVED}`);
    return row?.count ?? 0;
  }

  /** The first of them, in the order in which they were scored, which never changes. */
  async first(count: number): Promise<AccuracyCase[]> {
    const rows: CaseRow[] = await this.database.query(
      `SELECT s.headline_yes, c.price_half_ticks, c.merit, c.mean_rating, c.up_votes, c.active_members
       ${RESOLVED} ORDER BY s.number LIMIT $1`,
      [count],
    );
    return rows.map(caseOf);
  }
}

const caseOf = (row: CaseRow): AccuracyCase => ({
  yes: row.headline_yes,
  upVotes: row.up_votes,
  chances: {
    PRICE: row.price_half_ticks / 2_000,
    MERIT: row.merit,
    MEAN_RATING: row.mean_rating,
    UP_VOTES: row.active_members === 0 ? null : Math.min(1, row.up_votes / row.active_members),
  },
});

const RESOLVED = `
  FROM scored_market s JOIN headline_close c ON c.market_id = s.market_id WHERE s.headline_yes IS NOT NULL`;
