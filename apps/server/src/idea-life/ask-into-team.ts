import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { Idea } from '../database/entities/idea.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { MemberDirectory } from '../members/member-directory.js';
import { TellMembers } from '../notices/tell-members.js';
import { type Answered, IdeaActs } from './idea-acts.js';
import type { AskIntoTeamInput } from './idea-life.inputs.js';
import { notDone } from './idea-life-sentences.js';
import { IdeaTeams } from './idea-teams.js';
import { hasTeamwork } from './team-stages.js';

const MOST = 20;

/** Who works on an idea: proposer or team ask, and who is asked joins or does not. */
@Injectable()
export class AskIntoTeam {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly acts: IdeaActs,
    private readonly teams: IdeaTeams,
    private readonly directory: MemberDirectory,
    private readonly telling: TellMembers,
  ) {}

  ask(memberId: number, input: AskIntoTeamInput): Promise<Answered> {
    return this.acts.once({ memberId, name: 'askIntoTeam', input }, async (manager, idea) => {
      if (this.teams.partOf(idea, memberId) === null) throw notDone('NOT_ON_TEAM');
      if (!hasTeamwork(idea)) throw notDone('WRONG_STAGE');
      const asked = await this.directory.find(input.handle.trim(), manager);
      if (asked === null || this.exchange.view.member(asked)?.status === 'left')
        throw notDone('UNKNOWN_HANDLE');
      if (asked === idea.proposerId) throw notDone('ON_TEAM_ALREADY');
      await this.add(manager, idea, asked);
    });
  }

  /** The idea's row is locked, so nobody else adds to its team meanwhile. */
  private async add(manager: EntityManager, idea: Idea, asked: number): Promise<void> {
    const team: { member_id: number }[] = await manager.query(
      'SELECT member_id FROM team_member WHERE idea_id = $1',
      [idea.id],
    );
    if (team.some(({ member_id: id }) => id === asked)) throw notDone('ON_TEAM_ALREADY');
    if (team.length >= MOST) throw notDone('TEAM_FULL');
    await manager.query('INSERT INTO team_member (idea_id, member_id) VALUES ($1, $2)', [idea.id, asked]);
    await this.telling.tell(manager, {
      to: [asked],
      kind: 'TEAM',
      subject: `Idea:${idea.id}`,
      text: `You are asked to join the team of “${idea.title}”.`,
      path: `/ideas/${encodeId('Idea', idea.id)}`,
    });
  }
}
