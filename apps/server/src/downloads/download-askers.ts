import { HttpException, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { Access } from '../access/access.js';
import { forbidden, unauthenticated } from '../access/access-errors.js';
import { AccessRules } from '../access/access-rules.js';
import type { Principal } from '../access/principal.js';
import type { Actor } from '../audit/actor.js';
import { type HttpReply, RequestContexts } from '../sign-in/request-contexts.js';
import type { DownloadRequest } from './send-download.js';

/** As HTTP has it; the body says the same as the API does. */
const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, UNAVAILABLE: 503 };

/** Who asks for a file, by the browser's cookie or the token of a program. */
@Injectable()
export class DownloadAskers {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly rules: AccessRules,
  ) {}

  /** @throws HttpException for who may not have it, with `{ code, message }` as the body */
  async admit(
    request: DownloadRequest,
    reply: HttpReply,
    access: Access,
  ): Promise<Actor & { readonly principal: Principal }> {
    try {
      const { principal, origin } = await this.contexts.ofHttp(request.raw, reply);
      if (principal === null) throw unauthenticated();
      if (!this.rules.allowing(access)(principal, null)) throw forbidden();
      return { memberId: principal.memberId, origin, principal };
    } catch (error) {
      throw asHttp(error);
    }
  }
}

function asHttp(error: unknown): unknown {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  const status = typeof code === 'string' ? STATUS[code] : undefined;
  if (!(error instanceof GraphQLError) || status === undefined) return error;
  return new HttpException({ code, message: error.message }, status);
}
