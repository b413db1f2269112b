import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { Idea } from '../database/entities/idea.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchange, InjectExchangeSetting, InjectListing } from '../exchange/tokens.js';
import { isIdempotencyKey } from '../graphql/clean-text.js';
import type { RunningListing } from '../listing/start-listing.js';
import { cleanProposal, type Proposal, type ProposalRefusal } from './proposal.js';
import { ProposalRate } from './proposal-rate.js';

const DAY_MS = 24 * 3600_000;

export type ProposeRefusal =
  | ProposalRefusal
  | 'MEMBER_SUSPENDED'
  | 'MEMBER_LEFT'
  | 'IDEMPOTENCY_KEY_INVALID'
  | 'IDEMPOTENCY_CONFLICT'
  | 'RATE_LIMITED';
export type Proposed =
  | { readonly type: 'Proposed'; readonly idea: Idea }
  | { readonly type: 'Refused'; readonly code: ProposeRefusal };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Adds an idea, once per key and member, and has its market listed. */
@Injectable()
export class ProposeIdea {
  constructor(
    private readonly database: DataSource,
    private readonly catalogue: IdeaCatalogue,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    @InjectListing() private readonly listing: RunningListing,
    @InjectExchange() private readonly exchange: Exchange,
    private readonly rate: ProposalRate,
  ) {}

  async propose(memberId: number, input: Proposal & { idempotencyKey: string }): Promise<Proposed> {
    if (!isIdempotencyKey(input.idempotencyKey)) return refused('IDEMPOTENCY_KEY_INVALID');
    const status = this.exchange.view.member(memberId)?.status;
    if (status === 'suspended') return refused('MEMBER_SUSPENDED');
    if (status === 'left') return refused('MEMBER_LEFT');
    const cleaned = cleanProposal(input);
    if (typeof cleaned === 'string') return refused(cleaned);
    const key = digest(input.idempotencyKey);
    const body = digest(JSON.stringify([cleaned.title, cleaned.summary, cleaned.topic]));
    const ideas = this.database.getRepository(Idea);
    const sentBefore = await ideas.existsBy({ proposerId: memberId, proposalKey: key });
    if (!sentBefore && !(await this.rate.allows(memberId))) return refused('RATE_LIMITED');
    await this.insert(memberId, cleaned, { key, body });
    const idea = await ideas.findOneByOrFail({ proposerId: memberId, proposalKey: key });
    if (idea.proposalBody?.equals(body) !== true) return refused('IDEMPOTENCY_CONFLICT');
    await Promise.all([this.catalogue.refresh(), this.listing.look()]);
    return { type: 'Proposed', idea };
  }

  /** Does nothing where the member used the key before. */
  private async insert(
    memberId: number,
    proposal: Proposal,
    digests: { key: Buffer; body: Buffer },
  ): Promise<void> {
    const closesAt = new Date(Date.now() + this.setting.horizonDays * DAY_MS);
    const { title, summary, topic } = proposal;
    const row = { title, summary, topic, closesAt, proposerId: memberId };
    await this.database
      .createQueryBuilder()
      .insert()
      .into(Idea)
      .values({ ...row, proposalKey: digests.key, proposalBody: digests.body })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}

function refused(code: ProposeRefusal): Proposed {
  return { type: 'Refused', code };
}
