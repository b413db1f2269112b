import { Injectable } from '@nestjs/common';
import { type Exchange, findCommands } from '@openfloor/journal';
import { type MarketId, type Milli, marketId, memberId, milli } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import { type Outcome, submitKeyed } from '../answers/submit-keyed.js';
import { EvidenceLog } from '../evidence/evidence-log.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { MarketAnswers } from '../market-life/market-answers.js';
import type { MarketChangedModel } from '../market-life/market-change.model.js';
import { MarketBoard } from '../markets/market-board.js';
import type { ChallengeResolutionInput } from './resolution.inputs.js';
import { saidOf } from './said.js';

const REASON = { longest: 5_000, ifEmpty: 'REASON_EMPTY', ifTooLong: 'DOUBT_TOO_LONG' } as const;

type Answered = MarketChangedModel | CommandRejectedModel;

/** A member objects to how a market was resolved, and puts up what the policy asks for. */
@Injectable()
export class ChallengeMarket {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly log: EvidenceLog,
    private readonly markets: MarketBoard,
    private readonly answers: MarketAnswers,
    private readonly policies: IdeasPolicies,
    private readonly database: DataSource,
  ) {}

  /** Refused at once where nothing can be challenged, so that nobody fills the log; not when it was taken before. */
  async challenge(member: number, input: ChallengeResolutionInput): Promise<Answered> {
    const market = this.markets.view(input.marketId);
    if (market === undefined) return rejection('UNKNOWN_MARKET');
    const said = saidOf({ text: input.reason, url: input.url }, REASON);
    if (!said.ok) return rejection(said.code);
    const key = input.idempotencyKey;
    if (!isIdempotencyKey(key)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const isRepeated = await this.log.knows(member, key);
    if (!isRepeated && market.resolution?.status === 'challenged') return rejection('CHALLENGE_PENDING');
    if (!isRepeated && market.resolution?.status !== 'confirmed') return rejection('NOT_CHALLENGEABLE');
    const id = marketId(market.marketId);
    const entry = { ...said.value, kind: 'CHALLENGE', memberId: member, marketId: id } as const;
    const outcome = await this.log.during(entry, key, (evidenceId) =>
      this.submit({ id, member, evidenceId }, key, isRepeated),
    );
    return this.answers.of(id, outcome);
  }

  private async submit(
    { id, member, evidenceId }: { id: MarketId; member: number; evidenceId: number },
    key: string,
    isRepeated: boolean,
  ): Promise<Outcome> {
    const stakeMilli = (isRepeated ? await this.stakeOf(member, key) : null) ?? this.usualStake;
    const challenge = { type: 'ChallengeResolution', memberId: memberId(member), marketId: id } as const;
    return submitKeyed(this.exchange, { ...challenge, evidenceId, stakeMilli }, key);
  }

  private get usualStake(): Milli {
    return milli(this.policies.current.challengeStakeMilli);
  }

  /** Sent again, a command has the stake of then, whatever the policy says now: the client did not choose it. */
  private async stakeOf(actor: number, key: string): Promise<Milli | null> {
    const query = (text: string, values: unknown[]) => this.database.query(text, values);
    const [found] = await findCommands(query, [{ actor, keyDigest: this.exchange.keyDigest(key) }]);
    return found?.command.type === 'ChallengeResolution' ? found.command.stakeMilli : null;
  }
}
