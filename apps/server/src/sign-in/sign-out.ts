import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { NotDone, unlessNotDone } from '../answers/not-done.js';
import { Sessions, tokenDigest } from './sessions.js';

/** Ends a session at the wish of who has it. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly answers: KeyedAnswers,
  ) {}

  /** Whether there was a session, and it has ended; one whose answer was lost is told so again. */
  async signOut(token: string, key: string): Promise<boolean> {
    // The session is gone when it comes again, so the key is its token's.
    const actor = `token/${tokenDigest(token).toString('base64url')}`;
    const once = await unlessNotDone(
      this.answers.once({ actor, key, body: ['signOut'] }, (manager) => this.end(manager, token)),
    );
    await this.sessions.close(token); // its sockets too
    return once.ok;
  }

  /** Made-up tokens leave nothing behind. */
  private async end(manager: EntityManager, token: string): Promise<object> {
    const [rows]: [unknown[], number] = await manager.query(
      'DELETE FROM session WHERE token_hash = $1 RETURNING 1',
      [tokenDigest(token)],
    );
    if (rows.length === 0) throw new NotDone('NO_SESSION');
    return {};
  }
}
