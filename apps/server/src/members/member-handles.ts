import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { perRequest } from '../graphql/per-request.js';

/** The pseudonyms of many members at once. */
@Injectable()
export class MemberHandles {
  private readonly ofRequest = perRequest((ids: readonly number[]) => this.read(ids), String);

  constructor(private readonly database: DataSource) {}

  /** In the order of the ids; null for nobody's. All that one request asks for is one statement. */
  of(ids: readonly number[], request: object): Promise<(string | null)[]> {
    return Promise.all(ids.map((id) => this.ofRequest(request).load(id)));
  }

  private async read(ids: readonly number[]): Promise<(string | null)[]> {
    const rows: { id: number; handle: string }[] = await this.database.query(
      'SELECT id, handle FROM member WHERE id = ANY($1)',
      [ids],
    );
    const handles = new Map(rows.map(({ id, handle }) => [id, handle]));
    return ids.map((id) => handles.get(id) ?? null);
  }
}
