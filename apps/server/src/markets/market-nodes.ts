import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Nodes } from '../graphql/nodes.js';
import { spendRead } from '../graphql/read-budget.js';
import { MarketBoard } from './market-board.js';
import { TradeHistory } from './trade-history.js';

/** Markets and trades by their ids. */
@Injectable()
export class MarketNodes implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly board: MarketBoard,
    private readonly trades: TradeHistory,
  ) {}

  onModuleInit(): void {
    this.nodes.add('Market', (marketId) => this.board.find(marketId));
    this.nodes.add('Trade', (tradeId, request) => {
      spendRead(request);
      return this.trades.byId(request).load(tradeId);
    });
  }
}
