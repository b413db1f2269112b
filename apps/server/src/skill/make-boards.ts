import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { skillOf } from '@openfloor/merit';
import type { EntityManager } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { BoardKind } from './board.model.js';
import { boardFigure, FEWEST_ON_BOARD, wholeBatches } from './board-figures.js';
import { readScores, type ScoresOf } from './score-rows.js';
import { peerOf } from './skill-figures.js';

/** Which boards: as of a Monday, or as kept at the end of a season. They are of all that was scored by now. */
export interface WantedBoards {
  readonly asOf: Date;
  /** Null: of the week that begins then. */
  readonly seasonId: number | null;
}

/** Writes boards and weights down, in the caller's transaction. What is there already stays as it is. */
@Injectable()
export class MakeBoards {
  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  /** @returns whether they were not there yet */
  async make(manager: EntityManager, { asOf, seasonId }: WantedBoards): Promise<boolean> {
    const boards: { id: number; kind: BoardKind }[] = await manager.query(
      `INSERT INTO board (kind, week_of, season_id) SELECT unnest($1::text[]), $2, $3
       ON CONFLICT DO NOTHING RETURNING id, kind`,
      [Object.values(BoardKind), asOf, seasonId],
    );
    if (boards.length === 0) return false;
    const scores = await readScores(manager, null);
    const named = await this.named(manager);
    for (const { id, kind } of boards) await fill(manager, id, figuresOf(kind, scores, named));
    if (seasonId === null) await weigh(manager, scores);
    return true;
  }

  /** Those who chose to be on them and are still here. */
  private async named(manager: EntityManager): Promise<number[]> {
    const rows: { id: number }[] = await manager.query(
      'SELECT id FROM member WHERE on_boards AND erased_at IS NULL ORDER BY id',
    );
    return rows.map(({ id }) => id).filter((id) => this.exchange.view.member(id)?.status !== 'left');
  }
}

type Figure = { readonly memberId: number; readonly value: number; readonly resolved: number };

function figuresOf(kind: BoardKind, scores: ScoresOf, named: readonly number[]): Figure[] {
  const figures = named.flatMap((memberId) => {
    const figure = boardFigure(kind, scores, memberId);
    return figure === null ? [] : [{ memberId, ...figure }];
  });
  return figures.length < FEWEST_ON_BOARD ? [] : figures;
}

async function fill(manager: EntityManager, boardId: number, figures: readonly Figure[]): Promise<void> {
  await manager.query(
    `INSERT INTO board_row (board_id, member_id, value, resolved)
     SELECT $1, * FROM unnest($2::int[], $3::float8[], $4::int[])`,
    [
      boardId,
      figures.map(({ memberId }) => memberId),
      figures.map(({ value }) => value),
      figures.map(({ resolved }) => resolved),
    ],
  );
}

/** Of everybody with a record, whether they are on the boards or not. Whole batches, like what is on the boards. */
async function weigh(manager: EntityManager, { estimates }: ScoresOf): Promise<void> {
  const weights = [...estimates].flatMap(([memberId, all]) => {
    const batch = wholeBatches(all.filter(({ peer }) => peer !== null));
    const peer = peerOf(batch);
    return peer === null ? [] : [{ memberId, weight: skillOf({ resolved: batch.length, peer }) }];
  });
  await manager.query('DELETE FROM skill_weight');
  await manager.query(
    'INSERT INTO skill_weight (member_id, weight) SELECT * FROM unnest($1::int[], $2::float8[])',
    [weights.map(({ memberId }) => memberId), weights.map(({ weight }) => weight)],
  );
}
