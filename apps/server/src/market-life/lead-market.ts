import { Injectable } from '@nestjs/common';
import type { Command } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { MarketId } from '@openfloor/kernel';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { parseTime } from '../answers/parse-time.js';
import { rejection } from '../answers/sentences.js';
import { submitAsOfficer } from '../answers/submit-keyed.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Insiders } from './insiders.js';
import { MarketAnswers, marketOfId } from './market-answers.js';
import type { MarketActionInput, MarketChangedModel } from './market-change.model.js';
import type { OpenMarketInput, SetInsidersInput } from './market-life.inputs.js';

type Answered = MarketChangedModel | CommandRejectedModel;

export type MarketAction = 'HaltMarket' | 'ResumeMarket' | 'CloseMarket';

/** What officers do with listed markets. */
@Injectable()
export class LeadMarket {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly insiders: Insiders,
    private readonly answers: MarketAnswers,
  ) {}

  async act(officer: number, type: MarketAction, input: MarketActionInput): Promise<Answered> {
    const marketId = marketOfId(input.marketId);
    if (marketId === null) return rejection('UNKNOWN_MARKET');
    const command =
      type === 'HaltMarket' ? ({ type, marketId, reason: 'OFFICER' } as const) : { type, marketId };
    return this.submit(marketId, command, { officer, key: input.idempotencyKey });
  }

  async open(officer: number, input: OpenMarketInput): Promise<Answered> {
    const marketId = marketOfId(input.marketId);
    if (marketId === null) return rejection('UNKNOWN_MARKET');
    const text = input.auctionEndsAt ?? null;
    const endsAt = text === null ? ({ ok: true, value: 0 } as const) : parseTime(text);
    if (!endsAt.ok) return rejection(endsAt.code);
    const command = { type: 'OpenMarket', marketId, auctionEndsAt: endsAt.value } as const;
    return this.submit(marketId, command, { officer, key: input.idempotencyKey });
  }

  async setInsiders(officer: number, input: SetInsidersInput): Promise<Answered> {
    const marketId = marketOfId(input.marketId);
    const market = marketId === null ? undefined : this.exchange.view.market(marketId);
    if (marketId === null || market === undefined) return rejection('UNKNOWN_MARKET');
    const insiders = await this.insiders.find(market.ideaId, input.insiders);
    if (!insiders.ok) return rejection(insiders.code);
    const command = { type: 'SetInsiders', marketId, insiders: insiders.value } as const;
    return this.submit(marketId, command, { officer, key: input.idempotencyKey });
  }

  private async submit(
    marketId: MarketId,
    command: Command,
    by: { officer: number; key: string },
  ): Promise<Answered> {
    return this.answers.of(marketId, await submitAsOfficer(this.exchange, command, by));
  }
}
