import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { IdeaStage } from '../database/entities/idea.js';
import { encodeId } from '../graphql/global-id.js';
import { SecondsWanted } from '../notices/seconds-wanted.js';
import { TellMembers } from '../notices/tell-members.js';
import { normalTag } from '../proposals/tags.js';

/** Who follows what, for the features in which something happens. All in the caller's transaction. */
@Injectable()
export class Followers {
  constructor(
    private readonly telling: TellMembers,
    private readonly wanted: SecondsWanted,
  ) {}

  async ofIdea(manager: EntityManager, ideaId: number): Promise<number[]> {
    return ids(await manager.query('SELECT member_id FROM idea_follow WHERE idea_id = $1', [ideaId]));
  }

  /** Whoever follows one of them, however they are written. */
  async ofTags(manager: EntityManager, tags: readonly string[]): Promise<number[]> {
    return ids(
      await manager.query(
        "SELECT DISTINCT member_id FROM word_follow WHERE kind = 'TAG' AND word = ANY($1::text[])",
        [tags.map(normalTag)],
      ),
    );
  }

  /** Ask only about what was signed by that handle: nothing else of its member is followed. */
  async ofHandle(manager: EntityManager, handle: string): Promise<number[]> {
    return ids(
      await manager.query("SELECT member_id FROM word_follow WHERE kind = 'HANDLE' AND word = $1", [handle]),
    );
  }

  /** Tells the followers of an idea how far it has come. */
  async tellOfStage(
    manager: EntityManager,
    { ideaId, title, stage }: { readonly ideaId: number; readonly title: string; readonly stage: IdeaStage },
  ): Promise<void> {
    const happened = STAGE_WORDS[stage];
    if (happened === undefined) return;
    const to = await this.ofIdea(manager, ideaId);
    await this.tell(manager, { to, ideaId, text: `“${title}”, which you follow, ${happened}.` });
  }

  /** Tells everybody that it needs seconds, and the followers of its tags that it is there; its proposer knows. */
  async tellOfNewIdea(
    manager: EntityManager,
    idea: {
      readonly ideaId: number;
      readonly title: string;
      readonly tags: readonly string[];
      readonly proposerId: number | null;
    },
  ): Promise<void> {
    const { ideaId, title, tags, proposerId } = idea;
    await this.wanted.tell(manager, title);
    const to = (await this.ofTags(manager, tags)).filter((memberId) => memberId !== proposerId);
    await this.tell(manager, { to, ideaId, text: `“${title}” was proposed with a tag that you follow.` });
  }

  private async tell(
    manager: EntityManager,
    { to, ideaId, text }: { readonly to: number[]; readonly ideaId: number; readonly text: string },
  ): Promise<void> {
    if (to.length === 0) return;
    const path = `/ideas/${encodeId('Idea', ideaId)}`;
    await this.telling.tell(manager, { to, kind: 'FOLLOWED', subject: `Idea:${ideaId}`, text, path });
  }
}

const ids = (rows: readonly { member_id: number }[]): number[] => rows.map(({ member_id }) => member_id);

const STAGE_WORDS: Partial<Record<IdeaStage, string>> = {
  SECONDED: 'has all the seconds that it needs',
  ANNOUNCED: 'will open for trading',
  OPEN: 'is open for trading',
  ADOPTED: 'was adopted',
  DECLINED: 'was declined',
  SHIPPED: 'was shipped',
  RETIRED: 'was retired',
  MERGED: 'was joined with another idea',
};
