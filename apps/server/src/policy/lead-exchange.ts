import { Injectable } from '@nestjs/common';
import type { Command } from '@openfloor/exchange';
import type { Exchange } from '@openfloor/journal';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import { submitAsOfficer } from '../answers/submit-keyed.js';
import { ExchangeFacts } from '../exchange/exchange-facts.js';
import { InjectExchange } from '../exchange/tokens.js';
import type {
  ExchangeActionInput,
  ExchangeChangedModel,
  SetAllowancePolicyInput,
} from './exchange-change.model.js';
import { allowancePolicy, tradingPolicy } from './policy-terms.js';
import type { SetTradingPolicyInput } from './trading-policy.model.js';

type Answered = ExchangeChangedModel | CommandRejectedModel;

/** What officers do with the exchange as a whole. */
@Injectable()
export class LeadExchange {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly facts: ExchangeFacts,
  ) {}

  async setTradingPolicy(officer: number, input: SetTradingPolicyInput): Promise<Answered> {
    const policy = tradingPolicy(input);
    if (!policy.ok) return rejection(policy.code);
    const command = { type: 'SetTradingPolicy', policy: policy.value } as const;
    return this.submit(command, { officer, key: input.idempotencyKey });
  }

  async setAllowancePolicy(officer: number, input: SetAllowancePolicyInput): Promise<Answered> {
    const command = allowancePolicy(input);
    if (!command.ok) return rejection(command.code);
    return this.submit(command.value, { officer, key: input.idempotencyKey });
  }

  act(
    officer: number,
    type: 'HaltExchange' | 'ResumeExchange',
    { idempotencyKey: key }: ExchangeActionInput,
  ): Promise<Answered> {
    return this.submit({ type }, { officer, key });
  }

  private async submit(command: Command, by: { officer: number; key: string }): Promise<Answered> {
    const outcome = await submitAsOfficer(this.exchange, command, by);
    if (!outcome.ok) return rejection(outcome.code);
    return { exchange: this.facts.read(), sequence: String(outcome.taken.sequence) };
  }
}
