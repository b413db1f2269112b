import { Injectable } from '@nestjs/common';
import type { Command, MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { type MarketId, marketId, memberId } from '@openfloor/kernel';
import type { Parsed } from '@openfloor/money';
import { cleanUrl, cleanWords, type TextRules } from '../answers/clean-words.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import type { TextRefusal } from '../answers/input-sentences.js';
import { rejection } from '../answers/sentences.js';
import { submitKeyed } from '../answers/submit-keyed.js';
import type { EvidenceKind } from '../database/entities/evidence.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { MarketAnswers } from '../market-life/market-answers.js';
import type { MarketActionInput, MarketChangedModel } from '../market-life/market-change.model.js';
import { MarketBoard } from '../markets/market-board.js';
import { MarketWords } from '../markets/market-words.js';
import type { ChallengeResolutionInput, ProposeResolutionInput } from './resolution.inputs.js';
import { payoutTicks } from './resolution-terms.js';

type Answered = MarketChangedModel | CommandRejectedModel;

const EVIDENCE = { longest: 5_000, ifEmpty: 'EVIDENCE_EMPTY', ifTooLong: 'EVIDENCE_TOO_LONG' } as const;
const REASON = { longest: 5_000, ifEmpty: 'REASON_EMPTY', ifTooLong: 'REASON_TOO_LONG' } as const;

/** What goes into the log beside the market and who said it. */
interface Said {
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly url: string | null;
}

const SILENT = { text: '', url: null };

/** Agrees on how a market ended. What was said is kept outside the journal, which knows it by its number. */
@Injectable()
export class ResolveMarket {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly log: EvidenceLog,
    private readonly markets: MarketBoard,
    private readonly words: MarketWords,
    private readonly answers: MarketAnswers,
  ) {}

  async propose(officer: number, input: ProposeResolutionInput): Promise<Answered> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const payouts = payoutTicks(input, this.words.contractsOf(market));
    if (!payouts.ok) return rejection(payouts.code);
    const said = saidOf({ text: input.evidence, url: input.url }, EVIDENCE);
    if (!said.ok) return rejection(said.code);
    const officerId = memberId(officer);
    const propose = { type: 'ProposeResolution', officerId, payoutTicks: payouts.value } as const;
    const entry = { ...said.value, kind: 'PROPOSAL', memberId: officer } as const;
    return this.say(market, entry, input.idempotencyKey, (id, evidenceId) => ({
      ...propose,
      marketId: id,
      evidenceId,
    }));
  }

  confirm(officer: number, input: MarketActionInput): Promise<Answered> {
    return this.act({ ...SILENT, kind: 'CONFIRMATION', memberId: officer }, input, 'ConfirmResolution');
  }

  withdraw(officer: number, input: MarketActionInput): Promise<Answered> {
    return this.act({ ...SILENT, kind: 'WITHDRAWAL', memberId: officer }, input, 'WithdrawResolution');
  }

  /** Refused at once where nothing can be challenged, so that nobody fills the log; not when it was taken before. */
  async challenge(member: number, input: ChallengeResolutionInput): Promise<Answered> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const said = saidOf({ text: input.reason, url: input.url }, REASON);
    if (!said.ok) return rejection(said.code);
    const key = input.idempotencyKey;
    if (!isIdempotencyKey(key)) return rejection('IDEMPOTENCY_KEY_INVALID');
    if (market.resolution?.status !== 'confirmed' && !(await this.log.knows(member, key)))
      return rejection('NOT_CHALLENGEABLE');
    const entry = { ...said.value, kind: 'CHALLENGE', memberId: member } as const;
    return this.say(market, entry, key, (id, evidenceId) => ({
      type: 'ChallengeResolution',
      marketId: id,
      memberId: memberId(member),
      evidenceId,
    }));
  }

  private async act(
    entry: Said & { memberId: number },
    { marketId: globalId, idempotencyKey }: MarketActionInput,
    type: 'ConfirmResolution' | 'WithdrawResolution',
  ): Promise<Answered> {
    const market = this.markets.view(globalId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const officerId = memberId(entry.memberId);
    return this.say(market, entry, idempotencyKey, (id) => ({ type, marketId: id, officerId }));
  }

  private async say(
    market: MarketView,
    entry: Said & { memberId: number },
    key: string,
    command: (id: MarketId, evidenceId: number) => Command,
  ): Promise<Answered> {
    if (!isIdempotencyKey(key)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const id = marketId(market.marketId);
    const outcome = await this.log.during({ ...entry, marketId: id }, key, (evidenceId) =>
      submitKeyed(this.exchange, command(id, evidenceId), key),
    );
    return this.answers.of(id, outcome);
  }
}

function saidOf(
  given: { text: string; url: string | null | undefined },
  rules: TextRules,
): Parsed<Omit<Said, 'kind'>, TextRefusal> {
  const text = cleanWords(given.text, rules);
  if (!text.ok) return text;
  const url = cleanUrl(given.url);
  return url.ok ? { ok: true, value: { text: text.value, url: url.value } } : url;
}
