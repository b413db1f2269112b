import { Injectable } from '@nestjs/common';
import type { OrderView } from '@openfloor/exchange';
import { type Exchange, type OrderRow, orderOfRow } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';

/** A member's own orders by id: those that wait from the view, those that ended from the journal's table. */
@Injectable()
export class OrderReader {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async find(memberId: number, orderId: number): Promise<OrderView | null> {
    const open = this.exchange.view.openOrder(orderId);
    if (open !== undefined) return open.memberId === memberId ? open : null;
    const [row]: OrderRow[] = await this.database.query(
      'SELECT * FROM orders WHERE order_id = $1 AND member_id = $2',
      [orderId, memberId],
    );
    return row === undefined ? null : orderOfRow(row);
  }
}
