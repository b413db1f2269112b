import { Injectable } from '@nestjs/common';
import type { Command } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { MarketId } from '@openfloor/kernel';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { parseTime } from '../answers/parse-time.js';
import { type AnswerCode, rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import type { AuditAct } from '../audit/audit-act.js';
import { OfficersCommands } from '../audit/officers-commands.js';
import type { ReasonedInput } from '../audit/reasoned.input.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { ClaimCompleteness } from '../claims/claim-completeness.js';
import { InjectExchange } from '../exchange/tokens.js';
import { UNLISTED_STAGES } from '../idea-life/stage-moves.js';
import { Insiders } from './insiders.js';
import { MarketAnswers, marketOfId } from './market-answers.js';
import type { MarketActionInput, MarketChangedModel } from './market-change.model.js';
import type { OpenMarketInput, SetInsidersInput } from './market-life.inputs.js';

type Answered = MarketChangedModel | CommandRejectedModel;

export type MarketAction = 'HaltMarket' | 'ResumeMarket' | 'CloseMarket';
const ACTS = {
  HaltMarket: 'HALT_MARKET',
  ResumeMarket: 'RESUME_MARKET',
  CloseMarket: 'CLOSE_MARKET',
} as const;

/** What officers do with listed markets. */
@Injectable()
export class LeadMarket {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly commands: OfficersCommands,
    private readonly ideas: IdeaCatalogue,
    private readonly insiders: Insiders,
    private readonly completeness: ClaimCompleteness,
    private readonly answers: MarketAnswers,
  ) {}

  async act(by: Actor, type: MarketAction, input: MarketActionInput): Promise<Answered> {
    const marketId = marketOfId(input.marketId);
    if (marketId === null) return rejection('UNKNOWN_MARKET');
    const command =
      type === 'HaltMarket' ? ({ type, marketId, reason: 'OFFICER' } as const) : { type, marketId };
    return this.submit(marketId, command, { by, act: ACTS[type], input });
  }

  async open(by: Actor, input: OpenMarketInput): Promise<Answered> {
    const marketId = marketOfId(input.marketId);
    if (marketId === null) return rejection('UNKNOWN_MARKET');
    const text = input.auctionEndsAt ?? null;
    const endsAt = text === null ? ({ ok: true, value: 0 } as const) : parseTime(text);
    if (!endsAt.ok) return rejection(endsAt.code);
    const problem = await this.problem(marketId);
    if (problem !== null) return rejection(problem);
    const command = { type: 'OpenMarket', marketId, auctionEndsAt: endsAt.value } as const;
    const details = text === null ? {} : { auctionEndsAt: new Date(endsAt.value).toISOString() };
    return this.submit(marketId, command, { by, act: 'OPEN_MARKET', input, details });
  }

  async setInsiders(by: Actor, input: SetInsidersInput): Promise<Answered> {
    const marketId = marketOfId(input.marketId);
    const market = marketId === null ? undefined : this.exchange.view.market(marketId);
    if (marketId === null || market === undefined) return rejection('UNKNOWN_MARKET');
    const named = await this.insiders.named(input.insiders);
    if (!named.ok) return rejection(named.code);
    const insiders = await this.insiders.insteadOfNamed(market, named.value);
    const command = { type: 'SetInsiders', marketId, insiders } as const;
    const details = { insiders: named.value.map((id) => `Member:${id}`) };
    return this.submit(marketId, command, { by, act: 'SET_INSIDERS', input, details });
  }

  /** Of a draft; whether another market can be opened is for the exchange to say. */
  private async problem(marketId: MarketId): Promise<AnswerCode | null> {
    const market = this.exchange.view.market(marketId);
    if (market?.state !== 'draft') return null;
    const stage = this.ideas.find(market.ideaId)?.stage;
    if (stage !== undefined && UNLISTED_STAGES.includes(stage)) return 'IDEA_NOT_OPEN';
    return this.completeness.ofMarket(marketId);
  }

  private async submit(
    marketId: MarketId,
    command: Command,
    { by, act, input, details = {} }: Told,
  ): Promise<Answered> {
    const state = this.exchange.view.market(marketId)?.state;
    const outcome = await this.commands.submit(command, {
      act,
      by,
      subject: `Market:${marketId}`,
      key: input.idempotencyKey,
      reason: input.reason,
      details,
      before: { state: state?.toUpperCase() },
    });
    return this.answers.of(marketId, outcome);
  }
}

/** What is recorded of a command. */
interface Told {
  readonly by: Actor;
  readonly act: AuditAct;
  readonly input: ReasonedInput;
  readonly details?: Readonly<Record<string, unknown>>;
}
