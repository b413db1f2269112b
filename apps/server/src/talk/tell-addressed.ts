import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Followers } from '../follows/followers.js';
import { encodeId } from '../graphql/global-id.js';
import type { Signature } from '../idea-life/signature.model.js';
import { TellMembers } from '../notices/tell-members.js';
import { mentionsIn } from './mentions.js';

/** A comment that was just written. */
export interface Written {
  readonly commentId: number;
  readonly ideaId: number;
  readonly title: string;
  readonly text: string;
  readonly writerId: number;
  readonly signedAs: Signature;
  readonly parentId: number | null;
}

/**
 * Tells who is addressed by a comment, by its answer, or follows the handle that signed it. Each is told how it was
 * signed, never who wrote it: the notice says no more than the comment. Its subject is the comment, by which it goes
 * when the writer is erased.
 */
@Injectable()
export class TellAddressed {
  constructor(
    private readonly telling: TellMembers,
    private readonly followers: Followers,
  ) {}

  async ofNew(manager: EntityManager, written: Written): Promise<void> {
    const signed = await signature(manager, written);
    const mentioned = await this.mentioned(manager, written, '');
    const answered = (await writerOf(manager, written.parentId)).filter((id) => !mentioned.includes(id));
    const told = [...mentioned, ...answered];
    await this.tellMentioned(manager, written, { to: mentioned, name: signed.name });
    const text = `${signed.name} answered your comment on “${written.title}”.`;
    await this.tell(manager, written, { to: answered, text });
    const following = signed.handle === null ? [] : await this.followers.ofHandle(manager, signed.handle);
    const rest = following.filter((id) => !told.includes(id));
    const news = `${signed.name}, whom you follow, commented on “${written.title}”.`;
    await this.tell(manager, written, { to: rest, text: news }, true);
  }

  /** Who was not addressed before is told. */
  async ofEdited(manager: EntityManager, written: Written, textBefore: string): Promise<void> {
    const { name } = await signature(manager, written);
    const to = await this.mentioned(manager, written, textBefore);
    await this.tellMentioned(manager, written, { to, name });
  }

  private async tellMentioned(
    manager: EntityManager,
    written: Written,
    { to, name }: { readonly to: readonly number[]; readonly name: string },
  ): Promise<void> {
    const text = `${name} mentioned you in a comment on “${written.title}”.`;
    await this.tell(manager, written, { to, text });
  }

  private async mentioned(manager: EntityManager, written: Written, before: string): Promise<number[]> {
    const [now, known] = [await addressed(manager, written.text), await addressed(manager, before)];
    return now.filter((id) => !known.includes(id) && id !== written.writerId);
  }

  private async tell(
    manager: EntityManager,
    { commentId, ideaId, writerId }: Written,
    { to, text }: { readonly to: readonly number[]; readonly text: string },
    followed = false,
  ): Promise<void> {
    const others = to.filter((id) => id !== writerId);
    if (others.length === 0) return;
    await this.telling.tell(manager, {
      to: others,
      kind: followed ? 'FOLLOWED' : 'MENTION',
      subject: `Comment:${commentId}`,
      text,
      path: `/ideas/${encodeId('Idea', ideaId)}#${encodeId('Comment', commentId)}`,
    });
  }
}

const OFFICES = { PROPOSER: 'The proposer', TEAM: 'The team' };

/** How the writer is called by the signature, and the handle where that is the signature. */
async function signature(
  manager: EntityManager,
  { signedAs, writerId }: Written,
): Promise<{ name: string; handle: string | null }> {
  const [member]: { handle: string; name: string | null }[] = await manager.query(
    'SELECT m.handle, p.name FROM member m LEFT JOIN person p ON p.member_id = m.id WHERE m.id = $1',
    [writerId],
  );
  if (signedAs === 'PROPOSER' || signedAs === 'TEAM') return { name: OFFICES[signedAs], handle: null };
  if (signedAs === 'NAME') return { name: member?.name ?? 'Somebody', handle: null };
  return { name: member?.handle ?? 'Somebody', handle: member?.handle ?? null };
}

/** Everybody whom the text mentions. The members of one name are all meant. */
async function addressed(manager: EntityManager, text: string): Promise<number[]> {
  const { handles, names } = mentionsIn(text);
  if (handles.length + names.length === 0) return [];
  const rows: { id: number; handle: string; named: boolean }[] = await manager.query(
    `SELECT m.id, m.handle, lower(p.name) = ANY($2::text[]) AS named
     FROM member m LEFT JOIN person p ON p.member_id = m.id
     WHERE m.handle = ANY($1::text[]) OR lower(p.name) = ANY($2::text[]) ORDER BY m.id`,
    [handles.flat(), names.map((name) => name.toLowerCase())],
  );
  const meant = new Set(handles.map((all) => all.find((one) => rows.some(({ handle }) => handle === one))));
  return rows.filter(({ handle, named }) => named || meant.has(handle)).map(({ id }) => id);
}

async function writerOf(manager: EntityManager, commentId: number | null): Promise<number[]> {
  if (commentId === null) return [];
  const [row]: { member_id: number | null }[] = await manager.query(
    'SELECT member_id FROM comment WHERE id = $1',
    [commentId],
  );
  return row?.member_id == null ? [] : [row.member_id];
}
