import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { type Outcome, refuse } from '../answers/submit-keyed.js';
import { Evidence, type EvidenceKind } from '../database/entities/evidence.js';
import { perRequest } from '../graphql/per-request.js';

export type EvidenceEntry = Pick<Evidence, 'marketId' | 'memberId' | 'kind' | 'text' | 'url'> &
  Partial<Pick<Evidence, 'value'>>;

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

/** What was said about how markets ended, one row for each command that came with it. */
@Injectable()
export class EvidenceLog {
  private readonly byMarket = perRequest((ids: readonly number[]) => this.readMarkets(ids), String);

  constructor(private readonly database: DataSource) {}

  /**
   * Keeps the entry under the command's key, then gives the command with the entry's id. Sent again, the command gets
   * the same id; with another entry the key is in conflict.
   */
  async during(
    entry: EvidenceEntry,
    key: string,
    command: (evidenceId: number) => Promise<Outcome>,
  ): Promise<Outcome> {
    const kept = await this.keep(entry, key);
    if (!isSame(kept, entry)) return refuse('IDEMPOTENCY_CONFLICT');
    const outcome = await command(kept.id);
    if (outcome.ok && kept.sequence === null) {
      await this.rows.update(kept.id, { sequence: String(outcome.taken.sequence) });
    }
    return outcome;
  }

  /** Whether the member's command of this key came here before. */
  knows(memberId: number, key: string): Promise<boolean> {
    return this.rows.existsBy({ memberId, commandKey: digest(key) });
  }

  /** Whether it was, and the exchange took it. */
  took(memberId: number, key: string): Promise<boolean> {
    return this.rows.existsBy({ memberId, commandKey: digest(key), sequence: Not(IsNull()) });
  }

  /** Oldest first, those that the exchange did not take (or not yet) last; of all markets that a request asks for at once. */
  async ofMarket(marketId: number, kinds: readonly EvidenceKind[], request: object): Promise<Evidence[]> {
    const rows = await this.byMarket(request).load(marketId);
    return rows.filter(({ kind }) => kinds.includes(kind));
  }

  private async readMarkets(marketIds: readonly number[]): Promise<Evidence[][]> {
    const rows = await this.rows.find({
      where: { marketId: In([...marketIds]) },
      order: { sequence: { direction: 'ASC', nulls: 'LAST' } },
    });
    return marketIds.map((marketId) => rows.filter((row) => row.marketId === marketId));
  }

  private get rows() {
    return this.database.getRepository(Evidence);
  }

  private async keep(entry: EvidenceEntry, key: string): Promise<Evidence> {
    const place = { memberId: entry.memberId, commandKey: digest(key) };
    const insertion = this.rows
      .createQueryBuilder()
      .insert()
      .values({ ...entry, ...place });
    await insertion.orIgnore().updateEntity(false).execute();
    return this.rows.findOneByOrFail(place);
  }
}

function isSame(kept: Evidence, entry: EvidenceEntry): boolean {
  const facts = ({ marketId, kind, text, url, value = null }: EvidenceEntry) =>
    JSON.stringify([marketId, kind, text, url, value]);
  return facts(kept) === facts(entry);
}
