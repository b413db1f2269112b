import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal, RequestContext } from '../access/principal.js';
import { Request, SignedIn } from '../access/request.decorators.js';
import { decodeUuid } from '../graphql/uuid-id.js';
import { AccessTokens } from './access-tokens.js';
import {
  CreateAccessTokenInput,
  ReadNoticesInput,
  RevokeOtherSessionsInput,
  RevokeSessionInput,
} from './account.inputs.js';
import { AccessTokenResult, AccountResult } from './account.model.js';
import { refused } from './account-sentences.js';
import { Notices } from './notices.js';
import { OwnAccount } from './own-account.js';
import { OwnSessions } from './own-sessions.js';

/** What members do to their sessions, access tokens and notices. */
@Resolver()
export class OwnSessionsResolver {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: OwnSessions,
    private readonly tokens: AccessTokens,
    private readonly notices: Notices,
  ) {}

  @Mutation(() => AccountResult, {
    description: 'Ends a session or access token of yours; its sockets are closed at once.',
  })
  async revokeSession(
    @SignedIn() principal: Principal,
    @Args('input') { sessionId, idempotencyKey: key }: RevokeSessionInput,
  ): Promise<typeof AccountResult> {
    if (principal.method === 'TOKEN') return refused('SESSION_NEEDED');
    const id = decodeUuid('Session', sessionId) ?? decodeUuid('AccessToken', sessionId);
    if (id === null) return refused('UNKNOWN_SESSION');
    const change = { principal, key, body: ['revokeSession', id], endsSessions: true };
    return this.account.change(change, async (manager) =>
      (await this.sessions.end(manager, { memberId: principal.memberId, id })) ? null : 'UNKNOWN_SESSION',
    );
  }

  @Mutation(() => AccountResult, {
    description: 'Ends every session of yours but this one. Access tokens stay: end them by `revokeSession`.',
  })
  async revokeOtherSessions(
    @SignedIn() principal: Principal,
    @Args('input') { idempotencyKey: key }: RevokeOtherSessionsInput,
  ): Promise<typeof AccountResult> {
    if (principal.method === 'TOKEN') return refused('SESSION_NEEDED');
    const { memberId, sessionId: id } = principal;
    const change = { principal, key, body: ['revokeOtherSessions'], endsSessions: true };
    return this.account.change(change, async (manager) => {
      await this.sessions.endOthers(manager, { memberId, id });
      return null;
    });
  }

  @Mutation(() => AccessTokenResult, {
    description: 'Makes an access token for a program of yours. It is shown this once. You can have 20.',
  })
  createAccessToken(
    @SignedIn() principal: Principal,
    @Request() { origin }: RequestContext,
    @Args('input') { idempotencyKey: key, ...wanted }: CreateAccessTokenInput,
  ): Promise<typeof AccessTokenResult> {
    return this.tokens.create({ principal, origin, key }, wanted);
  }

  @Mutation(() => AccountResult, { description: 'Marks notices as read.' })
  async readNotices(
    @SignedIn() principal: Principal,
    @Args('input') { idempotencyKey: key, ...read }: ReadNoticesInput,
  ): Promise<typeof AccountResult> {
    return this.account.change({ principal, key, body: ['readNotices', read] }, async (manager) =>
      (await this.notices.read(manager, principal.memberId, read)) ? null : 'UNKNOWN_NOTICE',
    );
  }
}
