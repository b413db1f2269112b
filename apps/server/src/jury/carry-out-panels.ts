import { Injectable, Logger } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { marketId as toMarketId } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { type LotRow, readLots } from '../lots/lot-rows.js';

/**
 * Tells the exchange what panels decided. A challenge waits until it was told, so whatever a crash cut off is seen at
 * the next look, and the key keeps it from being done twice.
 */
@Injectable()
export class CarryOutPanels {
  private readonly logger = new Logger('CarryOutPanels');

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async carryOut(): Promise<void> {
    for (const { marketId, resolution } of this.exchange.view.markets()) {
      if (resolution?.status !== 'challenged') continue;
      const [lot] = await readLots(this.database.manager, {
        where: "market_id = $1 AND kind = 'PANEL' AND occasion = $2 AND outcome IN ('YES', 'NO')",
        values: [marketId, resolution.evidenceId],
      });
      if (lot !== undefined) await this.decide(lot);
    }
  }

  private async decide({ id, marketId, outcome }: LotRow): Promise<void> {
    const command = {
      type: 'DecideChallenge',
      marketId: toMarketId(marketId),
      upheld: outcome === 'NO',
    } as const;
    const answer = await this.exchange.submit(command, { key: `panel/${id}` });
    if (answer.type === 'Refused') this.logger.warn(`Panel ${id} waits: the exchange is ${answer.code}.`);
    else if (answer.answer.type === 'Rejected')
      this.logger.warn(`Panel ${id} was not carried out: ${answer.answer.code}.`);
  }
}
