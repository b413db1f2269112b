import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PUBLICATION_COLUMNS, type PublicationRow, publicationOf } from './publication-rows.js';
import type { Publication, PublishedMerit } from './published-merit.js';

type Listener = (marketIds: readonly number[]) => void;

/**
 * The merits that are published, in memory, by headline market. The table is the truth: what is read here is what was
 * committed there, by this process or another.
 */
@Injectable()
export class MeritBoard implements OnModuleInit {
  private readonly latest = new Map<number, PublishedMerit>();
  private readonly listeners = new Set<Listener>();
  private newest = 0;

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    const rows: PublicationRow[] = await this.database.query(LATEST);
    this.take(rows.map(publicationOf));
  }

  /** Null as long as nothing may be told. */
  ofMarket(marketId: number): PublishedMerit | null {
    return this.latest.get(marketId) ?? null;
  }

  /** Headline markets with a published merit. */
  markets(): number[] {
    return [...this.latest.keys()];
  }

  /** 0 before the first. */
  get newestPublication(): number {
    return this.newest;
  }

  /** Takes in what was published since. */
  async refresh(): Promise<void> {
    const rows: PublicationRow[] = await this.database.query(SINCE, [this.newest]);
    if (rows.length > 0) this.take(rows.map(publicationOf));
  }

  /** Hears of which markets something was published. @returns what ends it */
  onPublished(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Oldest first. */
  private take(publications: readonly Publication[]): void {
    for (const publication of publications) {
      this.newest = Math.max(this.newest, publication.publicationId);
      if (publication.merit === null) this.latest.delete(publication.marketId);
      else this.latest.set(publication.marketId, publication);
    }
    const markets = [...new Set(publications.map(({ marketId }) => marketId))];
    for (const listener of this.listeners) listener(markets);
  }
}

const LATEST = `
  SELECT * FROM (
    SELECT DISTINCT ON (market_id) ${PUBLICATION_COLUMNS} FROM merit_publication ORDER BY market_id, id DESC
  ) AS latest ORDER BY id`;
const SINCE = `SELECT ${PUBLICATION_COLUMNS} FROM merit_publication WHERE id > $1 ORDER BY id`;
