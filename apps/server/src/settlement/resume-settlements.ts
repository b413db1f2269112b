import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { marketId } from '@openfloor/kernel';
import { InjectExchange } from '../exchange/tokens.js';

/** Pays on where a crash cut a settlement off: nobody has to remember to ask again. */
@Injectable()
export class ResumeSettlements implements OnModuleInit {
  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  async onModuleInit(): Promise<void> {
    const cut = [...this.exchange.view.markets()].filter((market) => market.state === 'settling');
    for (const market of cut) await this.payRest(market.marketId);
  }

  private async payRest(id: number): Promise<void> {
    for (;;) {
      const outcome = await this.exchange.submit({ type: 'ContinueSettlement', marketId: marketId(id) });
      const paid =
        outcome.type === 'Submitted' && outcome.answer.type === 'SettlementPaid' ? outcome.answer : null;
      if (paid === null || paid.complete) return;
    }
  }
}
