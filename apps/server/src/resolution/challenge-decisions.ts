import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { perRequest } from '../graphql/per-request.js';

/** What drawn members decided about a challenge. */
export interface ChallengeDecision {
  /** Place in the journal. */
  readonly sequence: number;
  readonly isUpheld: boolean;
  readonly at: Date;
}

interface Row {
  market_id: string;
  sequence: string;
  status: 'overturned' | 'confirmed';
  at_ms: string;
}

/** They are given to the exchange by nobody in particular, and come without words, so that only the journal has them. */
@Injectable()
export class ChallengeDecisions {
  /** By market, oldest first; all markets that a request asks for at once by one statement. */
  readonly ofRequest = perRequest((ids: readonly number[]) => this.read(ids), String);

  constructor(private readonly database: DataSource) {}

  private async read(marketIds: readonly number[]): Promise<ChallengeDecision[][]> {
    const rows: Row[] = await this.database.query(
      `SELECT market_id, sequence, status, at_ms FROM resolution
       WHERE market_id = ANY($1) AND actor_id = 0 ORDER BY market_id, sequence`,
      [marketIds],
    );
    return marketIds.map((id) => rows.filter((row) => safeInteger(row.market_id) === id).map(decisionOf));
  }
}

const decisionOf = ({ sequence, status, at_ms }: Row): ChallengeDecision => ({
  sequence: safeInteger(sequence),
  isUpheld: status === 'overturned',
  at: new Date(safeInteger(at_ms)),
});
