import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface MemberAndMarket {
  readonly memberId: number;
  readonly marketId: number;
}

/** Fits comfortably into one statement. */
const MOST_OF_A_STATEMENT = 5_000;

/** The table of first exposures. */
@Injectable()
export class ExposureRows {
  constructor(private readonly database: DataSource) {}

  all(): Promise<MemberAndMarket[]> {
    return this.database.query('SELECT member_id AS "memberId", market_id AS "marketId" FROM exposure');
  }

  /** Who has stated a chance of what, ever: they are not kept in the dark any more. */
  estimated(): Promise<MemberAndMarket[]> {
    return this.database.query(
      'SELECT DISTINCT member_id AS "memberId", market_id AS "marketId" FROM estimate',
    );
  }

  /** The first time stays. Of a member who is not there any more nothing is kept. */
  async add(exposures: readonly (MemberAndMarket & { readonly at: Date })[]): Promise<void> {
    for (let from = 0; from < exposures.length; from += MOST_OF_A_STATEMENT) {
      const some = exposures.slice(from, from + MOST_OF_A_STATEMENT);
      await this.database.query(INSERT, [
        some.map(({ memberId }) => memberId),
        some.map(({ marketId }) => marketId),
        some.map(({ at }) => at.toISOString()),
      ]);
    }
  }
}

const INSERT = `
  INSERT INTO exposure (member_id, market_id, at)
  SELECT seen.member_id, seen.market_id, seen.at
  FROM unnest($1::int[], $2::int[], $3::timestamptz[]) AS seen(member_id, market_id, at)
  JOIN member ON member.id = seen.member_id AND member.erased_at IS NULL
  ON CONFLICT DO NOTHING`;
