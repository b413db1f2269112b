import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ExchangeSetting } from '../database/exchange-setting.js';
import { InjectExchangeSetting } from '../exchange/tokens.js';
import { ACCESS, type Access } from './access.js';
import { forbidden, unauthenticated } from './access-errors.js';
import type { Principal, RequestContext } from './principal.js';

/** The one guard of the API: every root field passes it, over HTTP and WebSocket. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @InjectExchangeSetting() private readonly setting: ExchangeSetting,
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
    return access === 'readers' || access === 'members' || principal.roles.has(access);
  }
}
