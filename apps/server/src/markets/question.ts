import type { HeadlineKind, Idea } from '../database/entities/idea.js';

const DAY_MS = 24 * 3600_000;
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const days = new Map<number, string>();

/** What the headline claim of an idea is made of; the title of an idea that is unknown is unknown too. */
export interface Headlined extends Partial<Pick<Idea, 'title' | 'jurySize'>> {
  readonly headline: HeadlineKind;
}

/** Members that a jury has where nothing else is said. */
const USUAL_JURY = 7;
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The headline claim of an idea in words. Pure. */
export function headlineQuestion(idea: Headlined, closesAt: Date): string {
  const title = idea.title === undefined ? 'this idea' : `“${idea.title}”`;
  const day = dayOf(closesAt);
  switch (idea.headline) {
    case 'JURY':
      return `Will ${jurors(idea)} drawn by lot, who hold nothing in it and see neither proposer nor price, judge ${title} worth doing on ${day}?`;
    case 'ADOPTED':
      return `Will ${title} be adopted by ${day}?`;
    case 'SHIPPED':
      return `Will ${title} be shipped by ${day}?`;
    case 'RECORD':
      return `Will ${title} be judged worth doing on ${day}, where its recorded outcome stands in for a jury?`;
  }
}

/** By what the headline claim is resolved. Pure. */
export function headlineCriteria(idea: Headlined, closesAt: Date): string {
  const day = dayOf(closesAt);
  switch (idea.headline) {
    case 'JURY':
      return `The votes of ${jurors(idea)}: YES if most of them find that the idea is worth doing, NO if most of them do not. They are drawn by a lot that anybody can do again, when the market closes on ${day} (UTC); who holds or held anything in the idea, or belongs to it, is passed over. They read the idea, the cases for and against and the evidence, but neither who proposed it nor a price. Where they come to no verdict, the market is void.`;
    case 'ADOPTED':
      return `YES if the organisation has decided to adopt the idea by the end of ${day} (UTC), by its own record of that decision; otherwise NO.`;
    case 'SHIPPED':
      return `YES if the idea has been shipped by the end of ${day} (UTC), by the organisation’s own record; otherwise NO.`;
    case 'RECORD':
      return `The outcome that was recorded for this imported proposal stands in for a jury. YES if its record says by the end of ${day} (UTC) that it was adopted, otherwise NO.`;
  }
}

/** Where the answer to the headline claim is found. */
export const HEADLINE_SOURCES: Readonly<Record<HeadlineKind, string>> = {
  JURY: 'The verdict of the jury, which this exchange publishes with its lot.',
  ADOPTED: 'The organisation’s record of its decisions.',
  SHIPPED: 'The organisation’s record of what was shipped.',
  RECORD: 'The record that came with the import.',
};

function jurors({ jurySize }: Headlined): string {
  const size = jurySize ?? USUAL_JURY;
  return size === 1 ? 'one member' : `${NUMBERS[size] ?? size} members`;
}

/** Lists have hundreds of the few days there are, and Intl takes its time. */
function dayOf(time: Date): string {
  const number = Math.floor(time.getTime() / DAY_MS);
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = DAY.format(time);
  days.set(number, day);
  return day;
}
