import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import { InjectExchange } from '../exchange/tokens.js';
import type { Access } from './access.js';
import { AccessPolicies } from './access-policies.js';
import type { Principal } from './principal.js';
import type { Role } from './roles.js';

/** Whether somebody may read a field of that object; asked for every field, so it is quick and waits for nothing. */
export type Allows = (principal: Principal | null, source: unknown) => boolean;

/** What the words of the access table mean now. */
@Injectable()
export class AccessRules {
  constructor(
    private readonly policies: AccessPolicies,
    @InjectExchange() private readonly exchange: Exchange,
  ) {}

  allowing(access: Access): Allows {
    switch (access) {
      case 'everybody':
        return () => true;
      case 'readers':
        return (principal) => principal !== null || this.policies.current.publicBoard;
      case 'members':
        return (principal) => principal !== null;
      default:
        return this.allowingRoles(access);
    }
  }

  private allowingRoles(access: readonly (Role | 'team')[]): Allows {
    const roles = access.filter((role) => role !== 'team');
    const team = roles.length < access.length;
    return (principal, source) => {
      if (principal === null) return false;
      if (roles.some((role) => principal.roles.has(role)) && this.isInOffice(principal)) return true;
      return team && this.isOfTeam(principal, source);
    };
  }

  /** Officers who were stopped or have left are none any more; one who is not registered yet will be active. */
  private isInOffice({ memberId }: Principal): boolean {
    return (this.exchange.view.member(memberId)?.status ?? 'active') === 'active';
  }

  /** The field is one of a market's (markets/market.model.ts). */
  private isOfTeam({ memberId }: Principal, source: unknown): boolean {
    const marketId = (source as { readonly marketId?: unknown } | null)?.marketId;
    if (typeof marketId !== 'number') return false;
    return this.exchange.view.market(marketId)?.insiders.includes(memberId) ?? false;
  }
}
