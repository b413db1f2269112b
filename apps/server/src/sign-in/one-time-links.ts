import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, MoreThan } from 'typeorm';
import type { Role } from '../access/roles.js';
import { type LinkKind, OneTimeLink } from '../database/entities/one-time-link.js';
import { PublicAddress } from './public-address.js';
import { newToken, tokenDigest } from './sessions.js';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long each kind works. */
const LIFE_MS: Record<LinkKind, number> = {
  SETUP: 7 * DAY_MS,
  INVITATION: 7 * DAY_MS,
  VERIFICATION: 3 * DAY_MS,
  RESET: HOUR_MS,
};
const PAGES: Record<LinkKind, string> = {
  SETUP: 'welcome',
  INVITATION: 'welcome',
  VERIFICATION: 'verify',
  RESET: 'reset',
};

export interface NewLink {
  readonly kind: LinkKind;
  /** The token to be, where it has to come out the same when asked for twice; a random one unless said otherwise. */
  readonly token?: string;
  readonly memberId?: number;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly unit?: string;
  readonly roles?: readonly Role[];
  readonly trading?: boolean;
  readonly createdBy?: number;
}

export interface MadeLink {
  readonly link: OneTimeLink;
  /** For the one who is to use it. */
  readonly url: string;
}

/** Links that work once, for a while. Of their tokens only digests are kept. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly database: DataSource,
    private readonly address: PublicAddress,
  ) {}

  async make(
    { token = newToken(), roles = [], ...rest }: NewLink,
    manager: EntityManager = this.database.manager,
  ): Promise<MadeLink> {
    await manager.query(DELETE_OLD);
    const links = manager.getRepository(OneTimeLink);
    const expiresAt = new Date(Date.now() + LIFE_MS[rest.kind]);
    const link = await links.save(
      links.create({ ...rest, roles: [...roles], tokenHash: tokenDigest(token), expiresAt }),
    );
    return { link, url: this.urlOf(rest.kind, token) };
  }

  /** The address of the page that takes this token. */
  urlOf(kind: LinkKind, token: string): string {
    return this.address.of(`/${PAGES[kind]}/${token}`);
  }

  /** Whatever became of it; null for a token that was never given out, or long ago. */
  find(token: string): Promise<OneTimeLink | null> {
    return this.database.getRepository(OneTimeLink).findOneBy({ tokenHash: tokenDigest(token) });
  }

  /** null: unknown, used or expired. */
  findWorking(token: string): Promise<OneTimeLink | null> {
    return this.database
      .getRepository(OneTimeLink)
      .findOneBy({ tokenHash: tokenDigest(token), usedAt: IsNull(), expiresAt: MoreThan(new Date()) });
  }

  /**
   * In the transaction of what it is used for, so that it is used exactly when that is done; what it says of a person
   * goes with it. Of two at once the second waits here.
   * @returns whether it worked
   */
  async use(manager: EntityManager, { id }: OneTimeLink): Promise<boolean> {
    const [rows]: [unknown[], number] = await manager.query(
      `UPDATE one_time_link SET used_at = now(), name = NULL, email = NULL
       WHERE id = $1 AND used_at IS NULL AND expires_at > $2 RETURNING 1`,
      [id, new Date()],
    );
    return rows.length > 0;
  }
}

/** Used ones stay as long as they would have worked, so that a lost answer can be asked for again. */
const DELETE_OLD = `DELETE FROM one_time_link WHERE id IN (
  SELECT id FROM one_time_link WHERE expires_at < now() - interval '1 day' LIMIT 1000 FOR UPDATE SKIP LOCKED)`;
