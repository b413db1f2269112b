import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { MarketWords } from '../markets/market-words.js';
import type { UnsealingModel, UnsealingState } from './unsealing.model.js';

interface UnsealingRow {
  id: number;
  market_id: number;
  alias: string;
  reason: string;
  state: UnsealingState;
  requested_by: string;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  handle: string | null;
  name: string | null;
}

/** The person only where two officers agreed. */
const UNSEALINGS = `
  SELECT u.id, u.market_id, u.alias, u.reason, u.state, r.handle AS requested_by, u.requested_at,
    d.handle AS decided_by, u.decided_at, m.handle, p.name
  FROM unsealing u
  JOIN member r ON r.id = u.requester_id
  LEFT JOIN member d ON d.id = u.approver_id
  LEFT JOIN member m ON m.id = u.member_id AND u.state = 'APPROVED'
  LEFT JOIN person p ON p.member_id = m.id`;

const MOST = 200;

/** What was asked and decided about who traders are. */
@Injectable()
export class Unsealings {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly words: MarketWords,
  ) {}

  /** Newest first. */
  async newest(): Promise<UnsealingModel[]> {
    const rows = await this.database.query<UnsealingRow[]>(`${UNSEALINGS} ORDER BY u.id DESC LIMIT $1`, [
      MOST,
    ]);
    return rows.map((row) => this.model(row));
  }

  async find(id: number): Promise<UnsealingModel | null> {
    const [row] = await this.database.query<UnsealingRow[]>(`${UNSEALINGS} WHERE u.id = $1`, [id]);
    return row === undefined ? null : this.model(row);
  }

  questionOf(marketId: number): string {
    const market = this.exchange.view.market(marketId);
    return market === undefined ? '' : this.words.question(market);
  }

  private model(row: UnsealingRow): UnsealingModel {
    const { alias, reason, state, handle, name } = row;
    return {
      id: encodeId('Unsealing', row.id),
      marketId: encodeId('Market', row.market_id),
      question: this.questionOf(row.market_id),
      alias,
      reason,
      state,
      requestedBy: row.requested_by,
      requestedAt: row.requested_at,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      handle,
      name,
    };
  }
}
