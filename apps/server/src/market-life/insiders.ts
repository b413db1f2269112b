import { Injectable } from '@nestjs/common';
import { type MemberId, memberId } from '@openfloor/kernel';
import type { Parsed } from '@openfloor/money';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { IdeaTeams } from '../idea-life/idea-teams.js';
import { MemberDirectory } from '../members/member-directory.js';

const MOST = 100;

/** Who belongs to an idea: its proposer and team always, and whom officers name. */
@Injectable()
export class Insiders {
  constructor(
    private readonly ideas: IdeaCatalogue,
    private readonly teams: IdeaTeams,
    private readonly members: MemberDirectory,
  ) {}

  /** Whom an officer names; by id, each once. */
  async named(handles: readonly string[]): Promise<Parsed<MemberId[], AnswerCode>> {
    if (handles.length > MOST) return refuse('INSIDERS_TOO_MANY');
    const named = await this.members.findAll(handles);
    return named === null ? refuse('UNKNOWN_HANDLE') : { ok: true, value: named };
  }

  /**
   * These with the proposer, for a listing: the team joins within a second, so that the same listing stays the same.
   * By id, each once. Whom that adds may be known to nobody, so it is not recorded.
   */
  withProposer(ideaId: number, named: readonly MemberId[]): MemberId[] {
    const proposerId = this.ideas.find(ideaId)?.proposerId ?? null;
    return distinct(proposerId === null ? named : [...named, memberId(proposerId)]);
  }

  /** These with proposer and team. */
  withTeam(ideaId: number, named: readonly MemberId[]): MemberId[] {
    const idea = this.ideas.find(ideaId);
    return distinct(idea === undefined ? named : [...named, ...this.teams.insiders(idea).map(memberId)]);
  }
}

const distinct = (ids: readonly MemberId[]): MemberId[] => [...new Set(ids)].sort((a, b) => a - b);
