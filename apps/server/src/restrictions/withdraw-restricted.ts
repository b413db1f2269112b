import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Exchange } from '@openfloor/journal';
import { marketId, memberId } from '@openfloor/kernel';
import { InjectExchange } from '../exchange/tokens.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { RestrictedTrading } from './restricted-trading.js';

const LOOK_MS = 2_000;

/**
 * Takes back the orders of members in markets where they may not trade: when a restriction is set, and again and again
 * for an order that was under way then, for who comes into a restricted unit, and after a crash in between.
 */
@Injectable()
export class WithdrawRestricted implements OnModuleDestroy {
  private readonly logger = new Logger('WithdrawRestricted');
  private readonly work = new RepeatedWork(
    () => this.withdraw(),
    (reason) => this.logger.warn(`Orders could not be taken back: ${reason}`),
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly restricted: RestrictedTrading,
  ) {}

  @Interval('restrictions', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  /** By what is stored now. */
  async withdraw(): Promise<void> {
    await this.restricted.refresh();
    for (const member of this.restricted.members()) {
      const markets = new Set(this.exchange.view.openOrdersOf(member).map((order) => order.marketId));
      for (const market of markets) {
        if (!this.restricted.isRestricted(member, market)) continue;
        const place = { memberId: memberId(member), marketId: marketId(market) };
        await this.exchange.submit({ type: 'CancelAllOrders', ...place });
      }
    }
  }
}
