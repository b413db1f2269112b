import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { perRequest } from '../graphql/per-request.js';
import type { IdeaVersionModel } from './idea-version.model.js';

interface Row extends IdeaVersionModel {
  readonly idea_id: number;
}

/** The words that ideas had, the newest first. */
@Injectable()
export class IdeaVersions {
  private readonly ofRequest = perRequest((ids: readonly number[]) => this.read(ids), String);

  constructor(
    private readonly database: DataSource,
    private readonly catalogue: IdeaCatalogue,
  ) {}

  /** All that one request asks for is one statement. Drafts have none. */
  of(ideaId: number, request: object): Promise<IdeaVersionModel[]> {
    return this.ofRequest(request).load(ideaId);
  }

  private async read(ids: readonly number[]): Promise<IdeaVersionModel[][]> {
    const rows: Row[] = await this.database.query(
      `SELECT idea_id, version, title, summary, topic, tags, links, note, created_at AS at
       FROM idea_version WHERE idea_id = ANY($1) ORDER BY version DESC`,
      [ids],
    );
    return ids.map((id) => {
      const kept = rows.filter((row) => row.idea_id === id);
      return kept.length > 0 ? kept : this.only(id);
    });
  }

  /** An idea that was imported has the words that it came with. */
  private only(ideaId: number): IdeaVersionModel[] {
    const idea = this.catalogue.find(ideaId);
    if (idea === undefined) return [];
    const { version, title, summary, topic, tags, links, proposedAt: at } = idea;
    return [{ version, title, summary, topic, tags, links, note: '', at }];
  }
}
