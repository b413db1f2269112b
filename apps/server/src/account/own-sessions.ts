import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan, Not } from 'typeorm';
import { Session } from '../database/entities/session.js';
import { encodeUuid } from '../graphql/uuid-id.js';
import type { AccessTokenModel, SessionModel } from './session.model.js';

/** Sign-ins and access tokens of one member. */
@Injectable()
export class OwnSessions {
  constructor(private readonly database: DataSource) {}

  /** Those that have not ended, the one used last first. */
  async list(memberId: number, currentId: string | null): Promise<SessionModel[]> {
    const rows = await this.database.getRepository(Session).find({
      where: { memberId, method: Not('TOKEN'), expiresAt: MoreThan(new Date()) },
      order: { seenAt: 'DESC', id: 'ASC' },
    });
    return rows.map(({ id, method, address, agent, createdAt, seenAt, expiresAt }) => {
      const what = { id: encodeUuid('Session', id), method, address, agent };
      return { ...what, createdAt, seenAt, expiresAt, current: id === currentId };
    });
  }

  /** Those that have not ended, the newest first. */
  async accessTokens(memberId: number): Promise<AccessTokenModel[]> {
    const rows = await this.database.getRepository(Session).find({
      where: { memberId, method: 'TOKEN', expiresAt: MoreThan(new Date()) },
      order: { createdAt: 'DESC', id: 'ASC' },
    });
    return rows.map(accessTokenModel);
  }

  /** Returns whether there was one. */
  async end(manager: EntityManager, { memberId, id }: { memberId: number; id: string }): Promise<boolean> {
    const { affected } = await manager.delete(Session, { id, memberId });
    return affected === 1;
  }

  /** Ends every sign-in but one. Access tokens stay: they are taken back one by one. */
  async endOthers(manager: EntityManager, { memberId, id }: { memberId: number; id: string }): Promise<void> {
    await manager.delete(Session, { memberId, id: Not(id), method: Not('TOKEN') });
  }
}

export function accessTokenModel(row: Session): AccessTokenModel {
  const { id, name, readOnly, createdAt, seenAt, expiresAt } = row;
  const what = { id: encodeUuid('AccessToken', id), name: name ?? '', readOnly };
  return { ...what, createdAt, seenAt, expiresAt };
}
