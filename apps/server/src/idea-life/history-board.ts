import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { encodeId } from '../graphql/global-id.js';
import { perRequest } from '../graphql/per-request.js';
import type { IdeaEventModel } from './idea-event.model.js';

/** No idea has more; if one had, the newest are told. */
const MOST = 200;

type Row = Omit<IdeaEventModel, 'id' | 'doneBy'> & {
  readonly id: number;
  readonly ideaId: number;
  readonly doneBy: IdeaEventModel['doneBy'];
};

/** What happened to ideas, oldest first. Who did it is not read at all. */
@Injectable()
export class HistoryBoard {
  private readonly ofRequest = perRequest((ids: readonly number[]) => this.read(ids), String);

  constructor(private readonly database: DataSource) {}

  of(ideaId: number, request: object): Promise<IdeaEventModel[]> {
    return this.ofRequest(request).load(ideaId);
  }

  private async read(ids: readonly number[]): Promise<IdeaEventModel[][]> {
    const rows: Row[] = await this.database.query(
      `SELECT id, idea_id AS "ideaId", kind, done_by AS "doneBy", stage, text, at FROM (
         SELECT *, row_number() OVER (PARTITION BY idea_id ORDER BY id DESC) AS place
         FROM idea_event WHERE idea_id = ANY($1)) e
       WHERE place <= $2 ORDER BY id`,
      [ids, MOST],
    );
    const events = new Map<number, IdeaEventModel[]>(ids.map((id) => [id, []]));
    for (const { id, ideaId, ...event } of rows)
      events.get(ideaId)?.push({ ...event, id: encodeId('IdeaEvent', id) });
    return ids.map((id) => events.get(id) ?? []);
  }
}
