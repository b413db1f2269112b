import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import type { Idea } from '../database/entities/idea.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import { halfTicksText } from '../markets/price-text.js';
import type { CommentModel } from '../talk/comment.model.js';
import { CommentReader } from '../talk/comment-reader.js';
import type { OpenHeadline } from './open-headlines.js';
import { type MovedWhen, type PriceMove, PriceMoves } from './price-moves.js';
import type { PulseMoverModel } from './pulse-market.model.js';
import type { PulseRange } from './pulse-range.js';

/** Of each kind, beside one move. */
const SAID = 3;

interface SaidRow {
  readonly place: string;
  readonly id: number;
  readonly reason: boolean;
}

interface Wanted {
  readonly range: PulseRange;
  readonly now: number;
  readonly count: number;
}

/** An idea that moved. */
interface Moved {
  readonly idea: Idea;
  readonly move: ReturnType<typeof figures>;
}

/** Ideas whose price moved most, with what was said in public around the move. Nothing else is told of why. */
@Injectable()
export class Movers {
  constructor(
    private readonly database: DataSource,
    private readonly prices: PriceMoves,
    private readonly ideas: IdeaBoard,
    private readonly comments: CommentReader,
  ) {}

  async of(
    headlines: readonly OpenHeadline[],
    wanted: Wanted,
    request: RequestContext,
  ): Promise<PulseMoverModel[]> {
    const moves = await this.moves(headlines, wanted);
    if (moves.length === 0) return [];
    const said = await this.said(moves, request);
    return moves.map(({ idea, move }, index) => ({ ...move, idea: this.ideas.of(idea), ...said(index) }));
  }

  /** The same without what was said. */
  async moves(headlines: readonly OpenHeadline[], wanted: Wanted): Promise<Moved[]> {
    const told = new Map(headlines.filter((each) => each.told).map((each) => [each.market.marketId, each]));
    const markets = headlines.map(({ market }) => market);
    const all = await this.prices.largest(markets, { ...wanted, count: markets.length });
    const some = all.filter(({ market }) => told.has(market.marketId)).slice(0, wanted.count);
    if (some.length === 0) return [];
    const when = await this.prices.when(some, wanted);
    return some.flatMap((move, index) => {
      const idea = told.get(move.market.marketId)?.idea;
      const at = when[index];
      return idea === undefined || at === undefined ? [] : [{ idea, move: figures(move, at) }];
    });
  }

  private async said(
    moves: readonly Moved[],
    request: RequestContext,
  ): Promise<(index: number) => { comments: CommentModel[]; reasons: CommentModel[] }> {
    const rows: SaidRow[] = await this.database.query(AROUND, [
      moves.map(({ idea }) => idea.id),
      moves.map(({ move }) => move.movedFrom.getTime()),
      moves.map(({ move }) => move.movedUntil.getTime()),
    ]);
    const found = await this.comments.load(
      rows.map(({ id }) => id),
      request,
    );
    const byId = new Map(found.map((comment) => [comment.commentId, comment]));
    const at = (index: number, reason: boolean) =>
      rows
        .filter((row) => Number(row.place) === index + 1 && row.reason === reason)
        .flatMap(({ id }) => byId.get(id) ?? []);
    return (index) => ({ comments: at(index, false), reasons: at(index, true) });
  }
}

function figures({ market, fromHalfTicks, toHalfTicks }: PriceMove, { from, until }: MovedWhen) {
  return {
    marketId: market.marketId,
    from: halfTicksText(fromHalfTicks),
    to: halfTicksText(toHalfTicks),
    change: halfTicksText(toHalfTicks - fromHalfTicks),
    movedFrom: new Date(from),
    movedUntil: new Date(until),
  };
}

/** $1 ideas, $2 from and $3 until when. */
const AROUND = `
  SELECT wanted.place, said.id, said.reason
  FROM unnest($1::int[], $2::bigint[], $3::bigint[]) WITH ORDINALITY AS wanted(idea_id, from_ms, until_ms, place)
  CROSS JOIN (VALUES (false), (true)) AS kind(reason)
  CROSS JOIN LATERAL (
    SELECT c.id, kind.reason, (SELECT count(*) FROM comment_vote v WHERE v.comment_id = c.id) AS useful
    FROM comment c
    WHERE c.idea_id = wanted.idea_id AND c.removed_at IS NULL AND (c.order_id IS NOT NULL) = kind.reason
      AND c.created_at >= to_timestamp(wanted.from_ms / 1000.0) AND c.created_at <= to_timestamp(wanted.until_ms / 1000.0)
    ORDER BY useful DESC, c.id DESC LIMIT ${SAID}
  ) AS said
  ORDER BY wanted.place, said.useful DESC, said.id DESC`;
