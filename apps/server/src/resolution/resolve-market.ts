import { Injectable } from '@nestjs/common';
import type { Command, MarketView } from '@openfloor/exchange';
import { type MarketId, marketId, memberId } from '@openfloor/kernel';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import type { Outcome } from '../answers/submit-keyed.js';
import type { Actor } from '../audit/actor.js';
import { cleanReason } from '../audit/clean-reason.js';
import { type OfficersAct, OfficersCommands } from '../audit/officers-commands.js';
import type { ReasonedInput } from '../audit/reasoned.input.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { MarketAnswers } from '../market-life/market-answers.js';
import type { MarketActionInput, MarketChangedModel } from '../market-life/market-change.model.js';
import { MarketBoard } from '../markets/market-board.js';
import { MarketWords } from '../markets/market-words.js';
import { ticksText } from '../markets/price-text.js';
import type { ProposeResolutionInput } from './resolution.inputs.js';
import { ResolutionRules } from './resolution-rules.js';
import { endingOf } from './resolution-terms.js';
import { type Said, saidOf } from './said.js';

type Answered = MarketChangedModel | CommandRejectedModel;

const EVIDENCE = { longest: 5_000, ifEmpty: 'EVIDENCE_EMPTY', ifTooLong: 'EVIDENCE_TOO_LONG' } as const;

const SILENT = { text: '', url: null };

/** Agrees on how a market ended. What was said is kept outside the journal, which knows it by its number. */
@Injectable()
export class ResolveMarket {
  constructor(
    private readonly commands: OfficersCommands,
    private readonly log: EvidenceLog,
    private readonly markets: MarketBoard,
    private readonly words: MarketWords,
    private readonly rules: ResolutionRules,
    private readonly answers: MarketAnswers,
  ) {}

  async propose(by: Actor, input: ProposeResolutionInput): Promise<Answered> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const resolvable = { contracts: this.words.contractsOf(market), range: this.rules.rangeOf(market) };
    const ending = endingOf(input, resolvable);
    if (!ending.ok) return rejection(ending.code);
    const said = saidOf({ text: input.evidence, url: input.url }, EVIDENCE);
    if (!said.ok) return rejection(said.code);
    const { payoutTicks, value } = ending.value;
    const asked = { memberId: by.memberId, key: input.idempotencyKey, market };
    const refusal = await this.rules.proposalRefusal(asked, payoutTicks);
    if (refusal !== null) return rejection(refusal);
    const propose = { type: 'ProposeResolution', officerId: memberId(by.memberId) } as const;
    const entry = { ...said.value, value, kind: 'PROPOSAL' } as const;
    const told = { payouts: payoutTicks.map(ticksText), isVoid: payoutTicks.length === 0 };
    return this.act(market, entry, { by, input }, (id, evidenceId) => ({
      command: { ...propose, marketId: id, payoutTicks, evidenceId },
      act: 'PROPOSE_RESOLUTION',
      details: { ...told, ...(value !== null && { value }), evidenceId },
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

  private async agree(
    by: Actor,
    input: MarketActionInput,
    { type, act, kind }: Agreement,
  ): Promise<Answered> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const key = input.idempotencyKey;
    const refusal = await this.rules.refusal({ memberId: by.memberId, key, market });
    if (refusal !== null) return rejection(refusal);
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
