import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { encodeId } from '../graphql/global-id.js';
import { IdeaBoard } from '../ideas/idea-board.js';
import type { RestrictionModel } from './restriction.model.js';

interface RestrictionRow {
  id: number;
  handle: string | null;
  unit: string | null;
  idea_id: number | null;
  topic: string | null;
  reason: string;
  set_at: Date;
  lifted_at: Date | null;
}

const ROWS = `
  SELECT r.id, m.handle, r.unit, r.idea_id, r.topic, r.reason, r.set_at, r.lifted_at
  FROM restriction r LEFT JOIN member m ON m.id = r.member_id`;

/** Restrictions as the API tells them. */
@Injectable()
export class RestrictionRows {
  constructor(
    private readonly database: DataSource,
    private readonly ideas: IdeaBoard,
  ) {}

  /** Those in force, newest first. */
  async inForce(): Promise<RestrictionModel[]> {
    const rows: RestrictionRow[] = await this.database.query(
      `${ROWS} WHERE r.lifted_at IS NULL ORDER BY r.id DESC`,
    );
    return rows.map((row) => this.model(row));
  }

  async find(id: number): Promise<{ restriction: RestrictionModel; inForce: boolean } | null> {
    const [row]: RestrictionRow[] = await this.database.query(`${ROWS} WHERE r.id = $1`, [id]);
    return row === undefined ? null : { restriction: this.model(row), inForce: row.lifted_at === null };
  }

  private model({ id, handle, unit, idea_id: ideaId, topic, reason, set_at: since }: RestrictionRow) {
    const { ideas } = this;
    return {
      id: encodeId('Restriction', id),
      handle,
      unit,
      get idea() {
        return ideaId === null ? null : ideas.find(ideaId);
      },
      topic,
      reason,
      since,
    };
  }
}
