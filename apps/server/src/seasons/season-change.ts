import { Injectable } from '@nestjs/common';
import type { Exchange } from '@openfloor/journal';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { exchangeNow } from '../exchange/exchange-now.js';
import { InjectExchange } from '../exchange/tokens.js';
import { IdeasPolicies } from '../ideas-policy/ideas-policies.js';
import { SeasonBoards } from '../skill/season-boards.js';
import { isNameTaken, lockRunningSeason, writeSeasonEnd } from './season-rows.js';
import type { SeasonCode } from './season-sentences.js';

/** What an administrator asked for, looked at. */
export interface SeasonWish {
  readonly nextName: string;
  readonly reason: string;
  /** Which is to end; null: whichever runs. */
  readonly season: number | null;
}

/** The number of the season that ended. */
export type SeasonChanged = { readonly ended: number } | { readonly code: SeasonCode };

/** The end of a season and the beginning of the next, but for the tokens that go back. */
@Injectable()
export class SeasonChange {
  constructor(
    @InjectExchange() private readonly exchange: Exchange,
    private readonly policies: IdeasPolicies,
    private readonly boards: SeasonBoards,
    private readonly audit: AuditLog,
  ) {}

  /** In the caller's transaction; the next name is in force once that is committed and `inForce` was called. */
  async make(manager: EntityManager, by: Actor, wish: SeasonWish): Promise<SeasonChanged> {
    const { nextName, season } = wish;
    const id = await lockRunningSeason(manager);
    if (season !== null && season !== id) return { code: 'SEASON_NOT_RUNNING' };
    // As it is stored: whoever changed it last may not have told yet. Nobody changes it until this is over.
    const { version, ...terms } = await this.policies.lock(manager);
    const name = terms.season;
    if (name.toLowerCase() === nextName.toLowerCase() || (await isNameTaken(manager, nextName)))
      return { code: 'SEASON_NAME_TAKEN' };
    const endedAt = new Date(exchangeNow(this.exchange));
    // What a member starts with is the allowance of one period: everybody gets it on the first day.
    const keepMilli = this.exchange.view.policy?.amountMilli ?? null;
    await this.boards.keep(manager, { seasonId: id, endedAt });
    await writeSeasonEnd(manager, { id, name, endedAt, keepMilli });
    await this.policies.store(manager, { ...terms, season: nextName, version: version + 1 });
    await this.record(manager, by, { ...wish, id, name, keepMilli });
    return { ended: id };
  }

  inForce(): Promise<void> {
    return this.policies.refresh();
  }

  private async record(
    manager: EntityManager,
    { memberId: actorId, origin }: Actor,
    end: SeasonWish & { id: number; name: string; keepMilli: number | null },
  ): Promise<void> {
    const { id, name, nextName, keepMilli, reason } = end;
    const details = { ended: id, season: nextName, keepMilli };
    const what = { details, before: { season: name }, reason };
    await this.audit.record({ actorId, act: 'END_SEASON', subject: 'Exchange', origin, ...what }, manager);
  }
}
