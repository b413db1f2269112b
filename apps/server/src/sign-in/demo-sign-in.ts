import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { Member } from '../database/entities/member.js';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting } from '../exchange/tokens.js';
import { decodeId, encodeId } from '../graphql/global-id.js';
import { Viewers } from '../members/viewers.js';
import { Sessions } from './sessions.js';
import type { DemoMemberModel, SignedInModel, SignInRefusedModel } from './sign-in.model.js';

const REFUSALS = {
  DEMO_ONLY: 'Signing in without a password is only possible in the demo, at the machine that it runs on.',
  UNKNOWN_MEMBER: 'There is no such member to sign in as.',
} as const;

const refused = (code: keyof typeof REFUSALS): SignInRefusedModel => ({ code, message: REFUSALS[code] });

type Asker = Pick<RequestContext, 'fromThisMachine' | 'origin'>;

/** Signing in by choosing a member: in a demo exchange, for who sits at its machine. */
@Injectable()
export class DemoSignIn {
  constructor(
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    private readonly database: DataSource,
    private readonly sessions: Sessions,
    private readonly viewers: Viewers,
  ) {}

  async members(asker: Asker): Promise<DemoMemberModel[]> {
    if (!this.isOpenTo(asker)) return [];
    const members = await this.database
      .getRepository(Member)
      .find({ where: { crowd: false }, order: { id: 'ASC' } });
    return members.map(({ id, handle, unit, roles }) => ({
      id: encodeId('Member', id),
      handle,
      unit,
      role: roles.length > 0 ? 'OPERATOR' : 'TRADER',
    }));
  }

  async signIn(asker: Asker, memberGlobalId: string): Promise<SignedInModel | SignInRefusedModel> {
    if (!this.isOpenTo(asker)) return refused('DEMO_ONLY');
    const id = decodeId('Member', memberGlobalId);
    // The column is a 32-bit integer, which a made-up id need not fit.
    if (id === null || id >= 2 ** 31) return refused('UNKNOWN_MEMBER');
    const member = await this.database.getRepository(Member).findOneBy({ id, crowd: false });
    if (member === null) return refused('UNKNOWN_MEMBER');
    const token = await this.sessions.open({ memberId: member.id, method: 'DEMO', origin: asker.origin });
    return { viewer: this.viewers.of(member), token };
  }

  private isOpenTo({ fromThisMachine }: Asker): boolean {
    return this.setting.kind === 'demo' && fromThisMachine;
  }
}
