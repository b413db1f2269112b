import { plural, t } from '@lingui/core/macro';
import { formatLeft } from '../format/time-left';
import type { AnswerRule } from './answers-query';

const minuteMs = 60_000;

/** Which ideas have to be answered and by when; undefined: the policy is still being read. */
export function ruleSentence(rule: AnswerRule | undefined): string {
  if (rule === undefined)
    return t`An idea that stays among the first of the ranking has to be answered in time, with a reason.`;
  const { topBand, bandMinutes, answerMinutes } = rule;
  if (topBand === 0) return t`No idea has to be answered for its place in the ranking.`;
  const answer = formatLeft(answerMinutes * minuteMs);
  const stay = formatLeft(bandMinutes * minuteMs);
  const first = plural(topBand, {
    one: 'the first place of the ranking',
    other: 'the first # places of the ranking',
  });
  return bandMinutes === 0
    ? t`An idea that reaches ${first} has to be answered within ${answer}, with a reason, even if it falls behind meanwhile.`
    : t`An idea that stays in ${first} for ${stay} has to be answered within ${answer}, with a reason, even if it falls behind meanwhile.`;
}
