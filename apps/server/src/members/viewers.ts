import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Member } from '../database/entities/member.js';
import { encodeId } from '../graphql/global-id.js';
import type { ViewerModel } from './viewer.model.js';

/** Members as they see themselves. */
@Injectable()
export class Viewers {
  constructor(private readonly database: DataSource) {}

  async find(memberId: number): Promise<ViewerModel | null> {
    const member = await this.database.getRepository(Member).findOneBy({ id: memberId });
    return member === null ? null : this.of(member);
  }

  of({ id, handle, unit, trading, canSettle }: Member): ViewerModel {
    return { memberId: id, id: encodeId('Member', id), handle, unit, canTrade: trading, canSettle };
  }
}
