import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting } from '../exchange/tokens.js';
import type { IdeaTexts } from './proposal.js';

const DAY_MS = 24 * 3600_000;

/** The words as columns. */
export const wordsOf = ({ title, summary, topic, tags, links }: IdeaTexts) => ({
  title,
  summary,
  topic,
  tags: [...tags],
  links: [...links],
});

/** The rows of ideas that members write, in the caller's transactions. */
@Injectable()
export class ProposalRows {
  constructor(@InjectExchangeSetting() private readonly setting: ExchangeSetting) {}

  /** A draft of the member with these words. @returns its id */
  async add(manager: EntityManager, memberId: number, texts: IdeaTexts): Promise<number> {
    // The column wants a day; the one that counts is set when it opens.
    const closesAt = new Date(Date.now() + this.setting.horizonDays * DAY_MS);
    const row = { ...wordsOf(texts), stage: 'DRAFT' as const, proposerId: memberId, closesAt };
    const { identifiers } = await manager.insert(Idea, row);
    return (identifiers[0] as { id: number }).id;
  }

  /** Keeps the words that the idea has now as one of its versions. */
  async keepVersion(
    manager: EntityManager,
    ideaId: number,
    { authorId, note }: { authorId: number; note: string },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO idea_version (idea_id, version, title, summary, topic, tags, links, note, author_id)
       SELECT id, version, title, summary, topic, tags, links, $2, $3 FROM idea WHERE id = $1`,
      [ideaId, note, authorId],
    );
  }

  /** The member's own draft, locked; or why it is none. */
  async lockDraft(
    manager: EntityManager,
    memberId: number,
    ideaId: number | null,
  ): Promise<Idea | 'UNKNOWN_IDEA' | 'PROPOSED_ALREADY'> {
    if (ideaId === null) return 'UNKNOWN_IDEA';
    const where = { id: ideaId, proposerId: memberId };
    const idea = await manager.findOne(Idea, { where, lock: { mode: 'pessimistic_write' } });
    if (idea === null) return 'UNKNOWN_IDEA';
    return idea.stage === 'DRAFT' ? idea : 'PROPOSED_ALREADY';
  }
}
