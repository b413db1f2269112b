import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { decodeId } from '../graphql/global-id.js';
import type { ModerationKind, ReportInput } from './moderation.model.js';
import type { Refusable } from './moderation-refusal.js';

/** What is reported; numbers of the tables. */
export interface ReportTarget {
  readonly kind: ModerationKind;
  readonly ideaId: number;
  readonly commentId: number | null;
  readonly ofIdeaId: number | null;
  /** Whoever it is of: they do not report it. */
  readonly owners: readonly number[];
}

type Found = ReportTarget | Refusable;
type CommentRow = { idea_id: number; member_id: number | null; removed: boolean };

/** Ids of comments are 32-bit integers, which a made-up one need not fit. */
const GREATEST_ID = 2 ** 31 - 1;
const GONE: ReadonlySet<Idea['stage']> = new Set(['RETIRED', 'MERGED']);

/** Finds what somebody reports. */
@Injectable()
export class ReportTargets {
  constructor(private readonly ideas: IdeaCatalogue) {}

  async of(manager: EntityManager, input: ReportInput): Promise<Found> {
    const { ideaId = null, commentId = null, ofIdeaId = null } = input;
    if ((ideaId === null) === (commentId === null)) return 'NOTHING_REPORTED';
    if (commentId !== null) return ofIdeaId === null ? this.comment(manager, commentId) : 'NOTHING_REPORTED';
    const idea = this.idea(ideaId);
    if (idea === undefined) return 'UNKNOWN_IDEA';
    if (GONE.has(idea.stage)) return 'IDEA_IS_OVER';
    const target = ofIdeaId === null ? null : this.idea(ofIdeaId);
    if (target === undefined) return 'UNKNOWN_IDEA';
    if (target?.id === idea.id) return 'SAME_IDEA';
    if (target !== null && GONE.has(target.stage)) return 'TARGET_IS_OVER';
    const kind = target === null ? 'REPORT' : 'DUPLICATE';
    const owners = target === null ? await ownersOf(manager, idea) : [];
    return { kind, ideaId: idea.id, commentId: null, ofIdeaId: target?.id ?? null, owners };
  }

  /** Drafts are nobody's business. */
  private idea(globalId: string | null): Idea | undefined {
    const id = globalId === null ? null : decodeId('Idea', globalId);
    const idea = id === null ? undefined : this.ideas.find(id);
    return idea?.stage === 'DRAFT' ? undefined : idea;
  }

  private async comment(manager: EntityManager, globalId: string): Promise<Found> {
    const id = decodeId('Comment', globalId);
    if (id === null || id > GREATEST_ID) return 'UNKNOWN_COMMENT';
    const [row]: CommentRow[] = await manager.query(
      'SELECT idea_id, member_id, removed_at IS NOT NULL AS removed FROM comment WHERE id = $1',
      [id],
    );
    if (row === undefined) return 'UNKNOWN_COMMENT';
    if (row.removed) return 'COMMENT_REMOVED';
    const owners = row.member_id === null ? [] : [row.member_id];
    return { kind: 'REPORT', ideaId: row.idea_id, commentId: id, ofIdeaId: null, owners };
  }
}

/** Proposer and team, also who was only asked to join. */
export async function ownersOf(
  manager: EntityManager,
  { id, proposerId }: Pick<Idea, 'id' | 'proposerId'>,
): Promise<number[]> {
  const team: { member_id: number }[] = await manager.query(
    'SELECT member_id FROM team_member WHERE idea_id = $1',
    [id],
  );
  const members = team.map(({ member_id: memberId }) => memberId);
  return proposerId === null ? members : [proposerId, ...members];
}
