import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { MarketsOfIdeas } from '../markets/markets-of-ideas.js';

const DAY_MS = 24 * 3600_000;

/**
 * Who has something to win or lose by an idea, or had it lately: insiders, and who owned shares or had orders in any
 * market of the idea within the policy's days. Nobody of them judges it. Whoever asks in a transaction says so by its
 * manager: a second connection may not be there to be had.
 */
@Injectable()
export class RecentInterest {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly markets: MarketsOfIdeas,
    private readonly policies: IdeasPolicies,
  ) {}

  async has(
    memberId: number,
    ideaId: number,
    manager: EntityManager = this.database.manager,
  ): Promise<boolean> {
    return (await this.among([memberId], ideaId, manager)).has(memberId);
  }

  /** Those of the members who have it. */
  async among(
    memberIds: readonly number[],
    ideaId: number,
    manager: EntityManager = this.database.manager,
  ): Promise<ReadonlySet<number>> {
    if (memberIds.length === 0) return new Set();
    const insiders = await this.insiders(ideaId, manager);
    const others = memberIds.filter((memberId) => !insiders.has(memberId));
    const traded = await this.traded(others, ideaId, manager);
    return new Set(memberIds.filter((memberId) => insiders.has(memberId) || traded.has(memberId)));
  }

  /** Those of the members who have it, or had it lately, by what they own or ordered: insiders count as all others do. */
  async traded(
    memberIds: readonly number[],
    ideaId: number,
    manager: EntityManager = this.database.manager,
  ): Promise<ReadonlySet<number>> {
    const markets = this.markets.of(ideaId);
    const traded = new Set(memberIds.filter((memberId) => this.hasStake(memberId, markets)));
    const others = memberIds.filter((memberId) => !traded.has(memberId));
    for (const memberId of await this.withOrders(others, markets, manager)) traded.add(memberId);
    return traded;
  }

  /** Proposer, team, and whom officers named. */
  private async insiders(ideaId: number, manager: EntityManager): Promise<Set<number>> {
    const team: { member_id: number }[] = await manager.query(
      'SELECT member_id FROM team_member WHERE idea_id = $1 AND joined_at IS NOT NULL',
      [ideaId],
    );
    const insiders = new Set(team.map(({ member_id }) => member_id));
    const proposerId = this.ideas.find(ideaId)?.proposerId ?? null;
    if (proposerId !== null) insiders.add(proposerId);
    for (const marketId of this.markets.of(ideaId))
      for (const memberId of this.exchange.view.market(marketId)?.insiders ?? []) insiders.add(memberId);
    return insiders;
  }

  /** Now. */
  private hasStake(memberId: number, markets: readonly number[]): boolean {
    const { view } = this.exchange;
    const isOfIdea = ({ marketId }: { readonly marketId: number }): boolean => markets.includes(marketId);
    return view.positionsOf(memberId).some(isOfIdea) || view.openOrdersOf(memberId).some(isOfIdea);
  }

  /** Lately. */
  private async withOrders(
    memberIds: readonly number[],
    markets: readonly number[],
    manager: EntityManager,
  ): Promise<number[]> {
    if (memberIds.length === 0 || markets.length === 0) return [];
    const since = exchangeNow(this.exchange) - this.policies.current.conflictDays * DAY_MS;
    const rows: { member_id: string }[] = await manager.query(INTERESTED, [
      memberIds,
      markets,
      Math.floor(since),
    ]);
    return rows.map(({ member_id }) => Number(member_id));
  }
}

/**
 * $1 members, $2 markets, $3 since when. Whatever changes a position changes an order: so who has none now had one
 * since then where an order was placed, filled or ended since, or where a market was paid since in which the filled
 * orders do not make up for each other (as many shares of every contract are none).
 */
const INTERESTED = `
  WITH own AS MATERIALIZED (
    SELECT member_id, market_id, contract, sequence, CASE side WHEN 'buy' THEN filled ELSE -filled END AS bought
    FROM orders WHERE member_id = ANY($1::bigint[]) AND market_id = ANY($2::bigint[])
  ), latest AS (
    SELECT member_id, max(sequence) AS sequence FROM own GROUP BY member_id
  ), paid AS (
    SELECT market_id, contracts FROM market JOIN journal ON journal.seq = market.sequence
    WHERE market_id = ANY($2::bigint[]) AND state IN ('settling', 'settled') AND at_ms >= $3
  ), net AS (
    SELECT member_id, market_id, contract, sum(bought) AS shares FROM own GROUP BY 1, 2, 3
  )
  SELECT member_id FROM latest JOIN journal ON journal.seq = latest.sequence WHERE at_ms >= $3
  UNION
  SELECT member_id FROM net JOIN paid USING (market_id) GROUP BY member_id, market_id, contracts
  HAVING count(DISTINCT shares) > 1 OR (count(*) < contracts AND max(shares) <> 0)`;
