import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { ideaId, type MemberId, marketId } from '@openfloor/kernel';
import { DataSource } from 'typeorm';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import { submitAsOfficer } from '../answers/submit-keyed.js';
import { ClaimCatalogue } from '../catalogue/claim-catalogue.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { Claim } from '../database/entities/claim.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { decodeId } from '../graphql/global-id.js';
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
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
    private readonly claims: ClaimCatalogue,
    private readonly insiders: Insiders,
    private readonly answers: MarketAnswers,
  ) {}

  async list(officer: number, input: ListMarketInput): Promise<MarketChangedModel | CommandRejectedModel> {
    if (!isIdempotencyKey(input.idempotencyKey)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const idea = decodeId('Idea', input.ideaId);
    if (idea === null || this.ideas.find(idea) === undefined) return rejection('UNKNOWN_IDEA');
    const terms = claimTerms(input);
    if (!terms.ok) return rejection(terms.code);
    const insiders = await this.insiders.find(idea, input.insiders ?? []);
    if (!insiders.ok) return rejection(insiders.code);
    const by = { officer, key: input.idempotencyKey };
    const claim = await this.keep(idea, terms.value, by);
    if (!sameWords(claim, idea, terms.value)) return rejection('IDEMPOTENCY_CONFLICT');
    this.claims.add(claim);
    return this.submit(claim, { terms: terms.value, insiders: insiders.value }, by);
  }

  private async submit(
    claim: Claim,
    { terms, insiders }: { terms: ClaimTerms; insiders: readonly MemberId[] },
    by: { officer: number; key: string },
  ): Promise<MarketChangedModel | CommandRejectedModel> {
    const id = marketId(claim.marketId);
    const { contracts, closesAt, referenceTicks, subsidyMilli } = terms;
    const figures = { contracts, closesAt, referenceTicks, subsidyMilli, insiders };
    const command = { type: 'ListMarket', marketId: id, ideaId: ideaId(claim.ideaId), ...figures } as const;
    return this.answers.of(id, await submitAsOfficer(this.exchange, command, by));
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
