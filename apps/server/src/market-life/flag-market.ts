import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { cleanWords } from '../answers/clean-words.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import { OfficersCommands } from '../audit/officers-commands.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { MarketAnswers, marketOfId } from './market-answers.js';
import type { MarketChangedModel } from './market-change.model.js';
import type { FlagMarketInput } from './market-life.inputs.js';

const RULES = { longest: 5_000, ifEmpty: 'REASON_EMPTY', ifTooLong: 'DOUBT_TOO_LONG' } as const;

/** Doubts that a claim can be resolved, and says why. */
@Injectable()
export class FlagMarket {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly commands: OfficersCommands,
    private readonly log: EvidenceLog,
    private readonly answers: MarketAnswers,
  ) {}

  async flag(by: Actor, input: FlagMarketInput): Promise<MarketChangedModel | CommandRejectedModel> {
    const { idempotencyKey: key } = input;
    if (!isIdempotencyKey(key)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const marketId = marketOfId(input.marketId);
    if (marketId === null || this.exchange.view.market(marketId) === undefined)
      return rejection('UNKNOWN_MARKET');
    const reason = cleanWords(input.reason, RULES);
    if (!reason.ok) return rejection(reason.code);
    const entry = { marketId, memberId: by.memberId, kind: 'FLAG', text: reason.value, url: null } as const;
    const act = { act: 'FLAG_MARKET', by, subject: `Market:${marketId}`, key } as const;
    const outcome = await this.log.during(entry, key, (evidenceId) =>
      this.commands.submitSaid(
        { type: 'FlagMarket', marketId },
        { ...act, reason: null, details: { evidenceId } },
        reason.value,
      ),
    );
    return this.answers.of(marketId, outcome);
  }
}
