import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Idea } from '../database/entities/idea.js';
import { isTakenAway } from '../idea-life/stage-moves.js';
import { JuryVerdicts } from '../jury/jury-verdicts.js';
import { MarketWords } from '../markets/market-words.js';

/** What binds whoever resolves a headline. */
export type Binding =
  /** Nothing. */
  | { readonly by: 'NOTHING' }
  /** A jury has not decided, or is to be drawn once the market has closed. */
  | { readonly by: 'JURY_AT_WORK' }
  /** The contract that is to be paid; null: none, so that only void is right. */
  | { readonly by: 'VERDICT' | 'RECORD'; readonly contract: number | null }
  /** The idea was taken away before a jury decided. */
  | { readonly by: 'NO_VERDICT'; readonly contract: null };

export type OutcomeRefusal = 'VERDICT_PENDING' | 'NOT_THE_VERDICT' | 'NOT_THE_RECORD' | 'NO_VERDICT';

const [YES, NO] = [0, 1];
const FREE: Binding = { by: 'NOTHING' };

const REFUSALS = {
  VERDICT: 'NOT_THE_VERDICT',
  RECORD: 'NOT_THE_RECORD',
  NO_VERDICT: 'NO_VERDICT',
} as const;

/** What was decided already about how a headline ended: by its jury, or by the record of an import. */
@Injectable()
export class BindingOutcomes {
  constructor(
    private readonly words: MarketWords,
    private readonly ideas: IdeaCatalogue,
    private readonly verdicts: JuryVerdicts,
    private readonly database: DataSource,
  ) {}

  /** Drawn members who uphold an objection to it say that it was wrong: then it binds no more, whatever follows. */
  async of(market: MarketView): Promise<Binding> {
    const decided = this.decided(market);
    return (await this.isOverturned(market, decided)) ? FREE : decided;
  }

  private decided(market: MarketView): Binding {
    if (!this.words.isHeadline(market)) return FREE;
    const idea = this.ideas.find(market.ideaId);
    if (idea?.headline === 'JURY') return this.verdict(market.marketId, idea);
    const recorded = idea?.headline === 'RECORD' ? idea.recordedOutcome : null;
    return recorded === null ? FREE : { by: 'RECORD', contract: recorded === 'YES' ? YES : NO };
  }

  /** Void can always be proposed: that there is a reason for it is for a second person to see. */
  async refusal(market: MarketView, payoutTicks: readonly number[]): Promise<OutcomeRefusal | null> {
    if (payoutTicks.length === 0) return null;
    const binding = await this.of(market);
    if (binding.by === 'NOTHING') return null;
    if (binding.by === 'JURY_AT_WORK') return 'VERDICT_PENDING';
    const isIt = payoutTicks.every((paid, contract) => paid > 0 === (contract === binding.contract));
    if (isIt) return null;
    return REFUSALS[binding.by];
  }

  private verdict(marketId: number, { stage }: Idea): Binding {
    const verdict = this.verdicts.of(marketId);
    if (verdict === null)
      return isTakenAway(stage) ? { by: 'NO_VERDICT', contract: null } : { by: 'JURY_AT_WORK' };
    if (verdict.yes === null) return { by: 'VERDICT', contract: null };
    return { by: 'VERDICT', contract: verdict.yes ? YES : NO };
  }

  /**
   * A void that was overturned says nothing against a jury or a record that chose a contract: it frees only where void
   * alone was right. The journal's rows remember it, for the market knows only what was said last.
   */
  private async isOverturned({ marketId, resolution }: MarketView, decided: Binding): Promise<boolean> {
    if (decided.by === 'NOTHING' || resolution === null) return false;
    const onlyVoid = 'contract' in decided && decided.contract === null;
    const rows: unknown[] = await this.database.query(OVERTURNED, [marketId, onlyVoid]);
    return rows.length > 0;
  }
}

const OVERTURNED = `
  SELECT 1 FROM resolution WHERE market_id = $1 AND status = 'overturned' AND (NOT is_void OR $2) LIMIT 1`;
