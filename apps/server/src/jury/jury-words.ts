import type { LotKind } from '../lots/lot-kind.js';
import type { Count } from './vote-count.js';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const members = (count: number): string => (count === 1 ? '1 member was' : `${count} members were`);

/** What a member who was drawn is told. */
export function dutyText(kind: LotKind, title: string, dueAt: Date): string {
  const until = `You have until ${DAY.format(dueAt)}.`;
  switch (kind) {
    case 'JURY':
      return `You were drawn by lot to judge whether “${title}” is worth doing. ${until}`;
    case 'PANEL':
      return `You were drawn by lot to decide on a challenge about “${title}”. ${until}`;
    case 'RESOLVERS':
      return `You were drawn by lot to say how a market about “${title}” ended. ${until}`;
  }
}

/** What the idea's history says of a draw. */
export function drawnText(kind: LotKind, seats: number): string {
  if (kind === 'PANEL')
    return seats === 0
      ? 'Nobody could be drawn to decide on the challenge.'
      : `${members(seats)} drawn by lot to decide on the challenge.`;
  return seats === 0 ? 'Nobody could be drawn for the jury.' : `${members(seats)} drawn by lot for the jury.`;
}

/** What the idea's history says of a verdict. */
export function verdictText({ yes, no, outcome }: Count): string {
  const numbers = `${yes} yes, ${no} no`;
  if (outcome === 'NONE') return `The jury came to no verdict (${numbers}): the market can only be void.`;
  return `The jury says ${outcome === 'YES' ? 'yes' : 'no'} (${numbers}).`;
}

/** What it says of a challenge. */
export function challengeText({ yes, no, outcome }: Count): string {
  if (yes + no === 0) return 'The challenge is upheld, because nobody was left who could decide on it.';
  const numbers = `${no} for the challenge, ${yes} for the resolution`;
  return outcome === 'NO'
    ? `The challenge is upheld (${numbers}): the market is to be resolved anew.`
    : `The resolution stands (${numbers}).`;
}
