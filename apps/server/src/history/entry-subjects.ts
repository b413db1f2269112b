import { Injectable } from '@nestjs/common';
import { type OrderRow, orderOfRow } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { byPlace } from '../graphql/by-place.js';
import { perRequest } from '../graphql/per-request.js';
import type { OrderModel } from '../orders/order.model.js';
import { OrderBoard } from '../orders/order-board.js';
import type { OwnFillModel } from './own-fill.model.js';
import { OwnFillBoard } from './own-fill-board.js';
import { OWN_FILL_COLUMNS, OWN_ORDER_ID, type OwnFillRow } from './own-fill-rows.js';

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
}

type SubjectRow = { place: string } & ({ order_id: null } | OwnFillRow | (OrderRow & { trade_id: null }));

const NOTHING: EntrySubject = { order: null, fill: null };

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
    return {
      order: this.orders.of(orderOfRow(row)),
      fill: row.trade_id === null ? null : this.fills.of(row),
    };
  }
}

/**
 * Of each member the order, or the last fill up to the trade: the legs of one match are numbered in a row, and the
 * member was in one of them.
 */
const SUBJECTS = `
  SELECT wanted.place, ${OWN_FILL_COLUMNS}
  FROM unnest($1::bigint[], $2::text[], $3::bigint[]) WITH ORDINALITY AS wanted(member_id, kind, reference, place)
  LEFT JOIN LATERAL (
    SELECT * FROM fill_of_member
    WHERE kind = 'TRADE' AND fill_of_member.member_id = wanted.member_id AND trade_id <= reference
    ORDER BY trade_id DESC LIMIT 1
  ) AS fill ON true
  LEFT JOIN trade ON trade.market_id = fill.market_id AND trade.trade_id = fill.trade_id
  LEFT JOIN orders own ON own.member_id = wanted.member_id
    AND own.order_id = CASE WHEN kind = 'HOLD' THEN reference ELSE ${OWN_ORDER_ID} END`;
