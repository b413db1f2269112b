import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { isBlind } from '../idea-life/blind.js';
import { IdeaPeople } from '../idea-life/idea-people.js';
import { IdeaTeams, type Part } from '../idea-life/idea-teams.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { cleanHandle } from '../members/person-words.js';
import type { ProfileIdeaModel, ProfileModel } from './profile.model.js';

export const MOST_IDEAS = 100;

/** Handles as other members may see them. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: DataSource,
    private readonly catalogue: IdeaCatalogue,
    private readonly board: IdeaBoard,
    private readonly teams: IdeaTeams,
    private readonly people: IdeaPeople,
  ) {}

  /** There is one of every handle, so that an answer does not tell whether somebody has it. */
  async of(asked: string): Promise<ProfileModel> {
    const handle = cleanHandle(asked);
    if (!handle.ok) return { handle: asked, memberId: null };
    const [row]: { id: number }[] = await this.database.query(
      'SELECT id FROM member WHERE handle = $1 AND erased_at IS NULL',
      [handle.value],
    );
    return { handle: handle.value, memberId: row?.id ?? null };
  }

  /**
   * Newest first, the same for whoever is not drawn to judge one of them: while an idea is blind or held it is not
   * here, for its proposer neither, who would otherwise not see what others see.
   */
  async ideas(memberId: number | null, request: RequestContext): Promise<ProfileIdeaModel[]> {
    const signed = this.catalogue.all().flatMap((row) => {
      const part = isBlind(row) || row.heldAt !== null ? null : this.signedPart(row, memberId);
      return part === null ? [] : [{ idea: this.board.of(row), part }];
    });
    const newest = signed.reverse().slice(0, MOST_IDEAS);
    const told = await Promise.all(newest.map(({ idea }) => this.people.of(idea, request)));
    return newest.filter((_, index) => told[index] !== null);
  }

  /** Who proposed by name has no part in it by handle; teams are told by handle. */
  private signedPart(row: Idea, memberId: number | null): Part | null {
    const part = this.teams.partOf(row, memberId);
    return part === 'PROPOSER' && row.signedAs !== 'HANDLE' ? null : part;
  }
}
