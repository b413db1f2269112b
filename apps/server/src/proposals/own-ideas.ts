import { Injectable } from '@nestjs/common';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { IdeaTeams } from '../idea-life/idea-teams.js';

/** What became of a member's proposals: from memory, drafts are not there. */
@Injectable()
export class OwnIdeas {
  constructor(
    private readonly ideas: IdeaCatalogue,
    private readonly teams: IdeaTeams,
  ) {}

  /** Proposed by the member or by a team that they are in, newest first. */
  of(memberId: number): Idea[] {
    const own = this.ideas.all().filter((idea) => this.teams.partOf(idea, memberId) !== null);
    return own.sort((a, b) => b.id - a.id);
  }
}
