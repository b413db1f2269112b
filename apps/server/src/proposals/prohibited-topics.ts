import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { ModerationDesk } from '../moderation/moderation-desk.js';
import { type ProhibitedMatch, prohibitedIn } from '../moderation/prohibited.js';
import type { IdeaTexts } from './proposal.js';

/** Ideas that are about what no idea may be about wait for a curator. */
@Injectable()
export class ProhibitedTopics {
  constructor(
    private readonly policies: IdeasPolicies,
    private readonly desk: ModerationDesk,
  ) {}

  find({ title, summary, topic, tags, links }: IdeaTexts): ProhibitedMatch[] {
    return prohibitedIn([title, summary, topic, ...tags, ...links], this.policies.current.prohibited);
  }

  /** In the caller's transaction. @returns whether the idea waits now */
  async hold(manager: EntityManager, ideaId: number, texts: IdeaTexts): Promise<boolean> {
    const matches = this.find(texts);
    if (matches.length > 0) await this.desk.hold(manager, { ideaId, matches });
    return matches.length > 0;
  }
}
