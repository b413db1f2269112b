import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answer, Command } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { type MarketId, marketId, type Ticks, ticks } from '@openfloor/kernel';
import { type PriceRefusal, parsePayout } from '@openfloor/money';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { decodeId } from '../graphql/global-id.js';
import { MarketBoard } from '../markets/market-board.js';
import type { OrderRejectedModel } from '../orders/order-results.model.js';
import type { OrderRejectionCode, PayoutRefusal } from '../orders/order-sentences.js';
import { rejection, submitKeyed } from '../orders/submit-keyed.js';
import type { MarketSettledModel, SettleMarketInput } from './settlement.model.js';

const PAYOUT_REFUSALS: Record<PriceRefusal, PayoutRefusal> = {
  PRICE_NOT_A_NUMBER: 'PAYOUT_NOT_A_NUMBER',
  PRICE_OUT_OF_RANGE: 'PAYOUT_OUT_OF_RANGE',
  PRICE_OFF_TICK: 'PAYOUT_OFF_TICK',
};

/** A refusal on the way through the steps of a settlement. */
class Refusal extends Error {
  constructor(readonly code: OrderRejectionCode) {
    super(code);
  }
}

/**
 * Closes a market and pays it, as steps each with a key of its own made from the client's: whoever sends the same
 * again, also after a crash in the middle, goes on where it stopped.
 */
@Injectable()
export class SettleMarket {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly markets: MarketBoard,
  ) {}

  async settle(member: number, input: SettleMarketInput): Promise<MarketSettledModel | OrderRejectedModel> {
    if (!isIdempotencyKey(input.idempotencyKey)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const id = decodeId('Market', input.marketId);
    if (id === null) return rejection('UNKNOWN_MARKET');
    const payout = parsePayout(input.payout);
    if (!payout.ok) return rejection(PAYOUT_REFUSALS[payout.code]);
    try {
      await this.run(marketId(id), payout.value, settlementKey(member, input.idempotencyKey));
    } catch (error) {
      if (error instanceof Refusal) return rejection(error.code);
      throw error;
    }
    const market = this.markets.find(id);
    return market === null ? rejection('UNKNOWN_MARKET') : { market };
  }

  private async run(id: MarketId, yes: Ticks, key: string): Promise<void> {
    await this.step({ type: 'CloseMarket', marketId: id }, `${key}/close`);
    const payoutTicks = [yes, ticks(1_000 - yes)];
    let answer = await this.step({ type: 'SettleMarket', marketId: id, payoutTicks }, `${key}/settle`);
    for (let chunk = 1; !isComplete(answer); chunk++) {
      answer = await this.step({ type: 'ContinueSettlement', marketId: id }, `${key}/${chunk}`);
    }
  }

  private async step(command: Command, key: string): Promise<Answer> {
    const outcome = await submitKeyed(this.exchange, command, key);
    if (outcome.ok) return outcome.taken.answer;
    // Somebody else's request paid the rest meanwhile.
    const paid = command.type === 'ContinueSettlement' && outcome.code === 'MARKET_NOT_SETTLING';
    if (!paid) throw new Refusal(outcome.code);
    return { type: 'Done' };
  }
}

const isComplete = (answer: Answer): boolean => answer.type !== 'SettlementPaid' || answer.complete;

/** The exchange acts here, not the member, so the key says whose it is. */
function settlementKey(member: number, key: string): string {
  return `settle/${member}/${createHash('sha256').update(key).digest('base64url')}`;
}
