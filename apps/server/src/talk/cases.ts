import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { perRequest } from '../graphql/per-request.js';
import { Calibrations } from './calibrations.js';
import { type Case, orderCases } from './case-order.js';
import type { CommentModel } from './comment.model.js';
import { CommentReader } from './comment-reader.js';
import type { Stance } from './stance.model.js';

/** More than a few are the threads themselves. */
export const CASES = { usual: 3, most: 20 };

interface CaseRow {
  readonly idea_id: number;
  readonly id: number;
  readonly stance: Stance;
  readonly useful: number;
  readonly readers: number;
  /** null for proposer and team, who are nobody here, and for who was erased. */
  readonly writer_id: number | null;
}

type StancedCase = Case & { readonly stance: Stance };

/** The best cases for and against ideas. */
@Injectable()
export class Cases {
  private readonly ofRequest = perRequest((ideaIds: readonly number[]) => this.read(ideaIds), String);

  constructor(
    private readonly database: DataSource,
    private readonly calibrations: Calibrations,
    private readonly reader: CommentReader,
  ) {}

  /** Best first. */
  async best(
    { ideaId, stance, size }: { readonly ideaId: number; readonly stance: Stance; readonly size: number },
    request: RequestContext,
  ): Promise<CommentModel[]> {
    const ids = bestOf(await this.ofRequest(request).load(ideaId), { stance, size });
    return this.reader.load(ids, request);
  }

  /** Ids of the table, best first. */
  async ids(ideaId: number, size: number): Promise<Record<Stance, number[]>> {
    const [cases = []] = await this.read([ideaId]);
    return {
      FOR: bestOf(cases, { stance: 'FOR', size }),
      AGAINST: bestOf(cases, { stance: 'AGAINST', size }),
    };
  }

  private async read(ideaIds: readonly number[]): Promise<StancedCase[][]> {
    await this.calibrations.refresh();
    const rows: CaseRow[] = await this.database.query(CASE_ROWS, [ideaIds]);
    return ideaIds.map((ideaId) =>
      rows.filter((row) => row.idea_id === ideaId).map((row) => this.caseOf(row)),
    );
  }

  private caseOf({ id: commentId, stance, useful, readers, writer_id: writerId }: CaseRow): StancedCase {
    const record = writerId === null ? 'NONE' : this.calibrations.of(writerId);
    return { commentId, stance, useful, readers, record };
  }
}

function bestOf(
  cases: readonly StancedCase[],
  { stance, size }: { readonly stance: Stance; readonly size: number },
): number[] {
  return orderCases(cases.filter((one) => one.stance === stance))
    .slice(0, size)
    .map(({ commentId }) => commentId);
}

/**
 * A reader of a case is who found any comment on the idea useful when it was there already, but for its writer. What
 * proposer and team did elsewhere does not count: where their cases stand must not tell who they are.
 */
const CASE_ROWS = `
  WITH voter AS (
    SELECT c.idea_id, v.member_id, max(v.created_at) AS last_at
    FROM comment_vote v JOIN comment c ON c.id = v.comment_id
    WHERE c.idea_id = ANY($1::int[]) GROUP BY c.idea_id, v.member_id
  )
  SELECT c.idea_id, c.id, c.stance,
    (SELECT count(*)::int FROM comment_vote v WHERE v.comment_id = c.id) AS useful,
    (SELECT count(*)::int FROM voter WHERE voter.idea_id = c.idea_id AND voter.last_at >= c.created_at
       AND voter.member_id IS DISTINCT FROM c.member_id) AS readers,
    CASE WHEN c.signed_as IN ('HANDLE', 'NAME') THEN c.member_id END AS writer_id
  FROM comment c
  WHERE c.idea_id = ANY($1::int[]) AND c.root_id IS NULL AND c.removed_at IS NULL AND c.stance IS NOT NULL`;
