import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { Contribution, Contributions } from './contribution.js';
import type { StepBack } from './covered-publication.js';
import type { MeritFigures } from './make-merit.js';
import { MeritBoard } from './merit-board.js';
import { StoredContributions } from './stored-contributions.js';

/** A publication that is to be. */
export interface Draft {
  readonly marketId: number;
  /** Null: from now on nothing is told of it. */
  readonly figures: MeritFigures | null;
  /** What it changes about what the last figures were made of; nothing where none are told. */
  readonly changes: readonly { readonly memberId: number; readonly after: Contribution | undefined }[];
}

/** Any number will do: nothing else of ours takes this one. */
const PUBLICATION_LOCK = 0x6d657269;

/** Writes publications with what they are made of, and takes them into memory once that is committed. */
@Injectable()
export class PublicationLog {
  constructor(
    private readonly database: DataSource,
    private readonly stored: StoredContributions,
    private readonly board: MeritBoard,
  ) {}

  latest(marketIds: readonly number[]): Promise<Map<number, Contributions>> {
    return this.stored.latest(marketIds);
  }

  stepsBack(marketIds: readonly number[]): Promise<Map<number, StepBack[]>> {
    return this.stored.stepsBack(marketIds);
  }

  /** Whether something is told of it now. */
  isTold(marketId: number): boolean {
    return this.board.ofMarket(marketId) !== null;
  }

  /** In one transaction. Where another process has published meanwhile, nothing is; the next look reads all anew. */
  async publish(drafts: readonly Draft[]): Promise<void> {
    try {
      await this.database.transaction(async (manager) => {
        await this.refuseOthers(manager);
        const ids = await insertFigures(manager, drafts);
        const changes = drafts.flatMap(({ marketId, changes }, index) =>
          changes.map((change) => ({ ...change, marketId, publicationId: ids[index] ?? 0 })),
        );
        await this.stored.write(manager, changes);
      });
    } finally {
      await this.board.refresh();
    }
  }

  /** Two that publish at once could each leave out what the other told. */
  private async refuseOthers(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [PUBLICATION_LOCK]);
    const [row]: { newest: string }[] = await manager.query(
      'SELECT coalesce(max(id), 0) AS newest FROM merit_publication',
    );
    if (safeInteger(row?.newest ?? '0') !== this.board.newestPublication)
      throw new Error('another process has published');
  }
}

/** @returns the ids, in the order of the drafts */
async function insertFigures(manager: EntityManager, drafts: readonly Draft[]): Promise<number[]> {
  const column = <Of>(of: (figures: MeritFigures) => Of) =>
    drafts.map(({ figures }) => (figures === null ? null : of(figures)));
  const rows: { id: string; market_id: number }[] = await manager.query(INSERT, [
    drafts.map(({ marketId }) => marketId),
    column(({ merit }) => merit),
    column(({ centre }) => centre),
    column(({ low }) => low),
    column(({ high }) => high),
    column(({ prior }) => prior),
    column(({ people }) => people),
    column(({ stakeMilli }) => stakeMilli),
    column(({ early }) => early),
    column(({ grade }) => grade),
    column(({ parts }) => JSON.stringify(parts)),
  ]);
  const ids = new Map(rows.map(({ id, market_id: marketId }) => [marketId, safeInteger(id)]));
  return drafts.map(({ marketId }) => ids.get(marketId) ?? 0);
}

const INSERT = `
  INSERT INTO merit_publication
    (market_id, merit, centre, low, high, prior, people, stake_milli, early, grade, parts)
  SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bigint[],
    $9::int[], $10::text[], $11::jsonb[])
  RETURNING id, market_id`;
