import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { askedTime } from '../graphql/asked-time.js';
import { badInput } from '../graphql/bad-input.js';
import { decodeId } from '../graphql/global-id.js';
import { BoardKind, type BoardModel } from './board.model.js';
import { FEWEST_ON_BOARD, placed } from './board-figures.js';
import { mondayOf } from './monday.js';

const MOST_WEEKS = 60;

interface BoardRow {
  readonly board_id: number;
  readonly kind: BoardKind;
  readonly week_of: Date;
  readonly made_at: Date;
  /** These are null of a board that has no rows. */
  readonly member_id: number | null;
  readonly handle: string;
  readonly value: number;
  readonly resolved: number;
}

/** The boards that were made, less whoever does not want to be on them any more. */
@Injectable()
export class BoardReader {
  constructor(private readonly database: DataSource) {}

  /** @throws BAD_USER_INPUT for what is no season or no time */
  async asked(
    { season, week }: { readonly season: string | null; readonly week: string | null },
    memberId: number,
  ): Promise<BoardModel[]> {
    if (season !== null) return this.ofSeason(seasonIdOf(season), memberId);
    const at = askedTime(week);
    const monday = at === null ? null : new Date(mondayOf(at));
    const rows: BoardRow[] = await this.database.query(OF_WEEK, [monday]);
    return boardsOf(rows, memberId);
  }

  /** Those that were kept when the season ended. */
  async ofSeason(seasonId: number, memberId: number): Promise<BoardModel[]> {
    const rows: BoardRow[] = await this.database.query(`${BOARDS} WHERE b.season_id = $1`, [seasonId]);
    return boardsOf(rows, memberId);
  }

  /** Mondays, newest first. */
  async weeks(): Promise<Date[]> {
    const rows: { week_of: Date }[] = await this.database.query(
      'SELECT DISTINCT week_of FROM board WHERE season_id IS NULL ORDER BY week_of DESC LIMIT $1',
      [MOST_WEEKS],
    );
    return rows.map(({ week_of }) => week_of);
  }
}

function seasonIdOf(globalId: string): number {
  const id = decodeId('Season', globalId);
  if (id === null) throw badInput('`season` is the id of a season.');
  return id;
}

function boardsOf(rows: readonly BoardRow[], memberId: number): BoardModel[] {
  return Object.values(BoardKind).flatMap((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const [first] = ofKind;
    if (first === undefined) return [];
    const standing = ofKind.filter((row) => row.member_id !== null);
    const shown = standing.length < FEWEST_ON_BOARD ? [] : placed(kind, standing);
    const told = shown.map(({ place, handle, value, resolved, member_id }) => ({
      place,
      handle,
      value,
      resolved,
      mine: member_id === memberId,
    }));
    return [{ kind, rows: told, madeAt: first.made_at, weekOf: first.week_of, people: told.length }];
  });
}

const BOARDS = `
  SELECT b.id AS board_id, b.kind, b.week_of, b.made_at, r.member_id, r.handle, r.value, r.resolved
  FROM board b LEFT JOIN (
    SELECT told.board_id, told.member_id, m.handle, told.value, told.resolved
    FROM board_row told JOIN member m ON m.id = told.member_id WHERE m.on_boards AND m.erased_at IS NULL
  ) r ON r.board_id = b.id`;
const OF_WEEK = `${BOARDS}
  WHERE b.season_id IS NULL
    AND b.week_of = coalesce($1, (SELECT max(week_of) FROM board WHERE season_id IS NULL))`;
