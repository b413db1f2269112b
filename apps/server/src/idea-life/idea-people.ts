import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import type { Idea } from '../database/entities/idea.js';
import { Exposures } from '../exposure/exposures.js';
import { perRequest } from '../graphql/per-request.js';
import type { IdeaModel } from '../ideas/idea.model.js';
import { isBlind } from './blind.js';
import { IdeaTeams, type Part } from './idea-teams.js';

/** Of one idea: who proposed it as they sign, and the handles of its team. */
interface People {
  readonly proposer: string | null;
  readonly joined: readonly string[];
  readonly asked: readonly string[];
  readonly askedIds: readonly number[];
}

const NOBODY: People = { proposer: null, joined: [], asked: [], askedIds: [] };

interface Row {
  id: number;
  proposer: string | null;
  joined: string[] | null;
  asked: string[] | null;
  asked_ids: number[] | null;
}

/** Who is behind ideas, for those who may know it: while an idea is blind nobody but they themselves. */
@Injectable()
export class IdeaPeople {
  private readonly ofRequest = perRequest((ids: readonly number[]) => this.read(ids), String);

  constructor(
    private readonly database: DataSource,
    private readonly teams: IdeaTeams,
    private readonly exposures: Exposures,
  ) {}

  /** What the asker is to the idea. */
  partOf({ row }: IdeaModel, { principal }: RequestContext): Part | null {
    return row === null ? null : this.teams.partOf(row, principal?.memberId ?? null);
  }

  /** Null where the asker is not to know. */
  async of(idea: IdeaModel, request: RequestContext): Promise<People | null> {
    const { row } = idea;
    if (row === null || (this.isBlindTo(row, request) && this.partOf(idea, request) === null)) return null;
    return this.ofRequest(request).load(row.id);
  }

  /** For everybody as long as the idea is blind, for who is drawn to judge it until they have. */
  private isBlindTo(row: Idea, { principal }: RequestContext): boolean {
    return isBlind(row) || (principal !== null && this.exposures.isOnDuty(principal.memberId, row.marketId));
  }

  /** Whether the asker was asked into the team and has not joined. */
  async isAsked({ ideaId }: IdeaModel, request: RequestContext): Promise<boolean> {
    const { principal } = request;
    if (principal === null) return false;
    return (await this.ofRequest(request).load(ideaId)).askedIds.includes(principal.memberId);
  }

  private async read(ids: readonly number[]): Promise<People[]> {
    const rows: Row[] = await this.database.query(STATEMENT, [ids]);
    const people = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = people.get(id);
      if (row === undefined) return NOBODY;
      const { proposer, joined, asked, asked_ids: askedIds } = row;
      return { proposer, joined: joined ?? [], asked: asked ?? [], askedIds: askedIds ?? [] };
    });
  }
}

const STATEMENT = `
  SELECT i.id, CASE i.signed_as WHEN 'NAME' THEN coalesce(nullif(p.name, ''), m.handle) ELSE m.handle END AS proposer,
    t.joined, t.asked, t.asked_ids
  FROM idea i
  LEFT JOIN member m ON m.id = i.proposer_id
  LEFT JOIN person p ON p.member_id = m.id
  LEFT JOIN LATERAL (
    SELECT array_agg(o.handle ORDER BY o.handle) FILTER (WHERE t.joined_at IS NOT NULL) AS joined,
      array_agg(o.handle ORDER BY o.handle) FILTER (WHERE t.joined_at IS NULL) AS asked,
      array_agg(o.id) FILTER (WHERE t.joined_at IS NULL) AS asked_ids
    FROM team_member t JOIN member o ON o.id = t.member_id WHERE t.idea_id = i.id) t ON true
  WHERE i.id = ANY($1)`;
