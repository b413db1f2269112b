import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { type MemberId, memberId } from '@openfloor/kernel';
import type { Parsed } from '@openfloor/money';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { isBlind } from '../idea-life/blind.js';
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
   * These with the proposer, for a listing: `IdeaInsiders` adds the team to it, so that the same listing stays the same.
   * By id, each once. Whom that adds may be known to nobody, so it is not recorded.
   */
  withProposer(ideaId: number, named: readonly MemberId[]): MemberId[] {
    const proposerId = this.ideas.find(ideaId)?.proposerId ?? null;
    return distinct(proposerId === null ? named : [...named, memberId(proposerId)]);
  }

  /**
   * These instead of whom officers named before, with proposer and team. Who left the team stays, and while the idea is
   * blind everybody: an officer cannot see whom the change would take off.
   */
  async insteadOfNamed(
    { ideaId, insiders }: Pick<MarketView, 'ideaId' | 'insiders'>,
    named: readonly MemberId[],
  ): Promise<MemberId[]> {
    const idea = this.ideas.find(ideaId);
    if (idea === undefined) return distinct(named);
    const everJoined = await this.teams.everJoined(ideaId);
    const staying = isBlind(idea) ? insiders : insiders.filter((id) => everJoined.has(id));
    return distinct([...named, ...[...staying, ...this.teams.insiders(idea)].map(memberId)]);
  }
}

const distinct = (ids: readonly MemberId[]): MemberId[] => [...new Set(ids)].sort((a, b) => a - b);
