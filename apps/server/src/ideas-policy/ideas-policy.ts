/** The common question of a season's headline claims. */
export type HeadlinePolicy = 'JURY' | 'ADOPTED' | 'SHIPPED';

/** How ideas live. Times are in minutes and may have fractions. */
export interface IdeasPolicy {
  /** Counts up with every change; 0 as long as the defaults are in force. */
  readonly version: number;
  /** Name of the running season: ideas that open in it carry the same question. */
  readonly season: string;
  readonly headline: HeadlinePolicy;
  /** From an idea's opening to the day on which its headline is judged. */
  readonly horizonDays: number;
  /** Colleagues who have to second an idea, and how many units they are from. 0: nobody has to. */
  readonly secondsNeeded: number;
  readonly unitsNeeded: number;
  /** From the announcement of an opening to the opening. */
  readonly announceMinutes: number;
  /** Length of the opening auction; 0: trading is continuous at once. */
  readonly auctionMinutes: number;
  /** From the proposal on nobody is told who made it; 0: everybody is told at once. */
  readonly blindMinutes: number;
  readonly jurySize: number;
  /** A juror who has not voted by then is replaced. */
  readonly juryMinutes: number;
  /** Members drawn for a challenge, and how long they have. */
  readonly panelSize: number;
  readonly panelMinutes: number;
  /** Milli-tokens that a challenger loses to the treasury when the panel does not agree. */
  readonly challengeStakeMilli: number;
  /** Places of the ranking that have to be answered, how long an idea stays there before, and how long there is. */
  readonly topBand: number;
  readonly bandMinutes: number;
  readonly answerMinutes: number;
  /** Who held a position or order in an idea that long ago may not judge it. */
  readonly conflictDays: number;
  /** Most milli-tokens that count behind one member's estimate. */
  readonly stakeCapMilli: number;
  /** Members who have not said otherwise are shown no price before they estimate. */
  readonly blindModeDefault: boolean;
  /** From one e-mail digest to the next. */
  readonly digestMinutes: number;
  /** What no idea may be about: words and phrases, and why. */
  readonly prohibited: readonly { readonly topic: string; readonly phrases: readonly string[] }[];
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** What of an exchange's setting the policy depends on. */
interface Exchange {
  readonly horizonDays: number;
  readonly kind: 'demo' | 'real';
}

/** What holds where nobody has said otherwise. */
export function usualIdeasPolicy({ horizonDays, kind }: Exchange): IdeasPolicy {
  // A demo is to be seen in an afternoon.
  const demo = kind === 'demo';
  return {
    version: 0,
    season: 'First season',
    headline: 'JURY',
    horizonDays,
    secondsNeeded: 3,
    unitsNeeded: 2,
    announceMinutes: demo ? 1 : DAY,
    auctionMinutes: demo ? 5 : DAY,
    blindMinutes: 30 * DAY,
    jurySize: 7,
    juryMinutes: 7 * DAY,
    panelSize: 5,
    panelMinutes: 3 * DAY,
    challengeStakeMilli: 50_000,
    topBand: 10,
    bandMinutes: demo ? 2 * HOUR : 7 * DAY,
    answerMinutes: 30 * DAY,
    conflictDays: 30,
    stakeCapMilli: 100_000,
    blindModeDefault: false,
    digestMinutes: DAY,
    prohibited: [
      { topic: 'People', phrases: ['fire', 'dismiss', 'layoff', 'promotion of', 'performance of'] },
      { topic: 'Pay', phrases: ['salary', 'salaries', 'bonus', 'pay rise', 'compensation of'] },
      {
        topic: 'Unpublished results',
        phrases: ['earnings', 'quarterly results', 'revenue forecast', 'merger'],
      },
    ],
  };
}
