import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { Member } from '../database/entities/member.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchange, InjectExchangeSetting } from '../exchange/tokens.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { KeyedSessions } from './keyed-sessions.js';
import type { DemoSignInInput } from './sign-in.inputs.js';
import type { DemoMemberModel } from './sign-in.model.js';
import { notSignedIn, type SignInOutcome } from './signed-in.js';

type Asker = Pick<RequestContext, 'fromThisMachine' | 'origin'>;

/** Signing in by choosing a member: in a demo exchange, for who sits at its machine. */
@Injectable()
export class DemoSignIn {
  constructor(
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    @InjectExchange() private readonly exchange: Exchange,
    private readonly database: DataSource,
    private readonly sessions: KeyedSessions,
  ) {}

  async members(asker: Asker): Promise<DemoMemberModel[]> {
    if (!this.isOpenTo(asker)) return [];
    const members = await this.database
      .getRepository(Member)
      .find({ where: { crowd: false }, order: { id: 'ASC' } });
    return members
      .filter(({ id }) => this.isHere(id))
      .map(({ id, handle, unit, roles }) => ({
        id: encodeId('Member', id),
        handle,
        unit,
        role: roles.length > 0 ? 'OPERATOR' : 'TRADER',
      }));
  }

  async signIn(
    asker: Asker,
    { memberId: globalId, idempotencyKey: key }: DemoSignInInput,
  ): Promise<SignInOutcome> {
    if (!this.isOpenTo(asker)) return notSignedIn('DEMO_ONLY');
    const id = decodeId('Member', globalId);
    // The column is a 32-bit integer, which a made-up id need not fit.
    if (id === null || id >= 2 ** 31 || !this.isHere(id)) return notSignedIn('UNKNOWN_MEMBER');
    const member = await this.database.getRepository(Member).findOneBy({ id, crowd: false });
    if (member === null) return notSignedIn('UNKNOWN_MEMBER');
    return this.sessions.open({ memberId: id, method: 'DEMO', origin: asker.origin, key });
  }

  /** Who has left signs in no more. */
  private isHere(memberId: number): boolean {
    return this.exchange.view.member(memberId)?.status !== 'left';
  }

  private isOpenTo({ fromThisMachine }: Asker): boolean {
    return this.setting.kind === 'demo' && fromThisMachine;
  }
}
