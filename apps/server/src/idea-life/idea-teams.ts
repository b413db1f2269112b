import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';

/** What a member is to an idea. */
export type Part = 'PROPOSER' | 'TEAM';

/** Who has joined the teams of ideas, in memory. Only this process changes that, and says so by `reread`. */
@Injectable()
export class IdeaTeams implements OnModuleInit {
  private readonly teams = new Map<number, readonly number[]>();

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    const rows: { idea_id: number; members: number[] }[] = await this.database.query(
      `SELECT idea_id, array_agg(member_id ORDER BY member_id) AS members FROM team_member
       WHERE joined_at IS NOT NULL GROUP BY idea_id`,
    );
    for (const { idea_id: ideaId, members } of rows) this.teams.set(ideaId, members);
  }

  /** Members who joined, by id. */
  of(ideaId: number): readonly number[] {
    return this.teams.get(ideaId) ?? [];
  }

  /** Ideas with a team. */
  ideas(): number[] {
    return [...this.teams.keys()];
  }

  /** Proposer and team, each once, by id. */
  insiders({ id, proposerId }: Pick<Idea, 'id' | 'proposerId'>): number[] {
    const all = new Set(proposerId === null ? this.of(id) : [...this.of(id), proposerId]);
    return [...all].sort((a, b) => a - b);
  }

  /** Null for everybody else, and for nobody. */
  partOf({ id, proposerId }: Pick<Idea, 'id' | 'proposerId'>, memberId: number | null): Part | null {
    if (memberId === null) return null;
    if (proposerId === memberId) return 'PROPOSER';
    return this.of(id).includes(memberId) ? 'TEAM' : null;
  }

  /** Those who left included. */
  async everJoined(ideaId: number): Promise<ReadonlySet<number>> {
    const rows: { actor_id: number }[] = await this.database.query(
      "SELECT DISTINCT actor_id FROM idea_event WHERE idea_id = $1 AND kind = 'TEAM' AND actor_id IS NOT NULL",
      [ideaId],
    );
    return new Set(rows.map(({ actor_id: memberId }) => memberId));
  }

  /** After the commit of a change of the team. */
  async reread(ideaId: number): Promise<void> {
    const rows: { member_id: number }[] = await this.database.query(
      'SELECT member_id FROM team_member WHERE idea_id = $1 AND joined_at IS NOT NULL ORDER BY member_id',
      [ideaId],
    );
    this.teams.set(
      ideaId,
      rows.map(({ member_id: memberId }) => memberId),
    );
  }
}
