import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { DataSource } from 'typeorm';
import { unauthenticated } from '../access/access-errors.js';
import { IdeaCatalogue } from '../catalogue/idea-catalogue.js';
import { perRequest } from '../graphql/per-request.js';
import { FOLLOW_SENTENCES } from './follow-sentences.js';
import { decodeWatchList } from './watch-list-id.js';

/** A count of fewer would tell who they are. */
const FEWEST_TOLD = 5;

interface Following {
  readonly ideaId: number;
  readonly memberId: number | null;
}

/** Which ideas members follow. */
@Injectable()
export class FollowedIdeas {
  private readonly followedBy = perRequest(
    (asked: readonly Following[]) => this.readFollowed(asked),
    ({ ideaId, memberId }) => `${ideaId}/${memberId}`,
  );
  private readonly countOf = perRequest((ideaIds: readonly number[]) => this.readCounts(ideaIds), String);

  constructor(
    private readonly database: DataSource,
    private readonly ideas: IdeaCatalogue,
  ) {}

  isFollowed(following: Following, request: object): Promise<boolean> {
    return following.memberId === null ? Promise.resolve(false) : this.followedBy(request).load(following);
  }

  /** null below five. */
  async count(ideaId: number, request: object): Promise<number | null> {
    const count = await this.countOf(request).load(ideaId);
    return count < FEWEST_TOLD ? null : count;
  }

  /**
   * What a list is narrowed to; null: to nothing.
   * @throws UNAUTHENTICATED where it is asked for by nobody in particular, UNKNOWN_LIST for a list that they do not have
   */
  async wanted(
    memberId: number | null,
    { following, watchList }: { readonly following?: boolean | null; readonly watchList?: string | null },
  ): Promise<ReadonlySet<number> | null> {
    const list = watchList ?? null;
    if (following !== true && list === null) return null;
    if (memberId === null) throw unauthenticated();
    const followed = following === true ? await this.of(memberId) : null;
    const listed = list === null ? null : await this.inList(memberId, list);
    if (followed === null) return listed;
    return listed === null ? followed : new Set([...listed].filter((ideaId) => followed.has(ideaId)));
  }

  /** Those that the member follows, and those with a tag that the member follows. Whom they follow says nothing here. */
  private async of(memberId: number): Promise<ReadonlySet<number>> {
    const [rows, words]: [{ idea_id: number }[], { word: string }[]] = await Promise.all([
      this.database.query('SELECT idea_id FROM idea_follow WHERE member_id = $1', [memberId]),
      this.database.query("SELECT word FROM word_follow WHERE member_id = $1 AND kind = 'TAG'", [memberId]),
    ]);
    const tags = new Set(words.map(({ word }) => word));
    const tagged = this.ideas.all().filter((idea) => idea.tags.some((tag) => tags.has(tag)));
    return new Set([...rows.map(({ idea_id }) => idea_id), ...tagged.map(({ id }) => id)]);
  }

  /** Those in a list of the member. That somebody else has one is not told. */
  private async inList(memberId: number, listId: string): Promise<ReadonlySet<number>> {
    const rows: { idea_id: number | null }[] = await this.database.query(
      `SELECT i.idea_id FROM watch_list l LEFT JOIN watch_list_idea i ON l.id = i.list_id
       WHERE l.id = $1 AND l.member_id = $2`,
      [decodeWatchList(listId), memberId],
    );
    if (rows.length === 0)
      throw new GraphQLError(FOLLOW_SENTENCES.UNKNOWN_LIST, { extensions: { code: 'UNKNOWN_LIST' } });
    return new Set(rows.flatMap(({ idea_id }) => idea_id ?? []));
  }

  private async readFollowed(asked: readonly Following[]): Promise<boolean[]> {
    const rows: { idea_id: number; member_id: number }[] = await this.database.query(
      `SELECT f.idea_id, f.member_id FROM unnest($1::int[], $2::int[]) AS asked(idea_id, member_id)
       JOIN idea_follow f ON f.idea_id = asked.idea_id AND f.member_id = asked.member_id`,
      [asked.map(({ ideaId }) => ideaId), asked.map(({ memberId }) => memberId)],
    );
    const followed = new Set(rows.map(({ idea_id, member_id }) => `${idea_id}/${member_id}`));
    return asked.map(({ ideaId, memberId }) => followed.has(`${ideaId}/${memberId}`));
  }

  private async readCounts(ideaIds: readonly number[]): Promise<number[]> {
    const rows: { idea_id: number; count: number }[] = await this.database.query(
      'SELECT idea_id, count(*)::int AS count FROM idea_follow WHERE idea_id = ANY($1::int[]) GROUP BY idea_id',
      [ideaIds],
    );
    const counts = new Map(rows.map((row) => [row.idea_id, row.count]));
    return ideaIds.map((id) => counts.get(id) ?? 0);
  }
}
