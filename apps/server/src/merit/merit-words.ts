import type { MeritPartModel } from './merit.model.js';
import type { PartPoints, PublishedMerit } from './published-merit.js';
import { toldEarly } from './told-early.js';

const MILLI = 1_000;
const THOUSANDTHS_A_POINT = 10;

/** Thousandths as they are shown: 0 to 100. */
export const points = (thousandths: number): number => Math.round(thousandths / THOUSANDTHS_A_POINT);

/** Whole tokens, rounded down, for people to read: 1910400 -> "1,910". */
const tokens = (milli: number): string => Math.floor(milli / MILLI).toLocaleString('en-US');

const WORDS: Record<PartPoints['part'], string> = {
  people: 'Independent people who have something at risk',
  stakes:
    'What they put behind their estimates, of which a stake counts up to what four in five of them have at risk at least',
  depth: 'What independent people offer near the price, where five or more do',
  spread: 'How near their best bid and ask are',
  age: 'How long it has been open',
  agreement: 'How narrow the range is in which the merit lies',
};

/** Why an idea stands where it stands, in one line. Says nothing that is not published. Pure. */
export function whyLine(merit: PublishedMerit): string {
  const { people, stakeMilli, centre, grade } = merit;
  const who = `${people} people outside the team put ${tokens(stakeMilli)} tokens behind their own estimates`;
  return `${who}${howEarly(merit)}; their middle is ${points(centre)}. Evidence ${grade}: ${strengths(merit)}.${shrunk(merit)}`;
}

function howEarly(merit: PublishedMerit): string {
  const early = toldEarly(merit);
  if (early === null) return '';
  return `, ${2 * early > merit.people ? 'most' : early} of them before they saw a price`;
}

/** What it has most of, and what it lacks. */
function strengths({ parts }: PublishedMerit): string {
  const full = parts.filter((part) => 3 * part.points >= 2 * part.most).map(({ part }) => ENOUGH[part]);
  const poor = parts.filter((part) => 3 * part.points < part.most).map(({ part }) => LITTLE[part]);
  const said = [...full.slice(0, 2), ...poor.slice(0, 2)];
  return said.length === 0 ? 'some of everything' : said.join(', ');
}

const ENOUGH: Record<PartPoints['part'], string> = {
  people: 'many people',
  stakes: 'much at stake',
  depth: 'a deep book',
  spread: 'a narrow spread',
  age: 'open for long',
  agreement: 'they agree',
};
const LITTLE: Record<PartPoints['part'], string> = {
  people: 'few people',
  stakes: 'little at stake',
  depth: 'a thin book',
  spread: 'no narrow spread',
  age: 'new',
  agreement: 'they disagree',
};

/** Only what draws it is named: the points of evidence grade a merit, and do not move it. */
function shrunk({ centre, merit, prior }: PublishedMerit): string {
  if (points(centre) === points(merit)) return '';
  return ` The fewer people and the less they weigh, the more it is drawn towards ${points(prior)}: it counts as ${points(merit)}.`;
}

/** How a merit came about, part by part. Pure. */
export function breakdownOf({ people, stakeMilli, ...merit }: PublishedMerit): MeritPartModel[] {
  const values: Partial<Record<PartPoints['part'], string>> = {
    people: `${people} people`,
    stakes: `${tokens(stakeMilli)} tokens`,
    agreement: `${points(merit.low)} to ${points(merit.high)}`,
  };
  const evidence = merit.parts.map(({ part, points: reached, most }) => ({
    name: part.toUpperCase(),
    value: values[part] ?? `${reached} of ${most} points`,
    words: `${WORDS[part]}: ${reached} of ${most} points of the evidence.`,
  }));
  return [
    {
      name: 'MIDDLE',
      value: String(points(merit.centre)),
      words: 'The middle of what they believe. Who is far off moves it no more than who is a little off.',
    },
    {
      name: 'PRIOR',
      value: String(points(merit.prior)),
      words: `What is believed of any idea before anybody says anything. The fewer people and the less they weigh by stake, record and what they had seen, the more it draws the middle to itself: the merit is ${points(merit.merit)}. The points of the evidence grade the merit, and do not move it.`,
    },
    ...evidence,
  ];
}
