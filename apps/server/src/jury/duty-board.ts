import { Injectable } from '@nestjs/common';
import type { MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import type { Evidence } from '../database/entities/evidence.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { encodeUuid } from '../graphql/uuid-id.js';
import { MarketWords } from '../markets/market-words.js';
import { ticksText } from '../markets/price-text.js';
import { BestCases } from '../talk/best-cases.js';
import type { DutyEvidenceModel, DutyModel } from './duty.model.js';
import { OwnDuties, type OwnSeat } from './own-duties.js';

const ONE_TOKEN = 1_000;
/** Of each side. */
const SHOWN_CASES = 3;

type Disputed = Pick<DutyModel, 'outcome' | 'evidence' | 'challengeReason'>;
const NOTHING: Disputed = { outcome: null, evidence: null, challengeReason: null };

/** What a member who was drawn is shown: the matter, and nobody's name or stake. */
@Injectable()
export class DutyBoard {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly ideas: IdeaCatalogue,
    private readonly words: MarketWords,
    private readonly evidence: EvidenceLog,
    private readonly duties: OwnDuties,
    private readonly cases: BestCases,
  ) {}

  async of({ seat, lot }: OwnSeat, request: object): Promise<DutyModel> {
    const market = this.exchange.view.market(lot.marketId);
    if (market === undefined) throw new Error(`market ${lot.marketId} has a lot and is not there`);
    const idea = this.ideas.find(market.ideaId);
    const disputed = lot.kind === 'PANEL' ? await this.disputed(market, lot.occasion, request) : NOTHING;
    return {
      said: this.readOnce(market.ideaId),
      id: encodeUuid('Duty', seat.id),
      kind: lot.kind,
      marketId: encodeId('Market', lot.marketId),
      ideaId: encodeId('Idea', market.ideaId),
      question: this.words.question(market),
      criteria: this.words.criteria(market),
      title: idea?.title ?? '',
      text: idea?.summary ?? '',
      ...disputed,
      dueAt: seat.dueAt,
      open: seat.vote === null && this.duties.isUndecided(lot),
      vote: seat.vote === null ? null : seat.vote ? 'YES' : 'NO',
    };
  }

  /** When somebody asks: the mark in everybody's header does not. */
  private readOnce(ideaId: number): DutyModel['said'] {
    let reading: ReturnType<DutyModel['said']> | null = null;
    return () => {
      reading ??= this.cases.texts(ideaId, SHOWN_CASES);
      return reading;
    };
  }

  /** What a panel decides on; once the market was resolved anew, nothing of it is left to show. */
  private async disputed(market: MarketView, proposal: number, request: object): Promise<Disputed> {
    const { resolution } = market;
    if (resolution?.evidenceId !== proposal || resolution.challenge === null) return NOTHING;
    const { challenge, isVoid, payoutTicks } = resolution;
    const said = await this.evidence.ofMarket(market.marketId, ['PROPOSAL', 'CHALLENGE'], request);
    const objection = said.find(
      ({ kind, memberId }) => kind === 'CHALLENGE' && memberId === challenge.memberId,
    );
    return {
      outcome: isVoid ? 'Void' : this.outcomeOf(market, payoutTicks),
      evidence: evidenceModel(said.find(({ id }) => id === proposal)),
      challengeReason: evidenceModel(objection),
    };
  }

  private outcomeOf(market: MarketView, payoutTicks: readonly number[]): string {
    const contracts = this.words.contractsOf(market);
    const winner = contracts.find(({ index }) => payoutTicks[index] === ONE_TOKEN);
    if (winner !== undefined) return winner.name;
    return contracts.map(({ index, name }) => `${name} ${ticksText(payoutTicks[index] ?? 0)}`).join(', ');
  }
}

/** Null where it was erased. */
function evidenceModel(row: Evidence | undefined): DutyEvidenceModel | null {
  return row === undefined || row.text === '' ? null : { text: row.text, url: row.url };
}
