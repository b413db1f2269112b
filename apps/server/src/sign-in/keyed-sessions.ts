import { Injectable } from '@nestjs/common';
import type { Origin } from '../access/principal.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { SessionMethod } from '../database/entities/session.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { Sessions } from './sessions.js';
import { notSignedIn, type SignInOutcome } from './signed-in.js';

export interface ProvenSignIn {
  /** Whoever asks has shown to be this member. */
  readonly memberId: number;
  readonly method: SessionMethod;
  readonly origin: Origin;
  readonly key: string;
}

/** Opens a session once for each key: a sign-in that comes again gets the same token, and leaves no second session. */
@Injectable()
export class KeyedSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly answers: KeyedAnswers,
    private readonly secret: ServerSecret,
  ) {}

  async open({ memberId, method, origin, key }: ProvenSignIn): Promise<SignInOutcome> {
    const token = await this.secret.derive('session', memberId, method, key);
    const once = await this.answers.once(
      { actor: `member/${memberId}`, key, body: ['signIn', method] },
      async (manager) => {
        await this.sessions.open({ memberId, method, origin, token }, manager);
        return {};
      },
    );
    return once.ok ? { ok: true, memberId, token } : notSignedIn(once.code);
  }
}
