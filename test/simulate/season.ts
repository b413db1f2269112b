import type { Belief } from '@openfloor/merit';
import {
  type Act,
  type Cast,
  honestActs,
  type RatingAct,
  ratedChance,
  ratingActs,
  saidChance,
} from './agents.js';
import { type Attacks, attacksOf } from './attacks.js';
import { within } from './dice.js';
import type { Side } from './estimate-order.js';
import { HOUR_MS, type SimulatedFloor } from './floor.js';
import { committee, upVotes } from './voices.js';
import type { SimulatedIdea } from './world.js';

/** What is known of an idea when its market closes. Beliefs are in the order in which they came, without skill. */
export interface Observed {
  readonly idea: SimulatedIdea;
  readonly price: number;
  readonly beliefs: readonly Belief[];
  /** All ratings, those of proposers, friends and saboteurs included: nobody can be told apart. */
  readonly ratings: readonly number[];
  /** Share of the members. */
  readonly upVotes: number;
  readonly committee: number;
}

interface Said {
  readonly act: Act;
  readonly chance: number;
  readonly stakeMilli: number;
  /** null: no order came of it. */
  readonly side: Side | null;
}

/** Lists, opens, lets everybody act, and looks at what there is in the last minute. */
export function playSeason(floor: SimulatedFloor, cast: Cast): Observed[] {
  const { ideas, calendar } = cast;
  floor.passTo(calendar.opensAt);
  for (const { id, team } of ideas) {
    floor.list(id, { insiders: team, closesAt: calendar.closesAt, subsidyMilli: cast.regime.subsidyMilli });
    floor.open(id, calendar.auctionEndsAt);
  }
  const attacks = attacksOf(cast);
  const ratings = new Map<number, number[]>(ideas.map(({ id }) => [id, attackers(cast, attacks, id)]));
  const said = new Map<number, Said[]>(ideas.map(({ id }) => [id, []]));
  for (const act of scheduled(cast, attacks)) {
    // Who only rates meets the price as it is; what falls due meanwhile waits for the next who trades.
    if ('personId' in act || act.at - floor.now > HOUR_MS) floor.passTo(act.at);
    const price = floor.price(act.ideaId);
    if (!('personId' in act)) ratings.get(act.ideaId)?.push(ratedChance(act, price));
    else said.get(act.ideaId)?.push(stateOne(floor, act, price));
  }
  floor.passTo(calendar.closesAt - 1);
  floor.check();
  return ideas.map((idea) => ({
    idea,
    price: floor.price(idea.id),
    beliefs: beliefsOf(floor, said.get(idea.id) ?? []),
    ratings: ratings.get(idea.id) ?? [],
    upVotes: upVotes(cast, idea, attacks),
    committee: committee(cast, idea),
  }));
}

/** In the order of time. Whoever attacks an idea says nothing else about it. */
function scheduled(cast: Cast, attacks: Attacks): (Act | RatingAct)[] {
  const attacking = new Set(attacks.acts.map(({ personId, ideaId }) => `${personId} ${ideaId}`));
  const honest = honestActs(cast).filter(({ personId, ideaId }) => !attacking.has(`${personId} ${ideaId}`));
  const acts: (Act | RatingAct)[] = [...honest, ...attacks.acts, ...ratingActs(cast)];
  return acts.sort((a, b) => a.at - b.at || a.ideaId - b.ideaId);
}

/** They rate as they estimate. */
function attackers({ regime }: Cast, { rings, pumped, sunk }: Attacks, ideaId: number): number[] {
  const friends = (rings.get(ideaId) ?? []).map(() => regime.ringChance);
  const own = pumped.has(ideaId) ? [0.98] : [];
  return [...friends, ...own, ...(sunk.get(ideaId) ?? []).map(() => 0.02)];
}

function stateOne(floor: SimulatedFloor, act: Act, price: number): Said {
  const chance = saidChance(act, price);
  const cash = floor.cashMilli(act.personId);
  const chosen = act.beforeExposure ? act.stakeMilli : Math.round(act.stakeMilli * edgeFactor(chance, price));
  const stakeMilli = Math.min(cash, act.partOfCash > 0 ? Math.floor(act.partOfCash * cash) : chosen);
  const side = floor.state({ memberId: act.personId, marketId: act.ideaId, chance, stakeMilli });
  return { act, chance, stakeMilli, side };
}

/** Who sees the price stakes more, the more there seems to be to gain. */
const edgeFactor = (chance: number, price: number): number =>
  within(Math.abs(chance - price) / USUAL_EDGE, [0.4, 5]);
const USUAL_EDGE = 0.12;

/** The independent ones; of several estimates of a person the newest. */
function beliefsOf(floor: SimulatedFloor, said: readonly Said[]): Belief[] {
  const standing = new Map<number, Said>();
  for (const one of said) if (!one.act.insider) standing.set(one.act.personId, one);
  return [...standing.values()].map(({ act, chance, stakeMilli, side }) => {
    const { personId: memberId, ideaId: marketId, beforeExposure } = act;
    const stated = { memberId, marketId, chance, stakeMilli };
    const atRiskMilli = side === null ? 0 : floor.atRiskMilli(stated, side);
    return { memberId, chance, atRiskMilli, beforeExposure, skill: 1 };
  });
}
