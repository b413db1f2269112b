import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import { decodeId } from '../graphql/global-id.js';
import { type Side, sideName } from '../markets/market-enums.js';
import { OrderReader } from '../orders/order-reader.js';

export type Badge = 'YES' | 'NO' | 'NOTHING';

export interface ReasonedOrder {
  readonly orderId: number;
  readonly marketId: number;
  readonly side: Side;
  readonly contract: number;
}

/** What a writer may show beside a comment of what they hold and did, as the exchange knows it now. */
@Injectable()
export class CommentProof {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly orders: OrderReader,
  ) {}

  /** In the headline market; an idea without a market is held by nobody. */
  badge(memberId: number, headlineId: number): Badge {
    const held = this.exchange.view
      .positionsOf(memberId)
      .find(({ marketId }) => marketId === headlineId)?.shares;
    if ((held?.[0] ?? 0) > 0) return 'YES';
    return (held?.[1] ?? 0) > 0 ? 'NO' : 'NOTHING';
  }

  /** null for whatever is not an order of the member in a market of the idea: these are not told apart. */
  async order(
    { memberId, ideaId }: { readonly memberId: number; readonly ideaId: number },
    orderId: string,
  ): Promise<ReasonedOrder | null> {
    const id = decodeId('Order', orderId);
    const order = id === null ? null : await this.orders.find({ memberId, orderId: id });
    if (order === null || this.exchange.view.market(order.marketId)?.ideaId !== ideaId) return null;
    const { marketId, contract, side } = order;
    return { orderId: order.orderId, marketId, contract, side: sideName(side) };
  }
}
