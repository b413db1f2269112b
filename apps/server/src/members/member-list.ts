import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import type { Role } from '../access/roles.js';
import { InjectExchange } from '../exchange/tokens.js';
import { isStorable } from '../graphql/clean-text.js';
import { encodeId } from '../graphql/global-id.js';
import { type ListArguments, type Page, pageOfRows, sliceOf } from '../graphql/page.js';
import { perRequest } from '../graphql/per-request.js';
import type { MemberModel } from './member.model.js';
import { statusName } from './member-change.model.js';

export const MEMBER_PAGE = { list: 'members', usual: 50, most: 200 };

export interface MemberSearch extends ListArguments {
  /** Part of a handle or a unit; of a name or an e-mail too, for who may see them. */
  readonly search: string | null;
  readonly role: Role | null;
  /** Whoever may not read names must not find out by searching for them either. */
  readonly seesNames: boolean;
}

interface MemberRow {
  id: number;
  handle: string;
  unit: string;
  roles: Role[];
  trading: boolean;
  grade: number | null;
  created_at: Date;
  name: string | null;
  email: string | null;
  seen_at: Date | null;
  has_sign_in: boolean;
}

const FACTS = `SELECT m.id, m.handle, m.unit, m.roles, m.trading, m.grade, m.created_at, p.name, p.email,
    (SELECT date_trunc('day', max(s.seen_at), 'UTC') FROM session s WHERE s.member_id = m.id) AS seen_at,
    EXISTS (SELECT FROM password w WHERE w.member_id = m.id)
      OR EXISTS (SELECT FROM external_identity e WHERE e.member_id = m.id) AS has_sign_in
  FROM member m LEFT JOIN person p ON p.member_id = m.id`;

/** $1: pattern or null, $2: role or null, $3: whether names are searched too. */
const FILTER = `($1::text IS NULL OR m.handle ILIKE $1 OR m.unit ILIKE $1
    OR $3::boolean AND (p.name ILIKE $1 OR p.email ILIKE $1))
  AND ($2::text IS NULL OR $2 = ANY(m.roles))`;

/** Members as officers see them. */
@Injectable()
export class MemberList {
  /** By their ids; null for one that there is not. */
  readonly ofRequest = perRequest((ids: readonly number[]) => this.findAll(ids), String);

  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async page(search: MemberSearch): Promise<Page<MemberModel> & { totalCount: number }> {
    const slice = sliceOf(search, MEMBER_PAGE);
    const filter = [patternOf(search.search), search.role, search.seesNames];
    const [rows, [count]] = await Promise.all([
      this.database.query<MemberRow[]>(`${FACTS} WHERE ${FILTER} AND m.id > $4 ORDER BY m.id LIMIT $5`, [
        ...filter,
        slice.after?.[0] ?? 0,
        slice.size + 1,
      ]),
      this.database.query<{ members: number }[]>(
        `SELECT count(*)::int AS members FROM member m LEFT JOIN person p ON p.member_id = m.id WHERE ${FILTER}`,
        filter,
      ),
    ]);
    const page = pageOfRows(rows, slice, { keyOf: ({ id }) => [id], nodeOf: (row) => this.model(row) });
    return { ...page, totalCount: count?.members ?? 0 };
  }

  async find(memberId: number): Promise<MemberModel | null> {
    const [member = null] = await this.findAll([memberId]);
    return member;
  }

  private async findAll(memberIds: readonly number[]): Promise<(MemberModel | null)[]> {
    const rows = await this.database.query<MemberRow[]>(`${FACTS} WHERE m.id = ANY($1::bigint[])`, [
      memberIds,
    ]);
    const members = new Map(rows.map((row) => [row.id, this.model(row)]));
    return memberIds.map((id) => members.get(id) ?? null);
  }

  private model(row: MemberRow): MemberModel {
    const { id, handle, unit, roles, trading, grade, name, email } = row;
    return {
      id: encodeId('Member', id),
      handle,
      unit,
      roles,
      // Who is not registered yet, in the second after the row was added, will be active.
      status: statusName(this.exchange.view.member(id)?.status ?? 'active'),
      trading,
      createdAt: row.created_at,
      name,
      email,
      lastSeenAt: row.seen_at,
      hasSignIn: row.has_sign_in,
      grade,
    };
  }
}

/** What has the text in it anywhere; the signs that have a meaning in patterns stand for themselves. */
function patternOf(search: string | null): string | null {
  const text = search?.trim() ?? '';
  if (!isStorable(text)) return ''; // nobody is called so
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
