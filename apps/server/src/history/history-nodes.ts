import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Nodes } from '../graphql/nodes.js';
import { OrderBoard } from '../orders/order-board.js';
import { OrderReader } from '../orders/order-reader.js';
import { OwnFills } from './own-fills.js';

/** Orders and fills by their ids, to whoever they are of. */
@Injectable()
export class HistoryNodes implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly reader: OrderReader,
    private readonly board: OrderBoard,
    private readonly fills: OwnFills,
  ) {}

  onModuleInit(): void {
    this.nodes.add('Order', async (orderId, request) => {
      if (request.principal === null) return null;
      const { memberId } = request.principal;
      const order = await this.reader.ofRequest(request).load({ memberId, orderId });
      return order === null ? null : this.board.of(order);
    });
    this.nodes.add('OwnFill', async (tradeId, request) => {
      if (request.principal === null) return null;
      return this.fills.find(request.principal.memberId, tradeId, request);
    });
  }
}
