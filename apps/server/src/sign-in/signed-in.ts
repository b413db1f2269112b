import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../access/principal.js';
import { Viewers } from '../members/viewers.js';
import { Sessions } from './sessions.js';
import type { SignedInModel, SignInRefusedModel } from './sign-in.model.js';
import { refused, type SignInCode } from './sign-in-sentences.js';

/** What a way of signing in leads to: whose session there is now, by which token, or why there is none. */
export type SignInOutcome =
  | { readonly ok: true; readonly memberId: number; readonly token: string }
  | { readonly ok: false; readonly code: SignInCode };

export const notSignedIn = (code: SignInCode): SignInOutcome => ({ ok: false, code });

/** Answers a sign-in, whichever way it went: the browser gets its cookie, and the rest of the answer can be read. */
@Injectable()
export class SignedIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly viewers: Viewers,
  ) {}

  async answer(request: RequestContext, outcome: SignInOutcome): Promise<SignedInModel | SignInRefusedModel> {
    if (!outcome.ok) return refused(outcome.code);
    const { memberId, token } = outcome;
    this.sessions.forget((known) => known === token);
    const principal = await this.sessions.find(token);
    const viewer = await this.viewers.find(memberId);
    if (principal === null || viewer === null) return refused('SIGN_IN_ENDED');
    request.principal = principal;
    request.setSessionCookie(token);
    return { viewer, token };
  }
}
