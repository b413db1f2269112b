import { Injectable } from '@nestjs/common';
import type { Command, MarketView } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { type MarketId, marketId, memberId } from '@openfloor/kernel';
import type { Parsed } from '@openfloor/money';
import { cleanUrl, cleanWords, type TextRules } from '../answers/clean-words.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import type { TextRefusal } from '../answers/input-sentences.js';
import { rejection } from '../answers/sentences.js';
import { type Outcome, submitKeyed } from '../answers/submit-keyed.js';
import type { Actor } from '../audit/actor.js';
import { cleanReason } from '../audit/clean-reason.js';
import { type OfficersAct, OfficersCommands } from '../audit/officers-commands.js';
import type { ReasonedInput } from '../audit/reasoned.input.js';
import type { EvidenceKind } from '../database/entities/evidence.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { MarketAnswers } from '../market-life/market-answers.js';
import type { MarketActionInput, MarketChangedModel } from '../market-life/market-change.model.js';
import { MarketBoard } from '../markets/market-board.js';
import { MarketWords } from '../markets/market-words.js';
import { ticksText } from '../markets/price-text.js';
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
    private readonly commands: OfficersCommands,
    private readonly log: EvidenceLog,
    private readonly markets: MarketBoard,
    private readonly words: MarketWords,
    private readonly answers: MarketAnswers,
  ) {}

  async propose(by: Actor, input: ProposeResolutionInput): Promise<Answered> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const payouts = payoutTicks(input, this.words.contractsOf(market));
    if (!payouts.ok) return rejection(payouts.code);
    const said = saidOf({ text: input.evidence, url: input.url }, EVIDENCE);
    if (!said.ok) return rejection(said.code);
    const propose = { type: 'ProposeResolution', officerId: memberId(by.memberId) } as const;
    const entry = { ...said.value, kind: 'PROPOSAL' } as const;
    return this.act(market, entry, { by, input }, (id, evidenceId) => ({
      command: { ...propose, marketId: id, payoutTicks: payouts.value, evidenceId },
      act: 'PROPOSE_RESOLUTION',
      details: { payouts: payouts.value.map(ticksText), isVoid: payouts.value.length === 0, evidenceId },
    }));
  }

  confirm(by: Actor, input: MarketActionInput): Promise<Answered> {
    return this.agree(by, input, {
      type: 'ConfirmResolution',
      act: 'CONFIRM_RESOLUTION',
      kind: 'CONFIRMATION',
    });
  }

  withdraw(by: Actor, input: MarketActionInput): Promise<Answered> {
    return this.agree(by, input, {
      type: 'WithdrawResolution',
      act: 'WITHDRAW_RESOLUTION',
      kind: 'WITHDRAWAL',
    });
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
    const challenge = { type: 'ChallengeResolution', memberId: memberId(member) } as const;
    return this.say(market, entry, key, (id, evidenceId) =>
      submitKeyed(this.exchange, { ...challenge, marketId: id, evidenceId }, key),
    );
  }

  private async agree(
    by: Actor,
    input: MarketActionInput,
    { type, act, kind }: Agreement,
  ): Promise<Answered> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const officerId = memberId(by.memberId);
    return this.act(market, { ...SILENT, kind }, { by, input }, (id, evidenceId) => ({
      command: { type, marketId: id, officerId },
      act,
      details: { evidenceId },
    }));
  }

  /** What an officer does, which is recorded. */
  private async act(
    market: MarketView,
    said: Said,
    { by, input }: { by: Actor; input: ReasonedInput },
    told: (id: MarketId, evidenceId: number) => Pick<OfficersAct, 'act' | 'details'> & { command: Command },
  ): Promise<Answered> {
    const { idempotencyKey: key, reason } = input;
    const cleaned = cleanReason(reason);
    if (!cleaned.ok) return rejection(cleaned.code);
    const subject = `Market:${market.marketId}`;
    const entry = { ...said, memberId: by.memberId };
    return this.say(market, entry, key, (id, evidenceId) => {
      const { command, act, details } = told(id, evidenceId);
      return this.commands.submitOwn(command, { act, by, subject, key, reason, ...(details && { details }) });
    });
  }

  private async say(
    market: MarketView,
    entry: Said & { memberId: number },
    key: string,
    submit: (id: MarketId, evidenceId: number) => Promise<Outcome>,
  ): Promise<Answered> {
    if (!isIdempotencyKey(key)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const id = marketId(market.marketId);
    const outcome = await this.log.during({ ...entry, marketId: id }, key, (evidenceId) =>
      submit(id, evidenceId),
    );
    return this.answers.of(id, outcome);
  }
}

interface Agreement {
  readonly type: 'ConfirmResolution' | 'WithdrawResolution';
  readonly act: 'CONFIRM_RESOLUTION' | 'WITHDRAW_RESOLUTION';
  readonly kind: 'CONFIRMATION' | 'WITHDRAWAL';
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
