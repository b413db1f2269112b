import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { perRequest } from '../graphql/per-request.js';
import { ERASED_TEXT } from '../privacy/erase-rows.js';
import type { VerdictModel, VerdictReasonModel } from './verdict.model.js';

interface VerdictRow {
  readonly market_id: number;
  readonly seats: number;
  readonly yes: number | null;
  readonly no: number | null;
  readonly outcome: string | null;
  readonly decided_at: Date | null;
}

/** What juries said, as everybody sees it: while one is at it, nothing but that it is. */
@Injectable()
export class VerdictBoard {
  private readonly verdicts = perRequest((ids: readonly number[]) => this.read(ids), String);

  constructor(private readonly database: DataSource) {}

  /** null where there is no jury. */
  of(marketId: number, request: object): Promise<VerdictModel | null> {
    return this.verdicts(request).load(marketId);
  }

  /** Those of each vote by the alphabet, so that their order tells nothing. Empty until it is decided. */
  async reasons({ marketId, decidedAt }: VerdictModel): Promise<VerdictReasonModel[]> {
    if (decidedAt === null) return [];
    const rows: { vote: boolean; reason: string }[] = await this.database.query(
      `SELECT s.vote, s.reason FROM lot_seat s JOIN lot l ON l.id = s.lot_id
       WHERE l.market_id = $1 AND l.kind = 'JURY' AND l.decided_at IS NOT NULL AND s.ended_at IS NULL
         AND s.vote IS NOT NULL AND s.reason NOT IN ('', $2) ORDER BY s.vote DESC, s.reason`,
      [marketId, ERASED_TEXT],
    );
    return rows.map(({ vote, reason }) => ({ vote: vote ? 'YES' : 'NO', text: reason }));
  }

  private async read(marketIds: readonly number[]): Promise<(VerdictModel | null)[]> {
    const rows: VerdictRow[] = await this.database.query(
      `SELECT market_id, seats, yes, no, outcome, decided_at FROM lot
       WHERE market_id = ANY($1::int[]) AND kind = 'JURY' AND outcome IS DISTINCT FROM 'LAPSED'`,
      [marketIds],
    );
    const found = new Map(rows.map((row) => [row.market_id, verdictModel(row)]));
    return marketIds.map((id) => found.get(id) ?? null);
  }
}

function verdictModel({
  market_id: marketId,
  seats,
  yes,
  no,
  outcome,
  decided_at: decidedAt,
}: VerdictRow): VerdictModel {
  return {
    marketId,
    seats,
    yes,
    no,
    outcome: outcome === 'YES' || outcome === 'NO' ? outcome : null,
    decidedAt,
  };
}
