import { Injectable } from '@nestjs/common';
import { type OrderRow, orderOfRow } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { byPlace } from '../graphql/by-place.js';
import { perRequest } from '../graphql/per-request.js';
import type { OrderModel } from '../orders/order.model.js';
import { OrderBoard } from '../orders/order-board.js';
import type { OwnFillModel } from './own-fill.model.js';
import { OwnFillBoard } from './own-fill-board.js';
import { type BookedRow, OWN_FILL_COLUMNS, OWN_ORDER_ID } from './own-fill-rows.js';
import type { StatementTradeModel } from './statement.model.js';

/** A hold names its order. A trade names the last of the trades that were booked together. */
export interface EntryReference {
  readonly memberId: number;
  readonly kind: 'HOLD' | 'TRADE';
  readonly reference: number;
}

/** What an entry of a member's account is about. */
export interface EntrySubject {
  readonly order: OrderModel | null;
  readonly fill: OwnFillModel | null;
  /** Everything that was booked with it, in one. */
  readonly trade: StatementTradeModel | null;
}

type SubjectRow = { place: string } & ({ order_id: null } | BookedRow | (OrderRow & { trade_id: null }));

const NOTHING: EntrySubject = { order: null, fill: null, trade: null };

/** Finds what members' entries are about, all that a request asks for by one statement. */
@Injectable()
export class EntrySubjects {
  readonly ofRequest = perRequest(
    (keys: readonly EntryReference[]) => this.read(keys),
    ({ memberId, kind, reference }: EntryReference) => `${memberId}/${kind}/${reference}`,
  );

  constructor(
    private readonly database: DataSource,
    private readonly orders: OrderBoard,
    private readonly fills: OwnFillBoard,
  ) {}

  private async read(keys: readonly EntryReference[]): Promise<EntrySubject[]> {
    const rows: SubjectRow[] = await this.database.query(SUBJECTS, [
      keys.map(({ memberId }) => memberId),
      keys.map(({ kind }) => kind),
      keys.map(({ reference }) => reference),
    ]);
    const found = byPlace(rows);
    return keys.map((_, index) => this.subject(found(index)[0]));
  }

  private subject(row: SubjectRow | undefined): EntrySubject {
    if (row === undefined || row.order_id === null) return NOTHING;
    const order = this.orders.of(orderOfRow(row));
    if (row.trade_id === null) return { ...NOTHING, order };
    return { order, fill: this.fills.of(row), trade: this.fills.booked(row) };
  }
}

/**
 * Of each member the order, or the last fill up to the trade: the legs of one match are numbered in a row, and the
 * member was in one of them. Which they are follows from the last one, where its taker had ordered another contract.
 */
const SUBJECTS = `
  SELECT wanted.place, ${OWN_FILL_COLUMNS}, legs, legs_ticks
  FROM unnest($1::bigint[], $2::text[], $3::bigint[]) WITH ORDINALITY AS wanted(member_id, kind, reference, place)
  LEFT JOIN LATERAL (
    SELECT * FROM fill_of_member
    WHERE kind = 'TRADE' AND fill_of_member.member_id = wanted.member_id AND trade_id <= reference
    ORDER BY trade_id DESC LIMIT 1
  ) AS fill ON true
  LEFT JOIN trade ON trade.market_id = fill.market_id AND trade.trade_id = fill.trade_id
  LEFT JOIN orders own ON own.member_id = wanted.member_id
    AND own.order_id = CASE WHEN kind = 'HOLD' THEN reference ELSE ${OWN_ORDER_ID} END
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS legs, sum(leg.price_ticks)::int AS legs_ticks
    FROM market
    JOIN trade last ON last.market_id = market.market_id AND last.trade_id = reference
    JOIN orders taking ON taking.member_id = last.taker_id AND taking.order_id = last.taker_order_id
      AND taking.contract <> last.contract
    JOIN trade leg ON leg.market_id = market.market_id
      AND leg.trade_id > reference - (market.contracts - 1) AND leg.trade_id <= reference
      AND wanted.member_id IN (leg.taker_id, leg.maker_id)
    WHERE market.market_id = fill.market_id AND market.contracts > 2
  ) AS together ON true`;
