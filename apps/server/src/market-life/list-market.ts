import { Injectable } from '@nestjs/common';
import { ideaId, marketId } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { rejection } from '../answers/sentences.js';
import type { Actor } from '../audit/actor.js';
import { cleanReason } from '../audit/clean-reason.js';
import { OfficersCommands } from '../audit/officers-commands.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import { ticksText } from '../markets/price-text.js';
import { Insiders } from './insiders.js';
import { KeptClaims } from './kept-claims.js';
import { type Listing, ListingTerms } from './listing-terms.js';
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
    private readonly terms: ListingTerms,
    private readonly claims: KeptClaims,
    private readonly insiders: Insiders,
    private readonly answers: MarketAnswers,
  ) {}

  async list(by: Actor, input: ListMarketInput): Promise<MarketChangedModel | CommandRejectedModel> {
    if (!isIdempotencyKey(input.idempotencyKey)) return rejection('IDEMPOTENCY_KEY_INVALID');
    const reason = cleanReason(input.reason);
    if (!reason.ok) return rejection(reason.code);
    const read = await this.terms.read(input);
    if (!read.ok) return rejection(read.code);
    const listing = read.value;
    const listedBy = { officer: by.memberId, key: input.idempotencyKey };
    // Not of what was listed before: it is answered as it was then.
    const isNew = (await this.claims.find(listedBy)) === null;
    if (isNew && !(await this.terms.isResolvable(listing))) return rejection('RESOLVER_NOT_ELIGIBLE');
    const claim = await this.claims.keep(listing.words, listedBy);
    return claim === null
      ? rejection('IDEMPOTENCY_CONFLICT')
      : this.submit(claim.marketId, listing, { by, input });
  }

  private async submit(
    listedAs: number,
    listing: Listing,
    { by, input }: { by: Actor; input: ListMarketInput },
  ): Promise<MarketChangedModel | CommandRejectedModel> {
    const id = marketId(listedAs);
    const { terms, words, named } = listing;
    const { contracts, closesAt, referenceTicks, subsidyMilli } = terms;
    const insiders = this.insiders.withProposer(words.ideaId, named);
    const figures = { contracts, closesAt, referenceTicks, subsidyMilli, insiders };
    const command = { type: 'ListMarket', marketId: id, ideaId: ideaId(words.ideaId), ...figures } as const;
    const outcome = await this.commands.submit(command, {
      act: 'LIST_MARKET',
      by,
      subject: `Market:${id}`,
      key: input.idempotencyKey,
      reason: input.reason,
      details: detailsOf(listing),
    });
    return this.answers.of(id, outcome);
  }
}

/** For the record of privileged acts. */
function detailsOf({ terms, words, named, prohibited }: Listing): Record<string, unknown> {
  const { template, question, source, low, high, unit } = words;
  return {
    idea: `Idea:${words.ideaId}`,
    template,
    question,
    source,
    resolver: `Member:${words.resolverId}`,
    ...(template === 'NUMBER' && { low, high, unit }),
    contracts: terms.contracts,
    closesAt: new Date(terms.closesAt).toISOString(),
    referencePrices: terms.referenceTicks.map(ticksText),
    subsidy: formatTokens(terms.subsidyMilli),
    insiders: named.map((id) => `Member:${id}`),
    ...(prohibited.length > 0 && { prohibited }),
  };
}
