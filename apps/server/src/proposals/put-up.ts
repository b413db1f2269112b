import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotDone } from '../answers/not-done.js';
import { Idea } from '../database/entities/idea.js';
import { Followers } from '../follows/followers.js';
import { IdeaMoves } from '../idea-life/idea-moves.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { AskTeam } from './ask-team.js';
import { ProhibitedTopics } from './prohibited-topics.js';
import type { IdeaTexts } from './proposal.js';
import { ProposalRows, wordsOf } from './proposal-rows.js';
import type { ProposalCode } from './proposal-sentences.js';

const MINUTE_MS = 60_000;

export interface NewIdea {
  readonly memberId: number;
  /** The draft that it is made of; null for none. */
  readonly draftId: number | null;
  readonly texts: IdeaTexts;
  /** Handles. */
  readonly team: readonly string[];
  readonly signAs: 'HANDLE' | 'NAME';
}

/** What belongs to a proposal, all of it or nothing: words, version, team, history, and the look for prohibited topics. */
@Injectable()
export class PutUp {
  constructor(
    private readonly rows: ProposalRows,
    private readonly moves: IdeaMoves,
    private readonly policies: IdeasPolicies,
    private readonly asking: AskTeam,
    private readonly topics: ProhibitedTopics,
    private readonly followers: Followers,
  ) {}

  /**
   * In the caller's transaction.
   * @returns the idea's id
   * @throws NotDone where it is refused
   */
  async idea(manager: EntityManager, { memberId, draftId, texts, ...more }: NewIdea): Promise<number> {
    const draft = draftId === null ? null : await this.rows.lockDraft(manager, memberId, draftId);
    if (typeof draft === 'string') throw new NotDone<ProposalCode>(draft);
    const team = await this.asking.find(manager, more.team, memberId);
    if (more.signAs === 'NAME') await requireName(manager, memberId);

    const ideaId = draft?.id ?? (await this.rows.add(manager, memberId, texts));
    const now = new Date();
    const { blindMinutes, headline } = this.policies.current;
    const blindUntil = blindMinutes === 0 ? null : new Date(now.getTime() + blindMinutes * MINUTE_MS);
    const told = { signedAs: more.signAs, blindUntil, headline, proposedAt: now };
    await manager.update(Idea, ideaId, { ...wordsOf(texts), ...told });
    await this.moves.move(manager, ideaId, 'propose', { doneBy: 'PROPOSER', actorId: memberId });
    await this.rows.keepVersion(manager, ideaId, { authorId: memberId, note: '' });
    await this.asking.ask(manager, { ideaId, title: texts.title, team });
    const held = await this.topics.hold(manager, ideaId, texts);
    const news = { ideaId, title: texts.title, tags: [...texts.tags], proposerId: memberId };
    if (!held) await this.followers.tellOfNewIdea(manager, news);
    return ideaId;
  }
}

/** An idea cannot be told by a name that the account does not have. */
async function requireName(manager: EntityManager, memberId: number): Promise<void> {
  const [person] = await manager.query("SELECT 1 FROM person WHERE member_id = $1 AND name <> ''", [
    memberId,
  ]);
  if (person === undefined) throw new NotDone<ProposalCode>('NAME_MISSING');
}
