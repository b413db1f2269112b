import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import { Member } from '../database/entities/member.js';
import { InjectExchange } from '../exchange/tokens.js';
import { encodeId } from '../graphql/global-id.js';
import { statusName } from './member-change.model.js';
import type { ViewerModel } from './viewer.model.js';

/** Members as they see themselves. */
@Injectable()
export class Viewers {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
  ) {}

  async find(memberId: number): Promise<ViewerModel | null> {
    const member = await this.database.getRepository(Member).findOneBy({ id: memberId });
    return member === null ? null : this.of(member);
  }

  of({ id, handle, unit, trading, roles }: Member): ViewerModel {
    // Who is not registered yet, in the second after the row was added, will be active.
    const status = statusName(this.exchange.view.member(id)?.status ?? 'active');
    const isActive = status === 'ACTIVE';
    const names = { memberId: id, id: encodeId('Member', id), handle, unit };
    return { ...names, canTrade: trading && isActive, roles: isActive ? roles : [], status };
  }
}
