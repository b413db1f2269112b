import { t } from '@lingui/core/macro';
import { formatDay } from '../format/time';
import { said } from '../words/said';
import type { DeskItem, DeskState } from './desk-query';

export interface StateWords {
  readonly title: string;
  /** Said where there is nothing. */
  readonly none: string;
  /** What one may do who may. */
  readonly may: string;
}

/** In the order in which one works through them. */
export const deskStates: Readonly<Record<DeskState, StateWords>> = {
  TO_CONFIRM: {
    title: t`To confirm`,
    none: t`Nothing waits for a second person.`,
    may: t`You may confirm what was proposed, or take it back.`,
  },
  TO_PROPOSE: {
    title: t`To propose`,
    none: t`Nothing waits for a proposal.`,
    may: t`You may propose how it ended.`,
  },
  CHALLENGED: {
    title: t`Challenged`,
    none: t`Nobody has objected.`,
    may: '',
  },
  IN_WINDOW: {
    title: t`Can be challenged`,
    none: t`Nothing is confirmed and waits to be paid.`,
    may: t`You may take it back, as long as it is not paid.`,
  },
};

/** Who there is for it. */
export function peopleSentence({
  eligibleCount,
  drawn,
  draws,
}: Pick<DeskItem, 'eligibleCount' | 'drawn' | 'draws'>): string {
  if (drawn) return t`Members were drawn by lot for it, because fewer than two resolvers may do it.`;
  if (eligibleCount >= 2) return t`Two or more resolvers may do it.`;
  if (!draws) return eligibleCount === 1 ? t`Only one resolver may do it.` : t`No resolver may do it.`;
  return eligibleCount === 1
    ? t`Only one resolver may do it: members are drawn by lot.`
    : t`No resolver may do it: members are drawn by lot.`;
}

/** Until when it was to trade; nothing once trading has ended, which may have been before. */
export const tradingWords = ({ state, closesAt }: Pick<DeskItem['market'], 'state' | 'closesAt'>): string =>
  state === 'CLOSED' ? '' : t`trading until ${formatDay(closesAt)}`;

interface Standing extends Pick<DeskItem, 'state' | 'eligible' | 'reason'> {
  market: { resolution: { isMine: boolean } | null };
}

/** What one may do about it; where that is nothing, why, in the words of the server. */
export function standingSentence({ state, eligible, reason, market }: Standing): string {
  if (eligible) return deskStates[state].may;
  if (state === 'TO_CONFIRM' && market.resolution?.isMine)
    return t`You proposed it: another officer has to confirm it.`;
  return reason ? said(reason) : '';
}

interface Decided extends Pick<DeskItem, 'decided'> {
  market: { verdict: { outcome: string | null } | null };
}

/** What was decided before anybody proposes, and by whom: where no jury was drawn, it stands in a record. */
export function decidedSentence({ decided, market }: Decided): string | null {
  if (decided === null) return null;
  return market.verdict
    ? t`Decided already, by the jury: ${decided}.`
    : t`Decided already, by the record: ${decided}.`;
}
