import { Injectable } from '@nestjs/common';
import { safeInteger } from '@openfloor/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { Contribution, Contributions } from './contribution.js';
import type { StepBack } from './covered-publication.js';

interface Row {
  readonly publication_id: string;
  readonly market_id: number;
  readonly member_id: number;
  readonly chance: number | null;
  readonly stake_milli: string;
  readonly early: boolean;
}

/** What a publication changes about what is stored; undefined: the member contributes no more. */
interface StoredChange {
  readonly publicationId: number;
  readonly marketId: number;
  readonly memberId: number;
  readonly after: Contribution | undefined;
}

/**
 * What the published figures were made of. It never leaves the server, and is kept only so that no publication gives
 * anybody away together with an earlier one, also after a restart. Read when it is needed: members are erased from it.
 */
@Injectable()
export class StoredContributions {
  constructor(private readonly database: DataSource) {}

  /** By market: what its last figures were made of; empty before the first. One statement. */
  async latest(marketIds: readonly number[]): Promise<Map<number, Contributions>> {
    const rows: Row[] = await this.database.query(LATEST, [marketIds]);
    const latest = new Map(marketIds.map((id) => [id, new Map<number, Contribution>()]));
    for (const row of rows) {
      const contribution = contributionOf(row);
      if (contribution !== undefined) latest.get(row.market_id)?.set(row.member_id, contribution);
    }
    return latest;
  }

  /** By market: how its publications came about, the newest first. One statement. */
  async stepsBack(marketIds: readonly number[]): Promise<Map<number, StepBack[]>> {
    const rows: Row[] = await this.database.query(ALL, [marketIds]);
    const steps = new Map<number, StepBack[]>(marketIds.map((id) => [id, []]));
    const known = new Map<string, Contribution | undefined>();
    let [publication, step]: [string, StepBack[number][]] = ['', []];
    for (const row of rows) {
      if (row.publication_id !== publication) {
        [publication, step] = [row.publication_id, []];
        steps.get(row.market_id)?.unshift(step);
      }
      const key = `${row.market_id}/${row.member_id}`;
      step.push({ memberId: row.member_id, before: known.get(key) });
      known.set(key, contributionOf(row));
    }
    return steps;
  }

  /** In the caller's transaction. */
  async write(manager: EntityManager, changes: readonly StoredChange[]): Promise<void> {
    await manager.query(INSERT, [
      changes.map(({ publicationId }) => publicationId),
      changes.map(({ marketId }) => marketId),
      changes.map(({ memberId }) => memberId),
      changes.map(({ after }) => after?.chance ?? null),
      changes.map(({ after }) => after?.stakeMilli ?? null),
      changes.map(({ after }) => after?.early ?? null),
    ]);
  }
}

function contributionOf({ member_id, chance, stake_milli, early }: Row): Contribution | undefined {
  if (chance === null) return undefined;
  return { memberId: member_id, chance, stakeMilli: safeInteger(stake_milli), early };
}

const COLUMNS = 'publication_id, market_id, member_id, chance, stake_milli, early';
const LATEST = `
  SELECT DISTINCT ON (market_id, member_id) ${COLUMNS} FROM merit_contribution WHERE market_id = ANY($1::int[])
  ORDER BY market_id, member_id, publication_id DESC`;
const ALL = `
  SELECT ${COLUMNS} FROM merit_contribution WHERE market_id = ANY($1::int[])
  ORDER BY market_id, publication_id, member_id`;
const INSERT = `
  INSERT INTO merit_contribution (${COLUMNS})
  SELECT * FROM unnest($1::bigint[], $2::int[], $3::int[], $4::int[], $5::bigint[], $6::boolean[])`;
