import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BoardModel } from './board.model.js';
import { BoardReader } from './board-reader.js';
import { MakeBoards } from './make-boards.js';

/** The boards of a season's end, for whoever ends seasons. */
@Injectable()
export class SeasonBoards {
  constructor(
    private readonly boards: MakeBoards,
    private readonly reader: BoardReader,
  ) {}

  /** Keeps the boards as they are at the end of a season, in the caller's transaction. Twice is once. */
  async keep(
    manager: EntityManager,
    { seasonId, endedAt }: { readonly seasonId: number; readonly endedAt: Date },
  ): Promise<void> {
    await this.boards.make(manager, { asOf: endedAt, seasonId });
  }

  /** As one of the members sees them. */
  of(seasonId: number, memberId: number): Promise<BoardModel[]> {
    return this.reader.ofSeason(seasonId, memberId);
  }
}
