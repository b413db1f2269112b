import { Injectable } from '@nestjs/common';
import { type MemberId, memberId } from '@openfloor/kernel';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Member } from '../database/entities/member.js';
import { isStorable } from '../graphql/clean-text.js';

/** Finds members by the pseudonyms that people know them by, in the caller's transaction where there is one. */
@Injectable()
export class MemberDirectory {
  constructor(private readonly database: DataSource) {}

  async find(handle: string, manager?: EntityManager): Promise<MemberId | null> {
    const [found] = (await this.findAll([handle], manager)) ?? [];
    return found ?? null;
  }

  /** As people write it into a search: in any case, with blanks around it. No two handles differ in case alone. */
  async findTyped(typed: string): Promise<MemberId | null> {
    const handle = typed.trim();
    if (!isStorable(handle)) return null;
    const [row]: { id: number }[] = await this.database.query(
      'SELECT id FROM member WHERE lower(handle) = lower($1)',
      [handle],
    );
    return row === undefined ? null : memberId(row.id);
  }

  /** By id, each once; null when one of the handles is nobody's. */
  async findAll(
    handles: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<MemberId[] | null> {
    if (!handles.every(isStorable)) return null;
    const wanted = [...new Set(handles)];
    const rows = await manager.find(Member, {
      select: { id: true },
      where: { handle: In(wanted) },
      order: { id: 'ASC' },
    });
    return rows.length === wanted.length ? rows.map(({ id }) => memberId(id)) : null;
  }
}
