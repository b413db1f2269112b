import { t } from '@lingui/core/macro';
import { readDuration } from '../format/duration';
import type { Entry } from '../format/entry';
import { readTokensOrNone } from '../format/token-entry';
import { readNumber } from '../format/typed-number';
import { grouped } from './grouped';

export type Figure =
  | 'horizonDays'
  | 'secondsNeeded'
  | 'unitsNeeded'
  | 'announceMinutes'
  | 'auctionMinutes'
  | 'blindMinutes'
  | 'jurySize'
  | 'juryMinutes'
  | 'panelSize'
  | 'panelMinutes'
  | 'challengeStake'
  | 'stakeCap'
  | 'topBand'
  | 'bandMinutes'
  | 'answerMinutes'
  | 'conflictDays'
  | 'digestMinutes';

interface FigureWords {
  label: string;
  unit?: string;
  /** Why it is there and what it does, for whoever sets it. */
  words: string;
  read: (text: string) => Entry;
}

/** A whole number between these; where a majority decides, an odd one. */
const count =
  (least: number, most: number, odd = false) =>
  (text: string): Entry => {
    const last = grouped(String(most));
    const problem = odd
      ? t`Enter an odd number from ${least} to ${last}.`
      : t`Enter from ${least} to ${last}.`;
    const { value = '' } = readNumber(text, { otherwise: problem, whole: true });
    const figure = Number(value);
    const fits = /^\d{1,5}$/.test(value) && figure >= least && figure <= most;
    return fits && (!odd || figure % 2 === 1) ? { value: String(figure) } : { problem };
  };

const DAY = 1_440;
const time =
  (mostDays: number, none: boolean) =>
  (text: string): Entry => {
    const entry = readDuration(text);
    if (entry.value === undefined) return entry;
    const minutes = Number(entry.value);
    if (minutes > mostDays * DAY) return { problem: t`At most ${mostDays} days.` };
    return !none && minutes < 0.01 ? { problem: t`This cannot be nothing.` } : entry;
  };

export const figures: Record<Figure, FigureWords> = {
  horizonDays: {
    label: t`Horizon`,
    unit: t`days`,
    words: t`From an idea’s opening to the day of which its headline asks.`,
    read: count(1, 3_660),
  },
  secondsNeeded: {
    label: t`Seconds`,
    words: t`Colleagues who have to second an idea before it opens. 0: nobody has to.`,
    read: count(0, 100),
  },
  unitsNeeded: {
    label: t`Units`,
    words: t`How many units these colleagues have to come from.`,
    read: count(0, 100),
  },
  announceMinutes: {
    label: t`Announcement`,
    words: t`From the announcement of an opening to the opening.`,
    read: time(30, true),
  },
  auctionMinutes: {
    label: t`Opening auction`,
    words: t`How long it takes. 0: trading is continuous at once.`,
    read: time(30, true),
  },
  blindMinutes: {
    label: t`Blind`,
    words: t`How long nobody is told who proposed an idea. 0: not at all.`,
    read: time(366, true),
  },
  jurySize: {
    label: t`Jury`,
    unit: t`members`,
    words: t`Drawn by lot to judge the headline.`,
    read: count(1, 99, true),
  },
  juryMinutes: {
    label: t`Time for a juror`,
    words: t`Who has not voted by then is replaced.`,
    read: time(90, false),
  },
  panelSize: {
    label: t`Panel`,
    unit: t`members`,
    words: t`Drawn by lot to decide on a challenge.`,
    read: count(1, 99, true),
  },
  panelMinutes: { label: t`Time for a panel`, words: t`To decide on a challenge.`, read: time(90, false) },
  challengeStake: {
    label: t`Stake of a challenge`,
    unit: t`tokens`,
    words: t`Lost to the treasury when the panel does not agree.`,
    read: readTokensOrNone,
  },
  stakeCap: {
    label: t`Most that counts behind an estimate`,
    unit: t`tokens`,
    words: t`Of one member, for the merit of an idea.`,
    read: readTokensOrNone,
  },
  topBand: {
    label: t`Top band`,
    unit: t`places`,
    words: t`Ideas at the first places of the ranking that have to be answered. 0: none.`,
    read: count(0, 1_000),
  },
  bandMinutes: {
    label: t`Time in the band`,
    words: t`How long an idea stays there before its clock starts.`,
    read: time(366, true),
  },
  answerMinutes: {
    label: t`Time to answer`,
    words: t`From then on. What is overdue is public.`,
    read: time(366, false),
  },
  conflictDays: {
    label: t`Conflict of interest`,
    unit: t`days`,
    words: t`Who held a position or order in an idea that recently may not judge it.`,
    read: count(0, 366),
  },
  digestMinutes: {
    label: t`E-mail digest`,
    words: t`From one to the next.`,
    read: time(30, false),
  },
};

export type Subject = 'OPENING' | 'JURY' | 'MERIT' | 'ANSWERS' | 'MAIL';

/** In the order in which they are shown, by what they are about. */
export const figureGroups: readonly { about: Subject; title: string; names: readonly Figure[] }[] = [
  {
    about: 'OPENING',
    title: t`From proposal to opening`,
    names: [
      'secondsNeeded',
      'unitsNeeded',
      'announceMinutes',
      'auctionMinutes',
      'blindMinutes',
      'horizonDays',
    ],
  },
  {
    about: 'JURY',
    title: t`Jury and challenges`,
    names: ['jurySize', 'juryMinutes', 'panelSize', 'panelMinutes', 'challengeStake', 'conflictDays'],
  },
  { about: 'MERIT', title: t`Estimates and merit`, names: ['stakeCap'] },
  { about: 'ANSWERS', title: t`Answers`, names: ['topBand', 'bandMinutes', 'answerMinutes'] },
  { about: 'MAIL', title: t`E-mail`, names: ['digestMinutes'] },
];
