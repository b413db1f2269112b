import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { marketId, memberId } from '@openfloor/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import type { Outcome } from '../answers/submit-keyed.js';
import { OfficersCommands } from '../audit/officers-commands.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { MarketsOfIdeas } from '../markets/markets-of-ideas.js';
import { RepeatedWork } from '../schedule/repeated-work.js';

export interface EndedIdea {
  readonly ideaId: number;
  /** In whose name the markets are proposed void. */
  readonly curatorId: number;
  readonly reason: string;
}

interface Row {
  idea_id: number;
  curator_id: number;
  reason: string;
}

const LOOK_MS = 2_000;
const FROM_NOWHERE = { address: '', agent: '' };
const OVER: ReadonlySet<MarketView['state']> = new Set(['draft', 'settling', 'settled']);
/** The exchange did not look at it, so it is to be asked again. */
const TRY_AGAIN = new Set(['BUSY', 'STOPPED', 'RATE_LIMITED']);

/**
 * Proposes the markets of ideas void that a curator merged or retired; a second officer confirms each on the desk. The
 * database remembers first, so that a crash between the two leaves nothing undone, and each is proposed once: what
 * officers do with it afterwards is theirs.
 */
@Injectable()
export class VoidMarkets implements OnModuleDestroy {
  private readonly logger = new Logger('VoidMarkets');
  private readonly asked = new Set<number>();
  private readonly work = new RepeatedWork(
    () => this.finish(),
    (reason) => this.logger.warn(`Markets of ended ideas could not be proposed void: ${reason}`),
  );

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly commands: OfficersCommands,
    private readonly log: EvidenceLog,
    private readonly markets: MarketsOfIdeas,
  ) {}

  /** In the transaction that ends the idea. */
  async remember(manager: EntityManager, { ideaId, curatorId, reason }: EndedIdea): Promise<void> {
    await manager.query(
      'INSERT INTO voided_idea (idea_id, curator_id, reason) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [ideaId, curatorId, reason],
    );
  }

  /** Once that is committed: proposes what can be proposed now. */
  async ofIdea(ideaId: number): Promise<void> {
    const rows: Row[] = await this.database.query(
      'SELECT idea_id, curator_id, reason FROM voided_idea WHERE idea_id = $1 AND curator_id IS NOT NULL',
      [ideaId],
    );
    for (const row of rows) await this.proposeAll(row);
  }

  @Interval('void markets', LOOK_MS)
  look(): Promise<void> {
    return this.work.run();
  }

  onModuleDestroy(): Promise<void> {
    return this.work.stop();
  }

  private async finish(): Promise<void> {
    const rows: Row[] = await this.database.query(
      'SELECT idea_id, curator_id, reason FROM voided_idea WHERE curator_id IS NOT NULL ORDER BY idea_id',
    );
    for (const row of rows) await this.proposeAll(row);
  }

  private async proposeAll(row: Row): Promise<void> {
    for (const id of this.markets.of(row.idea_id)) {
      const market = this.exchange.view.market(id);
      if (market === undefined || !isOpenQuestion(market) || this.asked.has(id)) continue;
      const outcome = await this.propose(id, row);
      if (!outcome.ok && TRY_AGAIN.has(outcome.code)) continue;
      this.asked.add(id);
      if (!outcome.ok) this.logger.warn(`Market ${id} could not be proposed void: ${outcome.code}`);
    }
  }

  private propose(id: number, { idea_id: ideaId, curator_id: curatorId, reason }: Row): Promise<Outcome> {
    const key = `void/${ideaId}/${id}`;
    const entry = { marketId: id, memberId: curatorId, kind: 'PROPOSAL', text: reason, url: null } as const;
    const propose = { type: 'ProposeResolution', officerId: memberId(curatorId), payoutTicks: [] } as const;
    const act = { act: 'PROPOSE_RESOLUTION', subject: `Market:${id}`, key, reason: null } as const;
    const by = { memberId: curatorId, origin: FROM_NOWHERE };
    return this.log.during(entry, key, (evidenceId) =>
      this.commands.submitOwn(
        { ...propose, marketId: marketId(id), evidenceId },
        { ...act, by, details: { payouts: [], isVoid: true, evidenceId } },
      ),
    );
  }
}

/** Somebody could still say how it ended, and nobody has. */
function isOpenQuestion({ state, resolution }: MarketView): boolean {
  if (OVER.has(state)) return false;
  return resolution === null || resolution.status === 'withdrawn' || resolution.status === 'overturned';
}
