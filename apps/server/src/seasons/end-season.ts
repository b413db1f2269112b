import { Injectable } from '@nestjs/common';
import { cleanWords } from '../answers/clean-words.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import type { Actor } from '../audit/actor.js';
import { cleanReason } from '../audit/clean-reason.js';
import { decodeId } from '../graphql/global-id.js';
import type { EndSeasonInput, SeasonEndedModel } from './season.model.js';
import { SeasonChange } from './season-change.js';
import { seasonRefusal } from './season-sentences.js';
import { SeasonSurplus } from './season-surplus.js';
import { Seasons } from './seasons.js';

const NAME = {
  longest: 60,
  oneLine: true,
  ifEmpty: 'SEASON_NAME_INVALID',
  ifTooLong: 'SEASON_NAME_INVALID',
} as const;
/** No season has this number. */
const NONE = 0;

/**
 * Ends the running season: boards kept, next name in force, next season begun, all in one transaction. What goes back
 * to the treasury is a matter of the journal and comes after it, whatever happens in between (SeasonSurplus).
 */
@Injectable()
export class EndSeason {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly change: SeasonChange,
    private readonly surplus: SeasonSurplus,
    private readonly seasons: Seasons,
  ) {}

  async end(
    by: Actor,
    { idempotencyKey: key, ...input }: EndSeasonInput,
  ): Promise<SeasonEndedModel | CommandRejectedModel> {
    const name = cleanWords(input.nextName, NAME);
    if (!name.ok) return seasonRefusal(name.code);
    const reason = cleanReason(input.reason);
    if (!reason.ok) return seasonRefusal(reason.code);
    const { seasonId = null } = input;
    const season = seasonId === null ? null : (decodeId('Season', seasonId) ?? NONE);
    const wish = { nextName: name.value, reason: reason.value, season };
    const command = { actor: `member/${by.memberId}`, key, body: ['endSeason', wish] };
    const outcome = await this.answers.once(command, (manager) => this.change.make(manager, by, wish));
    if (!outcome.ok) return seasonRefusal(outcome.code);
    if ('code' in outcome.answer) return seasonRefusal(outcome.answer.code);
    await this.change.inForce();
    await this.surplus.lookAnew();
    return this.told(outcome.answer.ended);
  }

  private async told(number: number): Promise<SeasonEndedModel> {
    const all = await this.seasons.all();
    const place = all.findIndex((season) => season.number === number);
    const [next, ended] = [all[place - 1], all[place]];
    if (next === undefined || ended === undefined) throw new Error(`season ${number} has no next`);
    return { ended, next };
  }
}
