import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClaimCompleteness } from '../claims/claim-completeness.js';
import type { Idea } from '../database/entities/idea.js';
import { Followers } from '../follows/followers.js';
import { encodeId } from '../graphql/global-id.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { TellMembers } from '../notices/tell-members.js';
import { IdeaMoves } from './idea-moves.js';
import { SecondingStage } from './seconding-stage.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** In UTC: readers of a notice are in many places. */
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** Takes an idea that was seconded to its market: the opening is announced, and then it opens. */
@Injectable()
export class OpenIdea {
  constructor(
    private readonly moves: IdeaMoves,
    private readonly seconding: SecondingStage,
    private readonly policies: IdeasPolicies,
    private readonly telling: TellMembers,
    private readonly followers: Followers,
    private readonly claims: ClaimCompleteness,
  ) {}

  /**
   * In the caller's transaction; does nothing for what is not to go on now, or has no question that somebody may
   * resolve.
   */
  async goOn(manager: EntityManager, ideaId: number, now: Date): Promise<void> {
    await this.seconding.settle(manager, ideaId);
    const idea = await this.moves.lock(manager, ideaId);
    if (idea === null || idea.heldAt !== null) return;
    const opens = idea.stage === 'ANNOUNCED' && idea.opensAt !== null && idea.opensAt <= now;
    if (idea.stage !== 'SECONDED' && !opens) return;
    if ((await this.claims.ofIdea(ideaId, manager)) !== null) return;
    if (opens) await this.open(manager, idea, now);
    else await this.announce(manager, idea, now);
  }

  private async announce(manager: EntityManager, idea: Idea, now: Date): Promise<void> {
    const opensAt = new Date(now.getTime() + this.policies.current.announceMinutes * MINUTE_MS);
    const told = { doneBy: 'EXCHANGE', actorId: null } as const;
    if (!(await this.moves.move(manager, idea.id, 'announce', { ...told, also: { opensAt } }))) return;
    const seconders: { member_id: number }[] = await manager.query(
      'SELECT member_id FROM second WHERE idea_id = $1 AND member_id IS NOT NULL',
      [idea.id],
    );
    await this.telling.tell(manager, {
      to: seconders.map(({ member_id: memberId }) => memberId),
      kind: 'OPENING',
      subject: `Idea:${idea.id}`,
      text: `“${idea.title}”, which you second, opens for trading on ${moment.format(opensAt)} UTC.`,
      path: `/ideas/${encodeId('Idea', idea.id)}`,
    });
    await this.followers.tellOfStage(manager, { ideaId: idea.id, title: idea.title, stage: 'ANNOUNCED' });
  }

  /** All ideas that open in a season have the same question and the same time for it. */
  private async open(manager: EntityManager, idea: Idea, now: Date): Promise<void> {
    const { horizonDays, auctionMinutes, season, headline, jurySize } = this.policies.current;
    const also = {
      closesAt: new Date(now.getTime() + horizonDays * DAY_MS),
      auctionEndsAt: auctionMinutes > 0 ? new Date(now.getTime() + auctionMinutes * MINUTE_MS) : null,
      season,
      headline,
      jurySize: headline === 'JURY' ? jurySize : null,
    };
    const told = { doneBy: 'EXCHANGE', actorId: null, also } as const;
    if (await this.moves.move(manager, idea.id, 'open', told))
      await this.followers.tellOfStage(manager, { ideaId: idea.id, title: idea.title, stage: 'OPEN' });
  }
}
