import { type Cast, looks } from './agents.js';
import type { Attacks } from './attacks.js';
import { type Dice, sigmoid } from './dice.js';
import { opinionLogit, type Person, type SimulatedIdea } from './world.js';

/** How far one's own vote goes to what the boss holds, and the committee to what its chair holds. */
const OBEDIENCE = 0.5;
/** What a grade more of the proposer is worth to a boss and to the committee, in logits. */
const VANITY = 0.5;
const COMMITTEE_SIZE = 7;
/** Above this an opinion becomes an up-vote. */
const VOTING_LOGIT = 0.7;

/** Share of the members who second or follow the idea: those who come past it, more at ideas of the senior. */
export function upVotes(cast: Cast, idea: SimulatedIdea, attacks: Attacks): number {
  const votes = new Set(attacks.rings.get(idea.id) ?? []);
  if (attacks.pumped.has(idea.id)) for (const id of idea.team) votes.add(id);
  const sinkers = attacks.sunk.get(idea.id) ?? [];
  const proposer = cast.people[idea.proposerId - 1] as Person;
  for (const person of cast.people) {
    const own = cast.dice.fork(16, idea.id, person.id);
    const comesPast = looks(cast, person, idea) || own.isBelow(0.03 * proposer.grade);
    if (comesPast && !sinkers.includes(person.id) && vote(cast, person, idea, own)) votes.add(person.id);
  }
  return votes.size / cast.people.length;
}

function vote(cast: Cast, person: Person, idea: SimulatedIdea, own: Dice): boolean {
  const opinion = opinionLogit(cast.dice, person, idea);
  const boss = cast.people[person.bossId - 1];
  const followed = boss === undefined ? opinion : gradedOpinion(cast, boss, idea);
  return (1 - OBEDIENCE) * opinion + OBEDIENCE * followed + own.normal(0, 0.3) > VOTING_LOGIT;
}

/** A chance that the most senior agree on; each goes half the way to the chair, and all look at who proposes. */
export function committee(cast: Cast, idea: SimulatedIdea): number {
  const members = [...cast.people].sort((a, b) => b.grade - a.grade || a.id - b.id).slice(0, COMMITTEE_SIZE);
  const opinions = members.map((person) => gradedOpinion(cast, person, idea));
  const chair = opinions[0] ?? 0;
  const mean = opinions.reduce((sum, opinion) => sum + opinion, 0) / opinions.length;
  return sigmoid((1 - OBEDIENCE) * mean + OBEDIENCE * chair);
}

function gradedOpinion(cast: Cast, person: Person, idea: SimulatedIdea): number {
  const proposer = cast.people[idea.proposerId - 1] as Person;
  return opinionLogit(cast.dice, person, idea) + VANITY * (proposer.grade - 2.1);
}
