import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { MarketView } from '@openfloor/exchange';
import type { CommittedBatch, Exchange } from '@openfloor/journal';
import { marketId as idOfMarket, memberId } from '@openfloor/kernel';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketsOfIdeas } from '../markets/markets-of-ideas.js';
import { RepeatedWork } from '../schedule/repeated-work.js';
import { IdeaTeams } from './idea-teams.js';

const LOOK_MS = 1_000;
const RUNNING: ReadonlySet<MarketView['state']> = new Set(['draft', 'auction', 'open', 'halted']);

/**
 * Keeps proposer and team insiders of every market of their idea. Nobody is taken off: who leaves a team knows what it
 * knows, so in markets that are there already their stakes stay limited. What a crash or a full queue left undone is
 * done at the start, or within a second.
 */
@Injectable()
export class IdeaInsiders implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('IdeaInsiders');
  /** Ideas with a team of which a market may lack somebody. */
  private readonly due = new Set<number>();
  private readonly work = new RepeatedWork(
    () => this.settleDue(),
    (reason) => this.logger.warn(`Teams could not be made insiders: ${reason}`),
  );
  private stop: () => void = () => undefined;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly teams: IdeaTeams,
    private readonly markets: MarketsOfIdeas,
  ) {}

  onModuleInit(): void {
    this.stop = this.exchange.onCommitted((batch) => this.take(batch));
  }

  onApplicationBootstrap(): Promise<void> {
    for (const ideaId of this.teams.ideas()) this.due.add(ideaId);
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    this.stop();
    return this.work.stop();
  }

  @Interval('insiders', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  /** After the commit of a change of the team. */
  async settle(ideaId: number): Promise<void> {
    this.due.add(ideaId);
    await this.work.runAnew();
  }

  /** Who gave the command knew the team at most as it was shortly before. `look` comes when all have heard of it. */
  private take({ commands }: CommittedBatch): void {
    for (const { events } of commands)
      for (const event of events) {
        if (event.type !== 'MarketListed' && event.type !== 'InsidersSet') continue;
        const ideaId = this.exchange.view.market(event.marketId)?.ideaId;
        if (ideaId !== undefined && this.teams.of(ideaId).length > 0) this.due.add(ideaId);
      }
  }

  private async settleDue(): Promise<void> {
    for (const ideaId of [...this.due]) {
      this.due.delete(ideaId);
      let settled = false;
      try {
        settled = await this.isSettled(ideaId);
      } finally {
        if (!settled) this.due.add(ideaId);
      }
    }
  }

  private async isSettled(ideaId: number): Promise<boolean> {
    const idea = this.ideas.find(ideaId);
    if (idea === undefined) return true;
    const wanted = this.teams.insiders(idea);
    let settled = true;
    for (const marketId of new Set([idea.marketId, ...this.markets.of(ideaId)])) {
      const market = this.exchange.view.market(marketId);
      if (market === undefined || !RUNNING.has(market.state)) continue;
      if (!(await this.add(market, wanted))) settled = false;
    }
    return settled;
  }

  /**
   * In the name of the exchange: that somebody joined is no act of an officer.
   * @returns false where it is to be tried again: somebody is not known to the exchange yet, or it is busy
   */
  private async add({ marketId, insiders }: MarketView, wanted: readonly number[]): Promise<boolean> {
    const known = wanted.filter((id) => this.exchange.view.member(id) !== undefined).map(memberId);
    const isComplete = known.length === wanted.length;
    const all = new Set([...insiders, ...known]);
    if (all.size === insiders.length) return isComplete;
    const sorted = [...all].sort((a, b) => a - b).map(memberId);
    const command = { type: 'SetInsiders', marketId: idOfMarket(marketId), insiders: sorted } as const;
    const outcome = await this.exchange.submit(command);
    return outcome.type === 'Submitted' && isComplete;
  }
}
