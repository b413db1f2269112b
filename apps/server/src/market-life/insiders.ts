import { Injectable } from '@nestjs/common';
import { type MemberId, memberId } from '@openfloor/kernel';
import type { Parsed } from '@openfloor/money';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { MemberDirectory } from '../members/member-directory.js';

const MOST = 100;

/** Who belongs to an idea: the team that officers name, and its proposer always. */
@Injectable()
export class Insiders {
  constructor(
    private readonly ideas: IdeaCatalogue,
    private readonly members: MemberDirectory,
  ) {}

  /** By id, each once. */
  async find(ideaId: number, handles: readonly string[]): Promise<Parsed<MemberId[], AnswerCode>> {
    if (handles.length > MOST) return refuse('INSIDERS_TOO_MANY');
    const team = await this.members.findAll(handles);
    if (team === null) return refuse('UNKNOWN_HANDLE');
    const proposerId = this.ideas.find(ideaId)?.proposerId ?? null;
    const all = new Set(proposerId === null ? team : [...team, memberId(proposerId)]);
    return { ok: true, value: [...all].sort((a, b) => a - b) };
  }
}
