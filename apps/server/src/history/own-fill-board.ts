import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { type Exchange, orderOfRow } from '@openfloor/journal';
import { invariant, safeInteger } from '@openfloor/kernel';
import { formatShares } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { MarketBoard } from '../markets/market-board.js';
import { sideName } from '../markets/market-enums.js';
import { MarketWords } from '../markets/market-words.js';
import { ticksText } from '../markets/price-text.js';
import type { OwnFillModel } from './own-fill.model.js';
import { type BookedRow, bookedSide, type OwnFillRow, ownSide } from './own-fill-rows.js';
import type { StatementTradeModel } from './statement.model.js';

/** Fills as the API tells them to their member. */
@Injectable()
export class OwnFillBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly markets: MarketBoard,
    private readonly words: MarketWords,
  ) {}

  /** The market is made when it is asked for. */
  of(row: OwnFillRow): OwnFillModel {
    const { markets } = this;
    const order = orderOfRow(row);
    const market = this.marketOf(row);
    const { took, contract, side, priceTicks } = ownSide(row, market);
    const tradeId = safeInteger(row.trade_id);
    return {
      own: { memberId: order.memberId, orderId: order.orderId, order },
      id: encodeId('OwnFill', tradeId),
      tradeId: encodeId('Trade', tradeId),
      orderId: encodeId('Order', order.orderId),
      get market() {
        return markets.of(market);
      },
      contract: this.words.contract(market, contract),
      side: sideName(side),
      price: ticksText(priceTicks),
      quantity: formatShares(safeInteger(row.trade_quantity)),
      role: took ? 'TAKER' : 'MAKER',
      sequence: row.trade_sequence,
      at: new Date(safeInteger(row.at_ms)),
    };
  }

  /** What was booked with it at once; null where that is no single purchase or sale. */
  booked(row: BookedRow): StatementTradeModel | null {
    const market = this.marketOf(row);
    const booked = bookedSide(row, market);
    return (
      booked && {
        contract: this.words.contract(market, booked.contract),
        side: sideName(booked.side),
        price: ticksText(booked.priceTicks),
        quantity: formatShares(safeInteger(row.trade_quantity)),
      }
    );
  }

  private marketOf(row: OwnFillRow): MarketView {
    const market = this.exchange.view.market(safeInteger(row.market_id));
    invariant(market !== undefined, `market ${row.market_id} has trades and is nowhere`);
    return market;
  }
}
