import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../access/principal.js';
import { cleanWords } from '../answers/clean-words.js';
import type { CommandRejectedModel } from '../answers/command-rejected.model.js';
import { KeyedAnswers } from '../answers/keyed-answers.js';
import { OpenDuties } from '../exposure/open-duties.js';
import { decodeUuid } from '../graphql/uuid-id.js';
import { readLots, readSeats } from '../lots/lot-rows.js';
import type { DeclineDutyInput, DutyChangedModel, VoteOnDutyInput } from './duty.model.js';
import { DutyBoard } from './duty-board.js';
import { type DutyCode, dutyRefusal } from './duty-sentences.js';
import { JurySchedule } from './jury-schedule.js';
import { OwnDuties } from './own-duties.js';
import { PassSeats } from './pass-seats.js';

type Answered = DutyChangedModel | CommandRejectedModel;
type Work = (manager: EntityManager, seatId: string) => Promise<DutyCode | null>;

const REASON = { longest: 1_000, ifEmpty: 'REASON_EMPTY', ifTooLong: 'REASON_TOO_LONG' } as const;

/** What members do with their duties. It is recorded nowhere but in their own seats. */
@Injectable()
export class UseDuty {
  constructor(
    private readonly answers: KeyedAnswers,
    private readonly duties: OwnDuties,
    private readonly board: DutyBoard,
    private readonly seats: PassSeats,
    private readonly schedule: JurySchedule,
    private readonly open: OpenDuties,
  ) {}

  async vote(
    member: number,
    { idempotencyKey, ...input }: VoteOnDutyInput,
    request: RequestContext,
  ): Promise<Answered> {
    const { dutyId, vote } = input;
    const said = (input.reason ?? '').trim();
    const reason = said === '' ? { ok: true as const, value: '' } : cleanWords(said, REASON);
    if (!reason.ok) return dutyRefusal(reason.code);
    const body = ['voteOnDuty', { dutyId, vote, reason: reason.value }];
    // Asked before the transaction, because it asks the database by a connection of its own.
    const mayVote = await this.mayVote(member, dutyId);
    return this.use({ member, dutyId, key: idempotencyKey, body, request }, async (manager, seatId) => {
      if (mayVote) return castVote(manager, seatId, { yes: vote === 'YES', reason: reason.value });
      await this.seats.passOn(manager, seatId);
      return 'NOT_IMPARTIAL';
    });
  }

  async decline(member: number, input: DeclineDutyInput, request: RequestContext): Promise<Answered> {
    const { dutyId, idempotencyKey: key } = input;
    const asked = { member, dutyId, key, body: ['declineDuty', { dutyId }], request };
    return this.use(asked, async (manager, seatId) => {
      await this.seats.passOn(manager, seatId);
      return null;
    });
  }

  /** Whoever was drawn may have traded, joined the team or got an office since then. */
  private async mayVote(member: number, dutyId: string): Promise<boolean> {
    const own = await this.duties.find(member, dutyId);
    // What stands in the way of a vote there is another sentence.
    if (own === null || own.lot.kind === 'RESOLVERS') return true;
    return this.duties.isStillEligible(own);
  }

  private async use({ member, dutyId, key, body, request }: Asked, work: Work): Promise<Answered> {
    const seatId = decodeUuid('Duty', dutyId);
    if (seatId === null) return dutyRefusal('NO_SUCH_DUTY');
    const outcome = await this.answers.once({ actor: `member/${member}`, key, body }, async (manager) => {
      const refusal = await this.refusalOf(manager, member, { seatId, voting: body[0] === 'voteOnDuty' });
      return refusal ?? work(manager, seatId);
    });
    if (!outcome.ok) return dutyRefusal(outcome.code);
    if (outcome.answer !== null) return dutyRefusal(outcome.answer);
    await this.schedule.look();
    // A look that was under way may have read before this vote.
    await this.open.refresh();
    const own = await this.duties.find(member, dutyId);
    return { duty: own === null ? null : await this.board.of(own, request) };
  }

  /** The lot is locked from here on, so that nobody counts or passes on meanwhile. */
  private async refusalOf(
    manager: EntityManager,
    member: number,
    { seatId, voting }: { seatId: string; voting: boolean },
  ): Promise<DutyCode | null> {
    const mine = 'id = (SELECT lot_id FROM lot_seat WHERE id = $1 AND member_id = $2)';
    const [lot] = await readLots(manager, { where: mine, values: [seatId, member], locked: true });
    if (lot === undefined) return 'NO_SUCH_DUTY';
    const [seat] = await readSeats(manager, { where: 'id = $1', values: [seatId] });
    if (seat === undefined) return 'DUTY_PASSED_ON';
    if (seat.vote !== null) return 'VOTED_ALREADY';
    if (!this.duties.isUndecided(lot)) return 'DUTY_OVER';
    return voting && lot.kind === 'RESOLVERS' ? 'NO_VOTE_HERE' : null;
  }
}

interface Asked {
  readonly member: number;
  readonly dutyId: string;
  readonly key: string;
  readonly body: readonly [name: string, input: object] | readonly unknown[];
  readonly request: RequestContext;
}

async function castVote(
  manager: EntityManager,
  seatId: string,
  { yes, reason }: { yes: boolean; reason: string },
): Promise<null> {
  await manager.query('UPDATE lot_seat SET vote = $2, reason = $3, voted_at = now() WHERE id = $1', [
    seatId,
    yes,
    reason,
  ]);
  return null;
}
