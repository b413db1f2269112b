import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { type Page, pageOfRows, type Slice } from '../graphql/page.js';
import { perRequest } from '../graphql/per-request.js';
import type { CommentModel } from './comment.model.js';
import { CommentBoard } from './comment-board.js';
import { GREATEST_COMMENT_ID } from './comment-id.js';
import { COMMENT_COLUMNS, type CommentRow } from './comment-rows.js';

export const COMMENT_PAGE = { list: 'comments', usual: 20, most: 200 };

/** A part of the threads of an idea, of the answers in a thread, or of what somebody signed, as one member sees it. */
interface Wanted extends Slice {
  readonly of: number;
  readonly viewerId: number | null;
}

interface WantedOne {
  readonly commentId: number;
  readonly viewerId: number | null;
}

type PlacedRow = CommentRow & { readonly place: string };

const viewerOf = ({ principal }: RequestContext): number | null => principal?.memberId ?? null;
const textOf = ({ of, size, after, viewerId }: Wanted): string => `${of}/${size}/${after?.[0]}/${viewerId}`;

/** Comments page by page: what a request asks for at once is one statement. */
@Injectable()
export class CommentReader {
  private readonly threadsOf = perRequest((wanted: readonly Wanted[]) => this.read(THREADS, wanted), textOf);
  private readonly answersOf = perRequest((wanted: readonly Wanted[]) => this.read(ANSWERS, wanted), textOf);
  private readonly signedOf = perRequest((wanted: readonly Wanted[]) => this.read(SIGNED, wanted), textOf);
  private readonly oneOf = perRequest(
    (wanted: readonly WantedOne[]) => this.readEach(wanted),
    ({ commentId, viewerId }) => `${commentId}/${viewerId}`,
  );
  private readonly countOf = perRequest((ideaIds: readonly number[]) => this.readCounts(ideaIds), String);

  constructor(
    private readonly database: DataSource,
    private readonly board: CommentBoard,
  ) {}

  /** Newest first. */
  threads(ideaId: number, slice: Slice, request: RequestContext): Promise<Page<CommentModel>> {
    return this.threadsOf(request).load({ ...slice, of: ideaId, viewerId: viewerOf(request) });
  }

  /** All answers in a thread, also those to answers, oldest first. */
  answers(rootId: number, slice: Slice, request: RequestContext): Promise<Page<CommentModel>> {
    return this.answersOf(request).load({ ...slice, of: rootId, viewerId: viewerOf(request) });
  }

  /** What a member signed by handle, answers too, without what was removed. Newest first. */
  signedBy(memberId: number, slice: Slice, request: RequestContext): Promise<Page<CommentModel>> {
    return this.signedOf(request).load({ ...slice, of: memberId, viewerId: viewerOf(request) });
  }

  /** Comments that were not removed, answers too. */
  count(ideaId: number, request: object): Promise<number> {
    return this.countOf(request).load(ideaId);
  }

  /** In the order of the ids, without those that there are not. */
  async load(commentIds: readonly number[], request: RequestContext): Promise<CommentModel[]> {
    const viewerId = viewerOf(request);
    const loader = this.oneOf(request);
    const found = await Promise.all(commentIds.map((commentId) => loader.load({ commentId, viewerId })));
    return found.flatMap((comment) => comment ?? []);
  }

  async find(commentId: number, viewerId: number | null): Promise<CommentModel | null> {
    const [found] = await this.findAll([commentId], viewerId);
    return found ?? null;
  }

  /** In the order of the ids, without those that there are not. */
  async findAll(commentIds: readonly number[], viewerId: number | null): Promise<CommentModel[]> {
    const ids = commentIds.filter((id) => id <= GREATEST_COMMENT_ID);
    const rows: CommentRow[] = await this.database.query(
      `SELECT ${COMMENT_COLUMNS} FROM comment c WHERE c.id = ANY($2::int[])`,
      [viewerId, ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => found.get(id) ?? []).map((row) => this.board.of(row));
  }

  /** All that is wanted at once is wanted by one member. */
  private async read(statement: string, wanted: readonly Wanted[]): Promise<Page<CommentModel>[]> {
    const rows: PlacedRow[] = await this.database.query(statement, [
      wanted[0]?.viewerId ?? null,
      wanted.map(({ of }) => of),
      wanted.map(({ after }) => (after === null ? null : Math.min(after[0] ?? 0, GREATEST_COMMENT_ID))),
      wanted.map(({ size }) => size + 1),
    ]);
    return wanted.map((slice, index) => {
      const own = rows.filter(({ place }) => Number(place) === index + 1);
      return pageOfRows(own, slice, { keyOf: ({ id }) => [id], nodeOf: (row) => this.board.of(row) });
    });
  }

  private async readEach(wanted: readonly WantedOne[]): Promise<(CommentModel | null)[]> {
    const ids = wanted.map(({ commentId }) => commentId);
    const found = await this.findAll(ids, wanted[0]?.viewerId ?? null);
    const byId = new Map(found.map((comment) => [comment.commentId, comment]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  private async readCounts(ideaIds: readonly number[]): Promise<number[]> {
    const rows: { idea_id: number; count: number }[] = await this.database.query(
      `SELECT idea_id, count(*)::int AS count FROM comment
       WHERE idea_id = ANY($1::int[]) AND removed_at IS NULL GROUP BY idea_id`,
      [ideaIds],
    );
    const counts = new Map(rows.map((row) => [row.idea_id, row.count]));
    return ideaIds.map((id) => counts.get(id) ?? 0);
  }
}

/** $2 whose, $3 behind which comment or null, $4 how many: each with its place in the arrays. */
const page = (where: string, order: (comment: string) => string): string => `
  SELECT wanted.place, ${COMMENT_COLUMNS}
  FROM unnest($2::int[], $3::int[], $4::int[]) WITH ORDINALITY AS wanted(of, behind, size, place)
  CROSS JOIN LATERAL (SELECT * FROM comment o WHERE ${where} ORDER BY ${order('o')} LIMIT wanted.size) AS c
  ORDER BY wanted.place, ${order('c')}`;
const THREADS = page(
  'idea_id = wanted.of AND root_id IS NULL AND (wanted.behind IS NULL OR id < wanted.behind)',
  (comment) => `${comment}.id DESC`,
);
const ANSWERS = page(
  'root_id = wanted.of AND (wanted.behind IS NULL OR id > wanted.behind)',
  (comment) => `${comment}.id ASC`,
);
/** By time: those of different ideas may have come in any order, as in an exchange that was filled. */
const SIGNED = page(
  `member_id = wanted.of AND signed_as = 'HANDLE' AND removed_at IS NULL AND (wanted.behind IS NULL OR
     (created_at, id) < (SELECT last.created_at, last.id FROM comment last WHERE last.id = wanted.behind))`,
  (comment) => `${comment}.created_at DESC, ${comment}.id DESC`,
);
