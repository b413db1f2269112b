import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type LotRow, readLots } from '../lots/lot-rows.js';

/** How a jury decided. */
export interface JuryVerdict {
  /** null: there is no verdict (a tie, or too few votes); the claim can only be void. */
  readonly yes: boolean | null;
  /** For yes and for no. */
  readonly votes: readonly [yes: number, no: number];
  readonly decidedAt: Date;
}

/** What juries decided, in memory, by market. */
@Injectable()
export class JuryVerdicts implements OnModuleInit {
  private readonly byMarket = new Map<number, JuryVerdict>();

  constructor(private readonly database: DataSource) {}

  async onModuleInit(): Promise<void> {
    const decided = "kind = 'JURY' AND decided_at IS NOT NULL AND outcome <> 'LAPSED'";
    for (const lot of await readLots(this.database.manager, { where: decided, values: [] })) this.add(lot);
  }

  /** null as long as nothing is decided. */
  of(marketId: number): JuryVerdict | null {
    return this.byMarket.get(marketId) ?? null;
  }

  /** Once that is committed. */
  add({ marketId, yes, no, outcome, decidedAt }: LotRow): void {
    if (decidedAt === null || outcome === 'LAPSED') return;
    const decided = outcome === 'NONE' ? null : outcome === 'YES';
    this.byMarket.set(marketId, { yes: decided, votes: [yes ?? 0, no ?? 0], decidedAt });
  }
}
