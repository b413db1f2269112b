import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isBlind } from '../idea-life/blind.js';
import { RecentInterest } from '../roles/recent-interest.js';

/** One proposes how a market ended and another confirms it. */
export const ENOUGH_RESOLVERS = 2;

/** Who may say how an idea's markets ended. Asked in the caller's transaction where there is one. */
@Injectable()
export class ResolverPool {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly interest: RecentInterest,
  ) {}

  async isResolver(memberId: number, manager?: EntityManager): Promise<boolean> {
    return this.isActive(memberId) && (await this.resolvers(memberId, manager)).length > 0;
  }

  /** Resolvers in office, by id; only that one where a member is named. */
  async resolvers(
    memberId: number | null = null,
    manager: EntityManager = this.database.manager,
  ): Promise<number[]> {
    const rows: { id: number }[] = await manager.query(
      `SELECT id FROM member WHERE 'RESOLVER' = ANY(roles) AND erased_at IS NULL AND ($1::int IS NULL OR id = $1)
       ORDER BY id`,
      [memberId],
    );
    return rows.map(({ id }) => id).filter((id) => this.isActive(id));
  }

  /** Those of them who have no interest in the idea. */
  async eligible(ideaId: number, manager?: EntityManager): Promise<number[]> {
    const resolvers = await this.resolvers(null, manager);
    const interested = await this.interest.among(resolvers, ideaId, manager);
    return resolvers.filter((id) => !interested.has(id));
  }

  /** Whether somebody can be named to resolve a claim about the idea. Who stands behind a blind idea is not told by it. */
  async canBeNamed(memberId: number, ideaId: number): Promise<boolean> {
    if (!(await this.isResolver(memberId))) return false;
    const idea = this.ideas.find(ideaId);
    const interested =
      idea !== undefined && isBlind(idea)
        ? await this.interest.traded([memberId], ideaId)
        : await this.interest.among([memberId], ideaId);
    return !interested.has(memberId);
  }

  /** Whether there are two who can resolve the idea's markets: resolvers, or else members by lot. */
  async isEnough(ideaId: number, manager: EntityManager = this.database.manager): Promise<boolean> {
    if ((await this.eligible(ideaId, manager)).length >= ENOUGH_RESOLVERS) return true;
    const rows: { id: number }[] = await manager.query(
      'SELECT id FROM member WHERE erased_at IS NULL AND NOT crowd ORDER BY id',
    );
    const members = rows.map(({ id }) => id).filter((id) => this.isActive(id));
    const interested = await this.interest.among(members, ideaId, manager);
    return members.filter((id) => !interested.has(id)).length >= ENOUGH_RESOLVERS;
  }

  isActive(memberId: number): boolean {
    return this.exchange.view.member(memberId)?.status === 'active';
  }
}
