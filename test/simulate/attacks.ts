import { type Act, type Cast, timeOf } from './agents.js';
import { logit } from './dice.js';
import type { Person, SimulatedIdea } from './world.js';
import { opinionLogit } from './world.js';

const PUMPED = logit(0.98);
const SUNK = logit(0.02);
/** Rivals that one proposer sinks, of the best that there are. */
const RIVALS = 3;
const BEST = 10;

/** Who attacks what: drawn once for a season, so that every method meets the same. */
export interface Attacks {
  readonly acts: readonly Act[];
  /** The friends of each idea's ring. */
  readonly rings: ReadonlyMap<number, readonly number[]>;
  readonly pumped: ReadonlySet<number>;
  /** Whom the saboteurs sink, by idea. */
  readonly sunk: ReadonlyMap<number, readonly number[]>;
}

export function attacksOf(cast: Cast): Attacks {
  const pumped = chosen(cast, 11, cast.regime.pumping);
  const backed = chosen(cast, 12, cast.regime.rings);
  const saboteurs = chosen(cast, 13, cast.regime.sabotage);
  const rings = new Map(backed.map((idea) => [idea.id, friendsOf(cast, idea)]));
  const sunk = rivalsSunk(cast, saboteurs);
  return {
    acts: [
      ...pumped.flatMap((idea) => pumpActs(cast, idea)),
      ...backed.flatMap((idea) => (rings.get(idea.id) ?? []).map((friend) => ringAct(cast, idea, friend))),
      ...[...sunk].flatMap(([ideaId, people]) => people.map((person) => sinkAct(cast, ideaId, person))),
    ],
    rings,
    pumped: new Set(pumped.map(({ id }) => id)),
    sunk,
  };
}

/** Exactly this share of the ideas, each season others. */
function chosen({ dice, ideas }: Cast, name: number, share: number): SimulatedIdea[] {
  const first = ideas[0]?.id ?? 0;
  return dice
    .fork(name, first)
    .shuffled(ideas)
    .slice(0, Math.round(share * ideas.length));
}

/** Insiders buy all that their limit lets them, again and again until the last hours. */
function pumpActs(cast: Cast, idea: SimulatedIdea): Act[] {
  return idea.team.flatMap((personId) =>
    [0.05, 0.5, 0.97].map((part) => ({
      ...attack(cast, { ideaId: idea.id, personId, logit: PUMPED }),
      at: timeOf(cast.calendar, false, part),
      // At 98 % this is what the limit of 100 shares lets through.
      stakeMilli: 98_000,
      insider: true,
    })),
  );
}

const ringAct = (cast: Cast, idea: SimulatedIdea, personId: number): Act => ({
  ...attack(cast, { ideaId: idea.id, personId, logit: logit(cast.regime.ringChance) }),
  partOfCash: 1,
});

const sinkAct = (cast: Cast, ideaId: number, personId: number): Act => ({
  ...attack(cast, { ideaId, personId, logit: SUNK }),
  partOfCash: 1 / RIVALS,
});

/** Early, so that it counts in full: an attacker knows the rules. */
function attack(
  cast: Cast,
  { ideaId, personId, logit: said }: Pick<Act, 'ideaId' | 'personId' | 'logit'>,
): Act {
  const own = cast.dice.fork(14, ideaId, personId);
  return {
    at: timeOf(cast.calendar, true, own.unit()),
    ideaId,
    personId,
    stakeMilli: 0,
    partOfCash: 0,
    logit: said,
    herding: 0,
    beforeExposure: true,
    insider: false,
  };
}

function friendsOf({ dice, people, regime }: Cast, idea: SimulatedIdea): number[] {
  const others = people.filter(({ id }) => !idea.team.includes(id)).map(({ id }) => id);
  return dice.fork(15, idea.id).shuffled(others).slice(0, regime.ringSize);
}

/** Each saboteur sinks the rivals that look best to them. */
function rivalsSunk(cast: Cast, saboteurs: readonly SimulatedIdea[]): Map<number, number[]> {
  const sunk = new Map<number, number[]>();
  for (const { proposerId, id } of saboteurs) {
    const person = cast.people[proposerId - 1] as Person;
    const rivals = cast.ideas
      .filter((idea) => idea.id !== id && !idea.team.includes(proposerId))
      .map((idea) => ({ idea, looks: opinionLogit(cast.dice, person, idea) }))
      .sort((a, b) => b.looks - a.looks)
      .slice(0, BEST);
    for (const { idea } of cast.dice.fork(17, id).shuffled(rivals).slice(0, RIVALS))
      sunk.set(idea.id, [...(sunk.get(idea.id) ?? []), proposerId]);
  }
  return sunk;
}
