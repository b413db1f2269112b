import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import { Notice } from '../database/entities/notice.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { decodeCursor, encodeCursor, pageOf, pageSize } from '../graphql/page.js';
import type { NoticeConnectionModel, NoticeModel } from './notice.model.js';

export const NOTICE_PAGE = { list: 'notices', usual: 20, most: 100 };
/** The column is a 32-bit integer, which a made-up id need not fit. */
const GREATEST_ID = 2 ** 31 - 1;

/** What a member has been told by the exchange. */
@Injectable()
export class Notices {
  constructor(private readonly database: DataSource) {}

  /** @throws BAD_USER_INPUT for an `after` that is no cursor */
  async page(
    memberId: number,
    { first, after }: { first: number | null; after: string | null },
  ): Promise<NoticeConnectionModel> {
    const size = pageSize(first, NOTICE_PAGE);
    const before =
      after === null ? null : Math.min(decodeCursor(NOTICE_PAGE.list, after, 1)[0] ?? 0, GREATEST_ID);
    const rows = await this.database.getRepository(Notice).find({
      where: { memberId, inApp: true, ...(before !== null && { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: size + 1,
    });
    const edges = rows
      .slice(0, size)
      .map((row) => ({ cursor: encodeCursor(NOTICE_PAGE.list, [row.id]), node: noticeModel(row) }));
    return pageOf(edges, { hasNextPage: rows.length > size, hasPreviousPage: before !== null });
  }

  unread(memberId: number): Promise<number> {
    return this.database.getRepository(Notice).countBy({ memberId, inApp: true, readAt: IsNull() });
  }

  /**
   * Marks the member's notices up to this one, or it alone, as read. Up to one is up to where it stood: what happened
   * again meanwhile is told anew, and the row that was shown is gone. Returns whether that could be.
   */
  async read(
    manager: EntityManager,
    memberId: number,
    { upToId, alone }: { upToId: string; alone: boolean },
  ): Promise<boolean> {
    const id = decodeId('Notice', upToId);
    if (id === null || id > GREATEST_ID) return false;
    if (alone && !(await manager.existsBy(Notice, { id, memberId }))) return false;
    const unread = { memberId, id: alone ? id : LessThanOrEqual(id), readAt: IsNull() };
    await manager.update(Notice, unread, { readAt: () => 'now()' });
    return true;
  }
}

function noticeModel({ id, kind, text, path, happened, createdAt, readAt }: Notice): NoticeModel {
  return { id: encodeId('Notice', id), kind, text, path, happened, createdAt, readAt };
}
