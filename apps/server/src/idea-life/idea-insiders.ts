import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { marketId as idOfMarket, memberId } from '@openfloor/kernel';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketsOfIdeas } from '../markets/markets-of-ideas.js';
import { IdeaTeams } from './idea-teams.js';

const RUNNING: ReadonlySet<MarketView['state']> = new Set(['draft', 'auction', 'open', 'halted']);

/**
 * Keeps proposer and team insiders of every market of their idea. Nobody is taken off: who leaves a team knows what it
 * knows, so in markets that are there already their stakes stay limited.
 */
@Injectable()
export class IdeaInsiders {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly teams: IdeaTeams,
    private readonly markets: MarketsOfIdeas,
  ) {}

  /** Of all ideas that have a team: what a crash or a full queue left undone. */
  async settleAll(): Promise<void> {
    for (const ideaId of this.teams.ideas()) await this.settle(ideaId);
  }

  async settle(ideaId: number): Promise<void> {
    const idea = this.ideas.find(ideaId);
    if (idea === undefined) return;
    const wanted = this.teams.insiders(idea);
    for (const marketId of new Set([idea.marketId, ...this.markets.of(ideaId)])) {
      const market = this.exchange.view.market(marketId);
      if (market !== undefined && RUNNING.has(market.state)) await this.add(market, wanted);
    }
  }

  /** In the name of the exchange: that somebody joined is no act of an officer. */
  private async add({ marketId, insiders }: MarketView, wanted: readonly number[]): Promise<void> {
    const known = wanted.filter((id) => this.exchange.view.member(id) !== undefined).map(memberId);
    const all = new Set([...insiders, ...known]);
    if (all.size === insiders.length) return;
    const sorted = [...all].sort((a, b) => a - b).map(memberId);
    await this.exchange.submit({ type: 'SetInsiders', marketId: idOfMarket(marketId), insiders: sorted });
  }
}
