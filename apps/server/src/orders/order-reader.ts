import { Injectable } from '@nestjs/common';
import type { OrderView } from '@openfloor/exchange';
import { type Exchange, type OrderRow, orderOfRow } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { perRequest } from '../graphql/per-request.js';

export interface OrderOfMember {
  readonly memberId: number;
  readonly orderId: number;
}

/**
 * Members' own orders by id: those that wait from the view, those that ended from the journal's table. null for an
 * order of somebody else.
 */
@Injectable()
export class OrderReader {
  /** For fields of lists: one look into the table for all that a request wants at once. */
  readonly ofRequest = perRequest(
    (keys: readonly OrderOfMember[]) => this.findAll(keys),
    ({ memberId, orderId }) => `${memberId}/${orderId}`,
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async find(key: OrderOfMember): Promise<OrderView | null> {
    const [order = null] = await this.findAll([key]);
    return order;
  }

  private async findAll(keys: readonly OrderOfMember[]): Promise<(OrderView | null)[]> {
    const open = keys.map(({ orderId }) => this.exchange.view.openOrder(orderId));
    const ended = await this.readEnded(keys.filter((_, index) => open[index] === undefined));
    return keys.map(({ memberId, orderId }, index) => {
      const order = open[index] ?? ended.get(orderId);
      return order?.memberId === memberId ? order : null;
    });
  }

  private async readEnded(keys: readonly OrderOfMember[]): Promise<Map<number, OrderView>> {
    if (keys.length === 0) return new Map();
    const rows: OrderRow[] = await this.database.query(
      `SELECT orders.* FROM unnest($1::bigint[], $2::bigint[]) AS wanted(member_id, order_id)
       JOIN orders ON orders.member_id = wanted.member_id AND orders.order_id = wanted.order_id`,
      [keys.map(({ memberId }) => memberId), keys.map(({ orderId }) => orderId)],
    );
    return new Map(rows.map(orderOfRow).map((order) => [order.orderId, order]));
  }
}
