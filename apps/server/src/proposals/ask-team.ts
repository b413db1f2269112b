import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import { NotDone } from '../answers/not-done.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { MemberDirectory } from '../members/member-directory.js';
import { TellMembers } from '../notices/tell-members.js';
import type { ProposalCode } from './proposal-sentences.js';

const MOST = 20;

/** Members who are asked into the team of an idea when it is proposed. */
@Injectable()
export class AskTeam {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly members: MemberDirectory,
    private readonly telling: TellMembers,
  ) {}

  /**
   * By id, each once. In the caller's transaction.
   * @throws NotDone for somebody who cannot be asked
   */
  async find(manager: EntityManager, handles: readonly string[], proposerId: number): Promise<number[]> {
    const given = [...new Set(handles.map((handle) => handle.trim()))].filter((handle) => handle !== '');
    if (given.length > MOST) throw new NotDone<ProposalCode>('TEAM_TOO_LARGE');
    if (given.length === 0) return [];
    const found = await this.members.findAll(given, manager);
    const gone = found?.some((id) => this.exchange.view.member(id)?.status === 'left') ?? true;
    if (found === null || gone) throw new NotDone<ProposalCode>('UNKNOWN_HANDLE');
    const ids = found.map(Number);
    if (ids.includes(proposerId)) throw new NotDone<ProposalCode>('TEAM_HAS_YOU');
    return ids;
  }

  /** In the caller's transaction. They are told what they are asked for, and not by whom. */
  async ask(
    manager: EntityManager,
    { ideaId, title, team }: { ideaId: number; title: string; team: readonly number[] },
  ): Promise<void> {
    if (team.length === 0) return;
    await manager.query(
      'INSERT INTO team_member (idea_id, member_id) SELECT $1, unnest($2::int[]) ON CONFLICT DO NOTHING',
      [ideaId, team],
    );
    const text = `You are asked to join the team of “${title}”.`;
    const about = { subject: `Idea:${ideaId}`, path: `/ideas/${encodeId('Idea', ideaId)}` };
    await this.telling.tell(manager, { to: team, kind: 'TEAM', text, ...about });
  }
}
