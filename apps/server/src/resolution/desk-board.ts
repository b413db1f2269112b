import { Injectable } from '@nestjs/common';
import { type AnswerCode, SENTENCES } from '../answers/sentences.js';
import { ENOUGH_RESOLVERS, ResolverPool } from '../claims/resolver-pool.js';
import { MarketBoard } from '../markets/market-board.js';
import { type Binding, BindingOutcomes } from './binding-outcomes.js';
import type { DeskItemModel } from './desk.model.js';
import { type DeskFacts, ReadDeskFacts } from './desk-facts.js';
import { type Due, DueMarkets } from './due-markets.js';
import { ResolverStanding } from './resolver-standing.js';

/** So many of the oldest are told at once. */
const MOST_ITEMS = 100;

/** What there is to be done at the resolution desk. */
@Injectable()
export class DeskBoard {
  constructor(
    private readonly due: DueMarkets,
    private readonly pool: ResolverPool,
    private readonly standing: ResolverStanding,
    private readonly outcomes: BindingOutcomes,
    private readonly facts: ReadDeskFacts,
    private readonly markets: MarketBoard,
  ) {}

  /** What waits longest first: all for resolvers, for others what they were drawn for. */
  async items(memberId: number): Promise<DeskItemModel[]> {
    const isResolver = await this.pool.isResolver(memberId);
    const own = isResolver ? null : await this.facts.drawnFor(memberId);
    const due = this.due.all().filter(({ market }) => own === null || own.has(market.marketId));
    const facts = await this.facts.of(due.map(({ market }) => market));
    const age = ({ market }: Due): number => facts.since.get(market.marketId) ?? market.closesAt;
    const oldest = due.sort((a, b) => age(a) - age(b) || a.market.marketId - b.market.marketId);
    const items: DeskItemModel[] = [];
    for (const each of oldest.slice(0, MOST_ITEMS)) items.push(await this.item(memberId, each, facts));
    return items;
  }

  private async item(memberId: number, due: Due, { since, drawn }: DeskFacts): Promise<DeskItemModel> {
    const { market, state } = due;
    const binding = await this.outcomes.of(market);
    const code = await this.refusal(memberId, due, binding);
    const eligible = await this.pool.eligible(market.ideaId);
    const model = this.markets.of(market);
    const contract = 'contract' in binding ? binding.contract : null;
    return {
      market: model,
      state,
      since: new Date(since.get(market.marketId) ?? market.closesAt),
      eligible: code === null,
      reason: code === null ? null : SENTENCES[code],
      eligibleCount: Math.min(eligible.length, ENOUGH_RESOLVERS),
      drawn: drawn.has(market.marketId),
      draws: await this.due.waits(due),
      decided: contract === null ? null : (model.contracts[contract]?.name ?? null),
    };
  }

  /** Why the member may not do what is to be done next. */
  private async refusal(
    memberId: number,
    { market, state }: Due,
    binding: Binding,
  ): Promise<AnswerCode | null> {
    if (state === 'CHALLENGED') return 'CHALLENGE_PENDING';
    if (state === 'TO_PROPOSE') {
      const refusal = await this.standing.proposalRefusal(memberId, market);
      // Before it has closed it is not for a jury yet: it was flagged, because it may have to be void.
      const isForJury = binding.by === 'JURY_AT_WORK' && market.state === 'closed';
      return refusal ?? (isForJury ? 'VERDICT_PENDING' : null);
    }
    const refusal = await this.standing.refusal(memberId, market);
    if (refusal !== null || state !== 'TO_CONFIRM') return refusal;
    return market.resolution?.proposerId === memberId ? 'SAME_OFFICER' : null;
  }
}
