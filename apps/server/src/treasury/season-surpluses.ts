import { Injectable } from '@nestjs/common';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { told } from './protected.js';
import type { SeasonSurplusModel } from './treasury.model.js';
import type { TreasurySum } from './treasury-entries.js';

interface Ended {
  id: number;
  name: string;
  ended_at: Date;
  returned_at: Date | null;
}

const ENDED = `SELECT id, name, ended_at, returned_at FROM season
  WHERE ended_at IS NOT NULL ORDER BY id DESC LIMIT 100`;

/** What came back at the ends of seasons. */
@Injectable()
export class SeasonSurpluses {
  constructor(private readonly database: DataSource) {}

  async of(sums: readonly TreasurySum[]): Promise<SeasonSurplusModel[]> {
    const ended: Ended[] = await this.database.query(ENDED);
    const bySeason = new Map(sums.filter(({ kind }) => kind === 'SEASON').map((sum) => [sum.reference, sum]));
    return ended.map(({ id, name, ended_at: endedAt, returned_at: returnedAt }) => {
      const { entries: members = 0, backMilli = 0 } = bySeason.get(id) ?? {};
      return {
        season: name,
        endedAt,
        complete: returnedAt !== null,
        members: told(members, members),
        amount: told(members, formatTokens(backMilli)),
      };
    });
  }
}
