import { Injectable } from '@nestjs/common';
import type { MemberId } from '@openfloor/kernel';
import type { Parsed } from '@openfloor/money';
import type { AnswerCode } from '../answers/sentences.js';
import { refuse } from '../answers/submit-keyed.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { decodeId } from '../graphql/global-id.js';
import { UNLISTED_STAGES } from '../idea-life/stage-moves.js';
import { ProhibitedTopics } from '../moderation/prohibited-topics.js';
import { type ClaimTerms, claimTerms } from './claim-terms.js';
import { Insiders } from './insiders.js';
import type { ClaimWords } from './kept-claims.js';
import type { ListMarketInput } from './market-life.inputs.js';
import { NamedResolver } from './named-resolver.js';

/** What an officer wants to list, checked and looked up. */
export interface Listing {
  readonly terms: ClaimTerms;
  readonly words: ClaimWords & { readonly resolverId: number };
  /** Whom the officer names as insiders. */
  readonly named: readonly MemberId[];
  /** What no claim may be about and this one seems to be, for the record. */
  readonly prohibited: readonly string[];
}

/** Reads what an officer wrote about a claim. */
@Injectable()
export class ListingTerms {
  constructor(
    private readonly ideas: IdeaCatalogue,
    private readonly insiders: Insiders,
    private readonly resolvers: NamedResolver,
    private readonly topics: ProhibitedTopics,
  ) {}

  async read(input: ListMarketInput): Promise<Parsed<Listing, AnswerCode>> {
    const ideaId = decodeId('Idea', input.ideaId);
    const idea = ideaId === null ? undefined : this.ideas.find(ideaId);
    if (idea === undefined) return refuse('UNKNOWN_IDEA');
    if (UNLISTED_STAGES.includes(idea.stage)) return refuse('IDEA_NOT_OPEN');
    const read = claimTerms(input);
    if (!read.ok) return read;
    const { contracts, closesAt, referenceTicks, subsidyMilli, ...claim } = read.value;
    const prohibited = this.prohibited(read.value);
    if (prohibited.length > 0 && (input.reason ?? '').trim() === '') return refuse('PROHIBITED_TOPIC');
    const resolver = await this.resolvers.find(input.resolver);
    if (!resolver.ok) return resolver;
    const named = await this.insiders.named(input.insiders ?? []);
    if (!named.ok) return named;
    const words = { ...claim, outcomes: [...claim.outcomes], ideaId: idea.id, resolverId: resolver.value };
    return { ok: true, value: { terms: read.value, words, named: named.value, prohibited } };
  }

  /** Whether the resolver who is named may resolve it. */
  isResolvable({ words, named }: Listing): Promise<boolean> {
    return this.resolvers.isEligible(words.resolverId, { ideaId: words.ideaId, team: named });
  }

  private prohibited({ question, criteria, outcomes }: ClaimTerms): string[] {
    const matches = this.topics.in(question, criteria, ...outcomes);
    return matches.map(({ topic, phrase }) => `${topic}: ${phrase}`);
  }
}
