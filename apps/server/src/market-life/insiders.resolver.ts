import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Exchange } from '@openfloor/journal';
import type { RequestContext } from '../access/principal.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { InjectExchange } from '../exchange/tokens.js';
import { Exposures } from '../exposure/exposures.js';
import { isBlind } from '../idea-life/blind.js';
import { IdeaTeams } from '../idea-life/idea-teams.js';
import { MarketModel } from '../markets/market.model.js';
import { MemberHandles } from '../members/member-handles.js';

/** Who belongs to the idea of a market. */
@Resolver(() => MarketModel)
export class InsidersResolver {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly teams: IdeaTeams,
    private readonly handles: MemberHandles,
    private readonly exposures: Exposures,
  ) {}

  @ResolveField(() => [String], {
    nullable: true,
    description:
      'Pseudonyms of the idea’s proposer and team and of whom officers named, whose stakes are limited. For curators and for who is one of them; while the idea is blind null for all but proposer and team.',
  })
  async insiders(
    @Parent() { marketId }: MarketModel,
    @Context() request: RequestContext,
  ): Promise<string[] | null> {
    const market = this.exchange.view.market(marketId);
    if (market === undefined || !this.mayKnow(market.ideaId, request)) return null;
    const handles = await this.handles.of(market.insiders, request);
    return handles.filter((handle) => handle !== null).sort();
  }

  /** Whom an officer named is no insider of who proposed it. */
  private mayKnow(ideaId: number, { principal }: RequestContext): boolean {
    const idea = this.ideas.find(ideaId);
    if (idea === undefined) return false;
    // Who is drawn to judge it is not to know, whatever office they have.
    if (principal !== null && this.exposures.isOnDuty(principal.memberId, idea.marketId)) return false;
    return !isBlind(idea) || this.teams.partOf(idea, principal?.memberId ?? null) !== null;
  }
}
