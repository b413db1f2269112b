import { Injectable } from '@nestjs/common';
import { type OrderRow, orderOfRow } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import type { OrderModel } from '../orders/order.model.js';
import { OrderBoard } from '../orders/order-board.js';

export const ORDER_PAGE = { list: 'orders', usual: 50, most: 500 };

/** All orders that a member ever placed, newest first. The cursor is the order's id, which is its place in the journal. */
@Injectable()
export class OrderHistory {
  constructor(
    private readonly database: DataSource,
    private readonly board: OrderBoard,
  ) {}

  async page(memberId: number, wanted: ListArguments): Promise<Page<OrderModel>> {
    const slice = sliceOf(wanted, ORDER_PAGE);
    const rows: OrderRow[] = await this.database.query(
      'SELECT * FROM orders WHERE member_id = $1 AND order_id < $2 ORDER BY order_id DESC LIMIT $3',
      [memberId, slice.after?.[0] ?? Number.MAX_SAFE_INTEGER, slice.size + 1],
    );
    const nodeOf = (row: OrderRow) => this.board.of(orderOfRow(row));
    return pageOfRows(rows, slice, { keyOf: ({ order_id }) => [safeInteger(order_id)], nodeOf });
  }
}
