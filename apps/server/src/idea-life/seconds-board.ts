import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { InjectExchange } from '../exchange/tokens.js';
import { perRequest } from '../graphql/per-request.js';
import type { IdeaModel } from '../ideas/idea.model.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { IdeaTeams } from './idea-teams.js';
import type { SecondsModel } from './seconds.model.js';
import { isSecondable } from './take-back.js';

interface Asked {
  readonly ideaId: number;
  /** Who asks; 0 for nobody. */
  readonly memberId: number;
}

interface Counted {
  readonly seconds: number;
  readonly mine: boolean;
}

/** How many second an idea. Who does is told to nobody but to themselves. */
@Injectable()
export class SecondsBoard {
  private readonly ofRequest = perRequest(
    (asked: readonly Asked[]) => this.read(asked),
    ({ ideaId, memberId }) => `${ideaId} ${memberId}`,
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly policies: IdeasPolicies,
    private readonly teams: IdeaTeams,
  ) {}

  async of({ ideaId, row, stage }: IdeaModel, request: RequestContext): Promise<SecondsModel> {
    const memberId = request.principal?.memberId ?? 0;
    const { seconds, mine } = await this.ofRequest(request).load({ ideaId, memberId });
    const { secondsNeeded: needed, unitsNeeded } = this.policies.current;
    const isOwn = row !== null && this.teams.partOf(row, memberId) !== null;
    const allowed = memberId !== 0 && isSecondable({ stage }) && !isOwn && this.isActive(memberId);
    return { count: seconds, needed, unitsNeeded, mine, allowed };
  }

  private isActive(memberId: number): boolean {
    return (this.exchange.view.member(memberId)?.status ?? 'active') === 'active';
  }

  private async read(asked: readonly Asked[]): Promise<Counted[]> {
    const rows: (Counted & { idea_id: number })[] = await this.database.query(
      `SELECT idea_id, count(*)::int AS seconds, coalesce(bool_or(member_id = $2), false) AS mine
       FROM second WHERE idea_id = ANY($1) GROUP BY idea_id`,
      [asked.map(({ ideaId }) => ideaId), asked[0]?.memberId ?? 0],
    );
    const counted = new Map(rows.map(({ idea_id: ideaId, seconds, mine }) => [ideaId, { seconds, mine }]));
    return asked.map(({ ideaId }) => counted.get(ideaId) ?? { seconds: 0, mine: false });
  }
}
