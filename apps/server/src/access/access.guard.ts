import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Exchange } from '@openfloor/journal';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchange, InjectExchangeSetting } from '../exchange/tokens.js';
import { ACCESS, type Access } from './access.js';
import { forbidden, unauthenticated } from './access-errors.js';
import type { Principal, RequestContext } from './principal.js';

/** The one guard of the API: every root field passes it, over HTTP and WebSocket. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
    @InjectExchange() private readonly exchange: Exchange,
  ) {}

  /** @throws UNAUTHENTICATED or FORBIDDEN */
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true; // pages and health, which are public
    const places = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, places) ?? 'readers';
    const { principal } = GqlExecutionContext.create(context).getContext<RequestContext>();
    if (this.allows(access, principal)) return true;
    throw principal === null ? unauthenticated() : forbidden();
  }

  allows(access: Access, principal: Principal | null): boolean {
    if (access === 'everybody') return true;
    if (access === 'readers' && this.setting.kind === 'demo') return true;
    if (principal === null) return false;
    if (access === 'readers' || access === 'members') return true;
    return access.some((role) => principal.roles.has(role)) && this.isInOffice(principal);
  }

  /** Officers who were stopped or have left are none any more; one who is not registered yet will be active. */
  private isInOffice({ memberId }: Principal): boolean {
    return (this.exchange.view.member(memberId)?.status ?? 'active') === 'active';
  }
}
