import { plural, t } from '@lingui/core/macro';
import { formatAge, formatMoment } from '../format/time';
import type { MarketState } from '../live/quote';

interface New {
  topic: string;
  proposedAt: string;
  seconds: { count: number };
  state: MarketState;
  /** When the auction ends. */
  until: string | null;
}

/** What somebody who has never heard of the idea wants to know: how it came here, and what happens next. */
export function slotSentence({ topic, proposedAt, seconds, state, until }: New): string {
  const came = cameWords(formatAge(proposedAt), seconds.count);
  const sentences = state === 'AUCTION' && until ? `${came} ${endWords(until)}` : came;
  return topic ? `${topic} · ${sentences}` : sentences;
}

function cameWords(when: string, seconds: number): string {
  if (seconds === 0) return t`Proposed ${when}.`;
  return plural(seconds, {
    one: `Proposed ${when}, seconded by # colleague.`,
    other: `Proposed ${when}, seconded by # colleagues.`,
  });
}

/** By the clock, or with the day when that is not today's. */
function endWords(until: string): string {
  const moment = formatMoment(until);
  const clock = moment.slice(0, 5);
  return /^\d{2}:/.test(moment)
    ? t`Its opening auction ends at ${clock}.`
    : t`Its opening auction ends on ${moment}.`;
}
