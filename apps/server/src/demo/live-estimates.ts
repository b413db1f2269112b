import { milli } from '@openfloor/kernel';
import { formatTokens } from '@openfloor/money';
import type { DataSource } from 'typeorm';
import { Idea } from '../database/entities/idea.js';
import { memberBelief, probability } from './belief.js';
import { followersOf } from './crowd.js';
import type { CrowdServices } from './crowd-services.js';
import { crowdIdea } from './demo-market.js';
import { Dice } from './dice.js';
import { readKeptOut } from './team-rows.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** In each round one idea is estimated by so many, one after the other: by more than a publication needs. */
const ROUND_MS = MINUTE;
const PEOPLE = 7;
const [FIRST, NEXT] = [3 * SECOND, 7 * SECOND];
/** What visitors proposed comes first for so long. */
const NEW_MS = 30 * MINUTE;
/** Tokens behind an estimate, at least and at most. */
const [LEAST, MOST] = [4, 20];
const Draw = { round: 1801, stake: 1802 } as const;

interface Round {
  readonly number: number;
  readonly idea: Idea;
  readonly people: readonly number[];
}

/** Simulated members estimate while people watch, so that merits are published and ranks change. */
export class LiveEstimates {
  private round: Round | null = null;
  private done = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly services: Pick<CrowdServices, 'estimate'>,
    private readonly crowd: { readonly seed: number; readonly memberIds: readonly number[] },
  ) {}

  /** To be called every few seconds. The keys see to it that nothing is done twice. */
  async goOn(now: number): Promise<void> {
    const number = Math.floor(now / ROUND_MS);
    if (this.round?.number !== number) {
      this.round = await this.begin(number, now);
      this.done = 0;
    }
    const due = Math.floor((now - number * ROUND_MS - FIRST) / NEXT) + 1;
    const { round } = this;
    while (round !== null && this.done < Math.min(due, round.people.length)) {
      await this.estimate(round, this.done, now);
      this.done += 1;
    }
  }

  private async begin(number: number, now: number): Promise<Round | null> {
    const { dataSource, crowd } = this;
    const dice = new Dice(crowd.seed, Draw.round, number);
    const open: { id: number; is_new: boolean }[] = await dataSource.query(OPEN, [new Date(now - NEW_MS)]);
    const fresh = open.filter((idea) => idea.is_new);
    const among = fresh.length > 0 && dice.chance(0.7) ? fresh : open;
    const drawn = among[dice.below(Math.max(1, among.length))];
    if (drawn === undefined) return null;
    const idea = await dataSource.getRepository(Idea).findOneByOrFail({ id: drawn.id });
    const known = crowdIdea(idea, await readKeptOut(dataSource));
    return { number, idea, people: dice.shuffle(followersOf(crowd, known)).slice(0, PEOPLE) };
  }

  private async estimate({ number, idea, people }: Round, place: number, now: number): Promise<void> {
    const memberId = people[place] as number;
    const { seed } = this.crowd;
    const belief = probability(memberBelief(seed, memberId, crowdIdea(idea), now));
    const chance = Math.min(0.97, Math.max(0.03, belief));
    const tokens = LEAST + new Dice(seed, Draw.stake, number, place).below(MOST - LEAST + 1);
    await this.services.estimate(memberId, {
      marketId: idea.marketId,
      chance: chance.toFixed(2),
      stake: formatTokens(milli(1_000 * tokens)),
      key: `crowd estimate ${number} ${place}`,
    });
  }
}

/** $1: what opened later is new where a visitor proposed it. */
const OPEN = `
  SELECT i.id, coalesce(NOT p.crowd AND i.stage_at > $1, false) AS is_new
  FROM idea i LEFT JOIN member p ON p.id = i.proposer_id
  WHERE i.stage = 'OPEN' AND i.held_at IS NULL AND i.closes_at > now() ORDER BY i.id`;
