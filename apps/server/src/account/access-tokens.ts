import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Origin, Principal } from '../access/principal.js';
import { cleanWords } from '../answers/clean-words.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { Session } from '../database/entities/session.js';
import { ServerSecret } from '../secrets/server-secret.js';
import { tokenDigest } from '../sign-in/sessions.js';
import type { AccessTokenCreatedModel } from './account.model.js';
import { type AccountCode, refused } from './account-sentences.js';
import { OwnAccount } from './own-account.js';
import { accessTokenModel } from './own-sessions.js';

const MOST_TOKENS = 20;
const MOST_DAYS = 365;
const NAME_RULES = {
  longest: 60,
  oneLine: true,
  ifEmpty: 'TOKEN_NAME_EMPTY',
  ifTooLong: 'TOKEN_NAME_TOO_LONG',
} as const;
const DAY_MS = 24 * 3600_000;
/** So that programs that look for secrets in the wrong places know one. */
const PREFIX = 'openfloor_';

export interface NewAccessToken {
  readonly name: string;
  readonly readOnly: boolean;
  readonly days: number;
}

type Kept = { readonly id: string } | { readonly code: AccountCode };

/** What members' programs sign in by. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly database: DataSource,
    private readonly answers: KeyedAnswers,
    private readonly secret: ServerSecret,
    private readonly account: OwnAccount,
  ) {}

  /** The token is derived from the key, so a request that comes again gets it again, and nobody keeps it. */
  async create(
    { principal, origin, key }: { principal: Principal; origin: Origin; key: string },
    wanted: NewAccessToken,
  ): Promise<AccessTokenCreatedModel | CommandRejectedModel> {
    if (principal.method === 'TOKEN') return refused('SESSION_NEEDED');
    const { name, readOnly, days } = wanted;
    const actor = `member/${principal.memberId}`;
    const token = PREFIX + (await this.secret.derive('access token', actor, key));
    const body = ['createAccessToken', name, readOnly, days];
    const once = await this.answers.once({ actor, key, body }, (manager) =>
      this.insert(manager, { principal, origin, token, wanted: { ...wanted, name: name.trim() } }),
    );
    if (!once.ok) return refused(once.code);
    if ('code' in once.answer) return refused(once.answer.code);
    const row = await this.database.getRepository(Session).findOneBy({ id: once.answer.id });
    if (row === null) return refused('UNKNOWN_SESSION');
    return { token, accessToken: accessTokenModel(row), viewer: await this.account.viewer(principal) };
  }

  private async insert(
    manager: EntityManager,
    asked: { principal: Principal; origin: Origin; token: string; wanted: NewAccessToken },
  ): Promise<Kept> {
    const { principal, origin, token, wanted } = asked;
    const { memberId } = principal;
    const code = refusalOf(wanted);
    if (code !== null) return { code };
    // One after the other, so that two at once do not make one too many.
    await manager.query('SELECT 1 FROM member WHERE id = $1 FOR NO KEY UPDATE', [memberId]);
    const count = await manager
      .createQueryBuilder(Session, 's')
      .where("s.memberId = :memberId AND s.method = 'TOKEN' AND s.expiresAt > now()", { memberId })
      .getCount();
    if (count >= MOST_TOKENS) return { code: 'TOKENS_TOO_MANY' };
    const { days, name, readOnly } = wanted;
    const expiresAt = new Date(Date.now() + days * DAY_MS);
    const row = { memberId, method: 'TOKEN', name, readOnly, ...origin, expiresAt } as const;
    const { identifiers } = await manager.insert(Session, { ...row, tokenHash: tokenDigest(token) });
    return { id: String(identifiers[0]?.id) };
  }
}

function refusalOf({ name, days }: NewAccessToken): AccountCode | null {
  const cleaned = cleanWords(name, NAME_RULES);
  if (!cleaned.ok) return cleaned.code;
  return days >= 1 && days <= MOST_DAYS ? null : 'TOKEN_DAYS_OUT_OF_RANGE';
}
