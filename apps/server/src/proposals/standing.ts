import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';

/** Whether members may put up ideas and write about them. */
@Injectable()
export class Standing {
  constructor(@InjectExchange() private readonly exchange: Exchange) {}

  /** Why not, or null. */
  refuse(memberId: number): 'MEMBER_SUSPENDED' | 'MEMBER_LEFT' | null {
    const status = this.exchange.view.member(memberId)?.status;
    if (status === 'suspended') return 'MEMBER_SUSPENDED';
    return status === 'left' ? 'MEMBER_LEFT' : null;
  }
}
