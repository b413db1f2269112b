import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ideaId, type MemberId, marketId } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import { DataSource } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import { cleanReason } from '../audit/clean-reason.js';
import { OfficersCommands } from '../audit/officers-commands.js';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { Claim } from '../database/entities/claim.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { decodeId } from '../graphql/global-id.js';
import { ticksText } from '../markets/price-text.js';
import { type ClaimTerms, claimTerms } from './claim-terms.js';
import { Insiders } from './insiders.js';
import { MarketAnswers } from './market-answers.js';
import type { MarketChangedModel } from './market-change.model.js';
import type { ListMarketInput } from './market-life.inputs.js';

/**
 * Makes a claim a market. Its words are kept first, under the officer's key, and with them comes the market's id: so the
 * command is the same when it is sent again, also after a crash in between.
 */
@Injectable()
export class ListMarket {
  constructor(
    private readonly commands: OfficersCommands,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly claims: ClaimCatalogue,
    private readonly insiders: Insiders,
    private readonly answers: MarketAnswers,
  ) {}

  async list(by: Actor, input: ListMarketInput): Promise<MarketChangedModel | CommandRejectedModel> {
    if (!isIdempotencyKey(input.idempotencyKey)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const idea = decodeId('Idea', input.ideaId);
    if (idea === null || this.ideas.find(idea) === undefined) return rejection('UNKNOWN_IDEA');
    const terms = claimTerms(input);
    if (!terms.ok) return rejection(terms.code);
    const reason = cleanReason(input.reason);
    if (!reason.ok) return rejection(reason.code);
    const insiders = await this.insiders.find(idea, input.insiders ?? []);
    if (!insiders.ok) return rejection(insiders.code);
    const claim = await this.keep(idea, terms.value, { officer: by.memberId, key: input.idempotencyKey });
    if (!sameWords(claim, idea, terms.value)) return rejection('IDEMPOTENCY_CONFLICT');
    this.claims.add(claim);
    return this.submit(claim, { terms: terms.value, insiders: insiders.value }, { by, input });
  }

  private async submit(
    claim: Claim,
    { terms, insiders }: { terms: ClaimTerms; insiders: readonly MemberId[] },
    { by, input }: { by: Actor; input: ListMarketInput },
  ): Promise<MarketChangedModel | CommandRejectedModel> {
    const id = marketId(claim.marketId);
    const { contracts, closesAt, referenceTicks, subsidyMilli } = terms;
    const figures = { contracts, closesAt, referenceTicks, subsidyMilli, insiders };
    const command = { type: 'ListMarket', marketId: id, ideaId: ideaId(claim.ideaId), ...figures } as const;
    const outcome = await this.commands.submit(command, {
      act: 'LIST_MARKET',
      by,
      subject: `Market:${id}`,
      key: input.idempotencyKey,
      reason: input.reason,
      details: detailsOf(claim, terms, insiders),
    });
    return this.answers.of(id, outcome);
  }

  /** The claim of this key: the one that is there, or else this one. */
  private async keep(idea: number, terms: ClaimTerms, by: { officer: number; key: string }): Promise<Claim> {
    const claims = this.database.getRepository(Claim);
    const place = { officerId: by.officer, listingKey: createHash('sha256').update(by.key).digest() };
    const { question, criteria } = terms;
    const words = { ideaId: idea, question, criteria, outcomes: [...terms.outcomes] };
    const insertion = claims
      .createQueryBuilder()
      .insert()
      .values({ ...place, ...words });
    await insertion.orIgnore().updateEntity(false).execute();
    return claims.findOneByOrFail(place);
  }
}

function sameWords(claim: Claim, idea: number, terms: ClaimTerms): boolean {
  const words = ({ question, criteria, outcomes }: Pick<ClaimTerms, 'question' | 'criteria' | 'outcomes'>) =>
    JSON.stringify([question, criteria, outcomes]);
  return claim.ideaId === idea && words(claim) === words(terms);
}

/** For the record of privileged acts. */
function detailsOf(claim: Claim, terms: ClaimTerms, insiders: readonly MemberId[]): Record<string, unknown> {
  const { question, contracts, closesAt, referenceTicks, subsidyMilli } = terms;
  return {
    idea: `Idea:${claim.ideaId}`,
    question,
    contracts,
    closesAt: new Date(closesAt).toISOString(),
    referencePrices: referenceTicks.map(ticksText),
    subsidy: formatTokens(subsidyMilli),
    insiders: insiders.map((id) => `Member:${id}`),
  };
}
