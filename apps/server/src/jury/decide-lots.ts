import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource, type EntityManager } from 'typeorm';
import { InjectExchange } from '../exchange/tokens.js';
import { type LotOutcome, type LotRow, readLots, readSeats } from '../lots/lot-rows.js';
import { DutyNews } from './duty-news.js';
import { JuryVerdicts } from './jury-verdicts.js';
import { challengeText, verdictText } from './jury-words.js';
import { type Count, countVotes } from './vote-count.js';

const UNDECIDED = "decided_at IS NULL AND kind <> 'RESOLVERS'";

/** Counts the votes of juries and panels once everybody who was asked has voted. */
@Injectable()
export class DecideLots {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly verdicts: JuryVerdicts,
    private readonly news: DutyNews,
  ) {}

  async decideComplete(): Promise<void> {
    const open = await readLots(this.database.manager, { where: UNDECIDED, values: [] });
    for (const { id, marketId } of open) {
      const decided = await this.database.transaction((manager) => this.decide(manager, id));
      if (decided === null) continue;
      this.verdicts.add(decided);
      this.news.told(this.news.ideaOf(marketId));
    }
  }

  /** @returns the lot where it is decided now */
  private async decide(manager: EntityManager, lotId: number): Promise<LotRow | null> {
    const mine = { where: `id = $1 AND ${UNDECIDED}`, values: [lotId], locked: true };
    const [lot] = await readLots(manager, mine);
    if (lot === undefined) return null;
    if (!this.isWanted(lot)) return close(manager, lot, { yes: null, no: null, outcome: 'LAPSED' });
    const seats = await readSeats(manager, { where: 'lot_id = $1', values: [lotId] });
    const votes = seats.flatMap(({ vote }) => (vote === null ? [] : [vote]));
    if (votes.length < seats.length) return null;
    const count = countVotes(lot.kind, lot.seats, votes);
    await this.tell(manager, lot, count);
    return close(manager, lot, count);
  }

  /** Not where the market was paid meanwhile, or the challenge is none any more. */
  private isWanted({ kind, marketId, occasion }: LotRow): boolean {
    const market = this.exchange.view.market(marketId);
    if (market === undefined) return false;
    if (kind === 'JURY') return market.state !== 'settling' && market.state !== 'settled';
    return market.resolution?.status === 'challenged' && market.resolution.evidenceId === occasion;
  }

  private async tell(manager: EntityManager, { kind, marketId }: LotRow, count: Count): Promise<void> {
    const ideaId = this.news.ideaOf(marketId);
    if (kind === 'PANEL') {
      await this.news.add(manager, { ideaId, kind: 'CHALLENGE_DECIDED', text: challengeText(count) });
      return;
    }
    await this.news.add(manager, { ideaId, kind: 'VERDICT', text: verdictText(count) });
    if (count.outcome === 'NONE') await this.news.tellNoVerdict(manager, marketId);
  }
}

async function close(
  manager: EntityManager,
  { id }: LotRow,
  { yes, no, outcome }: { yes: number | null; no: number | null; outcome: LotOutcome },
): Promise<LotRow | null> {
  await manager.query('UPDATE lot SET decided_at = now(), yes = $2, no = $3, outcome = $4 WHERE id = $1', [
    id,
    yes,
    no,
    outcome,
  ]);
  return (await readLots(manager, { where: 'id = $1', values: [id] }))[0] ?? null;
}
