import { Injectable } from '@nestjs/common';
import type { PostingKind } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { safeInteger } from '@openfloor/kernel';
import { TREASURY } from '@openfloor/ledger';
import { DataSource } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { HistoryUpkeep } from '../history/history-upkeep.js';

/** Entries of the treasury that belong together: of one kind, market, season or period. */
export interface TreasurySum {
  readonly kind: PostingKind;
  /** Market, season or period. */
  readonly reference: number;
  /** Of the command that put the allowance in force by which periods were numbered then; 0 before the first. */
  readonly policy: number;
  /** Out of the treasury and back into it, both positive. */
  outMilli: number;
  backMilli: number;
  entries: number;
  /** Of the last one, in milliseconds since 1970. */
  lastAt: number;
}

interface Row {
  kind: PostingKind;
  reference: string;
  policy: string;
  out_milli: string;
  back_milli: string;
  entries: number;
  last_at: string;
}

const SUMS = `
  SELECT kind, reference, policy.sequence AS policy, count(*)::int AS entries, max(at_ms) AS last_at,
    coalesce(-sum(amount_milli) FILTER (WHERE amount_milli < 0), 0)::bigint AS out_milli,
    coalesce(sum(amount_milli) FILTER (WHERE amount_milli > 0), 0)::bigint AS back_milli
  FROM entry_of_account own JOIN entry USING (sequence, line)
  CROSS JOIN LATERAL (
    SELECT coalesce(max(p.sequence), 0) AS sequence FROM allowance_policy p
    WHERE kind = 'ALLOWANCE' AND p.sequence <= entry.sequence
  ) AS policy
  WHERE own.account_id = ${TREASURY} AND own.sequence > $1 AND own.sequence <= $2
  GROUP BY 1, 2, 3`;

/**
 * Every entry of the treasury, added up. They never change, so each is read once: a look asks only for what came since
 * the last one.
 */
@Injectable()
export class TreasuryEntries {
  private readonly sums = new Map<string, TreasurySum>();
  private through = 0;
  private underWay: Promise<void> | null = null;

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly upkeep: HistoryUpkeep,
  ) {}

  /** Up to a command that was committed when it was called, at least. */
  async read(): Promise<{ sequence: number; sums: readonly TreasurySum[] }> {
    const { sequence } = this.exchange.view;
    // One look at a time; the one under way may have begun before what is wanted.
    while (this.through < sequence) {
      this.underWay ??= this.take().finally(() => {
        this.underWay = null;
      });
      await this.underWay;
    }
    return { sequence: this.through, sums: [...this.sums.values()] };
  }

  private async take(): Promise<void> {
    const { sequence } = this.exchange.view;
    await this.upkeep.bringUpToDate();
    const rows: Row[] = await this.database.query(SUMS, [this.through, sequence]);
    for (const row of rows) this.add(row);
    this.through = sequence;
  }

  private add({ kind, reference, policy, ...row }: Row): void {
    const key = `${kind}/${reference}/${policy}`;
    const known = this.sums.get(key) ?? {
      kind,
      reference: safeInteger(reference),
      policy: safeInteger(policy),
      outMilli: 0,
      backMilli: 0,
      entries: 0,
      lastAt: 0,
    };
    known.outMilli += safeInteger(row.out_milli);
    known.backMilli += safeInteger(row.back_milli);
    known.entries += row.entries;
    known.lastAt = Math.max(known.lastAt, safeInteger(row.last_at));
    this.sums.set(key, known);
  }
}
