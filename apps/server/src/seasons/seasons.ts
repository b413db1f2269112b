import { Injectable, type OnModuleInit } from '@nestjs/common';
import { milli, safeInteger } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import { encodeId } from '../graphql/global-id.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import type { SeasonModel } from './season.model.js';
import { beginFirstSeason, readSeasons, type SeasonRow } from './season-rows.js';

/** The seasons as the API tells them. */
@Injectable()
export class Seasons implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly policies: IdeasPolicies,
  ) {}

  onModuleInit(): Promise<void> {
    return beginFirstSeason(this.database.manager);
  }

  /** Newest first: the one that runs is the first. */
  async all(): Promise<SeasonModel[]> {
    return (await readSeasons(this.database.manager)).map((row) => this.model(row));
  }

  private model(row: SeasonRow): SeasonModel {
    const { id: number, name, started_at: startedAt, ended_at: endedAt, returned_at: returnedAt } = row;
    return {
      number,
      id: encodeId('Season', number),
      name: name ?? this.policies.current.season,
      startedAt,
      endedAt,
      startingAmount: row.keep_milli === null ? null : formatTokens(milli(safeInteger(row.keep_milli))),
      returnedAt,
    };
  }
}
