import { Injectable } from '@nestjs/common';
import type { AllowancePolicy, Command, TradingPolicy } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import { formatTokens } from '@openfloor/money';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import { type OfficersAct, OfficersCommands } from '../audit/officers-commands.js';
import type { ReasonedInput } from '../audit/reasoned.input.js';
import { InLine } from '../estimates/in-line.js';
import { ExchangeFacts } from '../exchange/exchange-facts.js';
import { InjectExchange } from '../exchange/tokens.js';
import type {
  ExchangeActionInput,
  ExchangeChangedModel,
  SetAllowancePolicyInput,
} from './exchange-change.model.js';
import { isOutdated } from './is-outdated.js';
import { allowancePolicy, tradingPolicy } from './policy-terms.js';
import type { SetTradingPolicyInput } from './trading-policy.model.js';
import { tradingPolicyModel } from './trading-policy-model.js';

type Answered = ExchangeChangedModel | CommandRejectedModel;
/** What is recorded besides who and why. */
type Told = Pick<OfficersAct, 'act' | 'details' | 'before' | 'hindrance'>;

const DAY_MS = 24 * 3600_000;

/** What officers do with the exchange as a whole. */
@Injectable()
export class LeadExchange {
  private readonly line = new InLine();

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly commands: OfficersCommands,
    private readonly facts: ExchangeFacts,
  ) {}

  async setTradingPolicy(by: Actor, input: SetTradingPolicyInput): Promise<Answered> {
    const policy = tradingPolicy(input);
    if (!policy.ok) return rejection(policy.code);
    // Nothing may change between the look at the version and the command.
    return this.line.run(0, () => this.replaceTradingPolicy(by, input, policy.value));
  }

  private replaceTradingPolicy(
    by: Actor,
    input: SetTradingPolicyInput,
    policy: TradingPolicy,
  ): Promise<Answered> {
    const { view } = this.exchange;
    const { version: _, ...details } = tradingPolicyModel(policy, 0);
    const before = tradingPolicyModel(view.tradingPolicy, view.tradingPolicyVersion);
    const hindrance = () => (isOutdated(input.version, before.version) ? 'POLICY_CHANGED' : null);
    const told = { act: 'SET_TRADING_POLICY', details, before: { ...before }, hindrance } as const;
    return this.submit({ type: 'SetTradingPolicy', policy }, { by, input }, told);
  }

  async setAllowancePolicy(by: Actor, input: SetAllowancePolicyInput): Promise<Answered> {
    const command = allowancePolicy(input);
    if (!command.ok) return rejection(command.code);
    const { policy } = this.exchange.view;
    const before = policy === null ? {} : allowanceDetails(policy);
    const told = { act: 'SET_ALLOWANCE_POLICY', details: allowanceDetails(command.value), before } as const;
    return this.submit(command.value, { by, input }, told);
  }

  act(by: Actor, type: 'HaltExchange' | 'ResumeExchange', input: ExchangeActionInput): Promise<Answered> {
    const act = type === 'HaltExchange' ? 'HALT_EXCHANGE' : 'RESUME_EXCHANGE';
    return this.submit({ type }, { by, input }, { act, before: { halted: this.exchange.view.halted } });
  }

  private async submit(
    command: Command,
    { by, input }: { by: Actor; input: ReasonedInput },
    told: Told,
  ): Promise<Answered> {
    const { idempotencyKey: key, reason } = input;
    const outcome = await this.commands.submit(command, { ...told, by, subject: 'Exchange', key, reason });
    if (!outcome.ok) return rejection(outcome.code);
    return { exchange: this.facts.read(), sequence: String(outcome.taken.sequence) };
  }
}

/** For the record of privileged acts. */
const allowanceDetails = (policy: AllowancePolicy): Record<string, unknown> => ({
  amount: formatTokens(policy.amountMilli),
  periodDays: policy.periodMs / DAY_MS,
  startsAt: new Date(policy.anchorAt).toISOString(),
  cap: formatTokens(policy.capMilli),
});
