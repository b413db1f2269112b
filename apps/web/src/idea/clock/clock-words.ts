import { t } from '@lingui/core/macro';
import { formatDay } from '../../format/time';
import { formatLeft } from '../../format/time-left';
import type { Answer, Clock, Decision } from './clock-query';

type Told = Pick<Clock, 'state' | 'since' | 'dueAt'> & {
  answers: readonly Pick<Answer, 'decision' | 'until'>[];
};

/** What stands before the sentence, so that it is not told by colour alone. */
export const clockLabels: Record<Clock['state'], string> = {
  IN_BAND: t`At the top`,
  RUNNING: t`Answer due`,
  OVERDUE: t`Overdue`,
  ANSWERED: t`Answered`,
  DEFERRED: t`Deferred`,
};

const ms = (at: string): number => new Date(at).getTime();

/** Where the clock stands. */
export function clockSentence({ state, since, dueAt, answers }: Told, now: number): string {
  const day = (at: string) => formatDay(at, new Date(now));
  switch (state) {
    case 'IN_BAND':
      return t`It has been among the first since ${day(since)}. If it stays there, it has to be answered.`;
    case 'RUNNING':
      return dueAt === null ? '' : t`To be answered by ${day(dueAt)}: ${formatLeft(ms(dueAt) - now)} left.`;
    case 'OVERDUE':
      return dueAt === null
        ? ''
        : t`It was to be answered by ${day(dueAt)}, ${formatLeft(now - ms(dueAt))} ago, and nobody has.`;
    case 'DEFERRED': {
      const until = answers.at(-1)?.until;
      return until ? t`Put off until ${day(until)}. From then on it has to be answered again.` : '';
    }
    case 'ANSWERED':
      return '';
  }
}

/** Who has to answer. */
export function decidersSentence(deciders: readonly string[], topic: string): string {
  if (deciders.length === 0) return t`Nobody is named to answer ideas about ${topic} yet.`;
  const last = deciders.at(-1) ?? '';
  const others = deciders.slice(0, -1);
  return others.length === 0 ? t`${last} has to answer.` : t`${others.join(', ')} or ${last} has to answer.`;
}

export const decisionWords: Record<Decision, string> = {
  FUND: t`Funded`,
  DECLINE: t`Declined`,
  DEFER: t`Deferred`,
};

/** `Funded by Dora on 3 March, 2 days after it was due.` */
export function answerSentence(answer: Answer, now: Date): string {
  const { decision, decider, at, dueAt, late, until } = answer;
  const head = t`${decisionWords[decision]} by ${decider} on ${formatDay(at, now)}`;
  const lateness = late && dueAt ? t`, ${formatLeft(ms(at) - ms(dueAt))} after it was due` : '';
  return `${head}${lateness}.${until ? ` ${untilWords[decision]} ${formatDay(until, now)}.` : ''}`;
}

const untilWords: Record<Decision, string> = { FUND: t`Date:`, DECLINE: t`Date:`, DEFER: t`Until` };
