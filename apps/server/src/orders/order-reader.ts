import { Injectable } from '@nestjs/common';
import type { OrderView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
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
    return row === undefined ? null : orderView(row);
  }
}

interface OrderRow {
  order_id: string;
  member_id: string;
  market_id: string;
  contract: number;
  side: OrderView['side'];
  order_type: OrderView['orderType'];
  price_ticks: number;
  quantity: string;
  filled: string;
  open: string;
  state: OrderView['state'];
  time_in_force: OrderView['timeInForce'];
  post_only: boolean;
  placed_at_ms: string;
  sequence: string;
}

function orderView(row: OrderRow): OrderView {
  return {
    orderId: safeInteger(row.order_id),
    memberId: safeInteger(row.member_id),
    marketId: safeInteger(row.market_id),
    contract: row.contract,
    side: row.side,
    orderType: row.order_type,
    priceTicks: row.price_ticks,
    quantity: safeInteger(row.quantity),
    filled: safeInteger(row.filled),
    open: safeInteger(row.open),
    state: row.state,
    timeInForce: row.time_in_force,
    postOnly: row.post_only,
    placedAt: safeInteger(row.placed_at_ms),
    sequence: safeInteger(row.sequence),
  };
}
