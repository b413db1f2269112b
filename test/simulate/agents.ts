import { type Dice, logit, sigmoid, within } from './dice.js';
import type { Regime } from './regime.js';
import { beliefLogit, MERIT_DEVIATION, type Person, type SimulatedIdea } from './world.js';

/** Something that a person will do about an idea. */
export interface Act {
  readonly at: number;
  readonly ideaId: number;
  readonly personId: number;
  /** Of a stake, before chance comes in, in milli-tokens; null: all that the person has, by so many parts. */
  readonly stakeMilli: number;
  /** A part of the person's cash instead, 0: none. */
  readonly partOfCash: number;
  /** Logit of the belief before the price is seen. */
  readonly logit: number;
  /** How far it goes to the price that is seen then. */
  readonly herding: number;
  readonly beforeExposure: boolean;
  /** Proposer and team trade as anybody, but do not count. */
  readonly insider: boolean;
}

/** A rating without a stake: more people give one, with less care. */
export interface RatingAct {
  readonly at: number;
  readonly ideaId: number;
  readonly logit: number;
  /** One's own chance. Otherwise the price was seen, and is called too low, about right or too high. */
  readonly beforeExposure: boolean;
}

/** Times of a season, in milliseconds since 1970. */
export interface Calendar {
  readonly opensAt: number;
  readonly auctionEndsAt: number;
  readonly closesAt: number;
}

export interface Cast {
  readonly dice: Dice;
  readonly people: readonly Person[];
  readonly ideas: readonly SimulatedIdea[];
  readonly regime: Regime;
  readonly calendar: Calendar;
}

const USUAL_STAKE_MILLI = 60_000;
/** Of those who look, those who put tokens behind it; the others rate at most. */
const STAKING_SHARE = 0.85;
/** Of early estimates, those from before the opening; the others are blind until they estimate. */
const SEALED_SHARE = 0.65;
const LIMITS = [0.01, 0.99] as const;

export function looks({ dice, people, regime }: Cast, person: Person, idea: SimulatedIdea): boolean {
  const share = (regime.lookers / people.length) * person.loudness;
  return dice.fork(5, idea.id, person.id).isBelow(Math.min(0.9, share));
}

/** Estimates with a stake by everybody who looks and has something to put behind it. */
export function honestActs(cast: Cast): Act[] {
  return cast.ideas.flatMap((idea) =>
    cast.people
      .filter((person) => isStaking(cast, person, idea) || person.id === idea.proposerId)
      .map((person) => honestAct(cast, person, idea)),
  );
}

const isStaking = (cast: Cast, person: Person, idea: SimulatedIdea): boolean =>
  looks(cast, person, idea) && cast.dice.fork(6, idea.id, person.id).isBelow(STAKING_SHARE);

function honestAct(cast: Cast, person: Person, idea: SimulatedIdea): Act {
  const { dice, regime } = cast;
  const own = dice.fork(7, idea.id, person.id);
  const beforeExposure = own.isBelow(regime.earlyShare);
  const sealed = beforeExposure && own.isBelow(SEALED_SHARE);
  const insider = idea.team.includes(person.id);
  return {
    at: timeOf(cast.calendar, sealed, own.unit()),
    ideaId: idea.id,
    personId: person.id,
    stakeMilli: stakeOf(person, own),
    partOfCash: 0,
    logit: beliefLogit(dice, person, idea) + (insider ? FONDNESS : 0),
    herding: beforeExposure ? 0 : regime.herding,
    beforeExposure,
    insider,
  };
}

/** Whose idea it is holds it for better than it is, by this logit. */
const FONDNESS = 0.8;

/** The surer a person feels, the larger the stake; mostly it is temper. */
function stakeOf({ feltNoise, boldness }: Person, own: Dice): number {
  const trust = MERIT_DEVIATION ** 2 / (MERIT_DEVIATION ** 2 + feltNoise ** 2);
  return Math.round(USUAL_STAKE_MILLI * 2 * trust * boldness * Math.exp(own.normal(-0.08, 0.4)));
}

export function timeOf(calendar: Calendar, sealed: boolean, part: number): number {
  const { opensAt, auctionEndsAt, closesAt } = calendar;
  const [from, to] = sealed ? [opensAt, auctionEndsAt] : [auctionEndsAt, closesAt];
  return Math.floor(from + (0.02 + 0.96 * part) * (to - from));
}

/** Everybody who looks rates: the same belief, said with less care where nothing is at stake. */
export function ratingActs(cast: Cast): RatingAct[] {
  const { dice, regime } = cast;
  return cast.ideas.flatMap((idea) =>
    cast.people
      .filter((person) => looks(cast, person, idea))
      .map((person) => {
        const own = dice.fork(10, idea.id, person.id);
        const early = own.isBelow(regime.earlyShare);
        return {
          at: timeOf(cast.calendar, early && own.isBelow(SEALED_SHARE), own.unit()),
          ideaId: idea.id,
          logit: beliefLogit(dice, person, idea) + own.normal(0, regime.carelessness),
          beforeExposure: early,
        };
      }),
  );
}

/** What is said when this price is seen. */
export function saidChance({ logit: own, herding }: Act, price: number): number {
  return within(sigmoid((1 - herding) * own + herding * logit(within(price, LIMITS))), LIMITS);
}

/** What counts of a rating: the chance that was said, or the price with ten points more or less. */
export function ratedChance({ logit: own, beforeExposure }: RatingAct, price: number): number {
  const believed = sigmoid(own);
  if (beforeExposure) return within(believed, LIMITS);
  if (Math.abs(believed - price) < ABOUT_RIGHT) return within(price, LIMITS);
  return within(believed > price ? price + VERDICT : price - VERDICT, LIMITS);
}

/** As apps/server/src/estimates/verdict-chance.ts counts it. */
const VERDICT = 0.1;
const ABOUT_RIGHT = 0.05;
