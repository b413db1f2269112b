import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';

/** Which markets each idea has, by age. */
@Injectable()
export class MarketsOfIdeas implements OnModuleInit, OnModuleDestroy {
  private readonly byIdea = new Map<number, number[]>();
  private stop: () => void = () => undefined;

  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  onModuleInit(): void {
    for (const { ideaId, marketId } of this.exchange.view.markets()) this.add(ideaId, marketId);
    this.stop = this.exchange.onCommitted((batch) => this.take(batch));
  }

  onModuleDestroy(): void {
    this.stop();
  }

  of(ideaId: number): readonly number[] {
    return this.byIdea.get(ideaId) ?? [];
  }

  private take({ commands }: CommittedBatch): void {
    for (const { events } of commands) {
      for (const event of events) if (event.type === 'MarketListed') this.add(event.ideaId, event.marketId);
    }
  }

  private add(ideaId: number, marketId: number): void {
    const markets = this.byIdea.get(ideaId);
    if (markets === undefined) this.byIdea.set(ideaId, [marketId]);
    else markets.push(marketId);
  }
}
