import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { cleanWords } from '../answers/clean-words.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import { submitAsOfficer } from '../answers/submit-keyed.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { MarketAnswers, marketOfId } from './market-answers.js';
import type { MarketChangedModel } from './market-change.model.js';
import type { FlagMarketInput } from './market-life.inputs.js';

const RULES = { longest: 5_000, ifEmpty: 'REASON_EMPTY', ifTooLong: 'REASON_TOO_LONG' } as const;

/** Doubts that a claim can be resolved, and says why. */
@Injectable()
export class FlagMarket {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly log: EvidenceLog,
    private readonly answers: MarketAnswers,
  ) {}

  async flag(officer: number, input: FlagMarketInput): Promise<MarketChangedModel | CommandRejectedModel> {
    const { idempotencyKey: key } = input;
    if (!isIdempotencyKey(key)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const marketId = marketOfId(input.marketId);
    if (marketId === null || this.exchange.view.market(marketId) === undefined)
      return rejection('UNKNOWN_MARKET');
    const reason = cleanWords(input.reason, RULES);
    if (!reason.ok) return rejection(reason.code);
    const entry = { marketId, memberId: officer, kind: 'FLAG', text: reason.value, url: null } as const;
    const outcome = await this.log.during(entry, key, () =>
      submitAsOfficer(this.exchange, { type: 'FlagMarket', marketId }, { officer, key }),
    );
    return this.answers.of(marketId, outcome);
  }
}
