import { plural, t } from '@lingui/core/macro';
import { formatDay } from '../../format/time';
import { isTradable } from '../payout';
import type { Seconds, Stage, StagedIdea } from './stage-query';

const names: Record<Stage, string> = {
  DRAFT: t`Draft`,
  PROPOSED: t`Needs seconds`,
  SECONDED: t`Seconded`,
  ANNOUNCED: t`Opening announced`,
  OPEN: t`Open`,
  ADOPTED: t`Adopted`,
  DECLINED: t`Declined`,
  SHIPPED: t`Shipped`,
  RETIRED: t`Retired`,
  MERGED: t`Merged`,
};

/** How far it has come, in a word or two. */
export const stageName = (stage: Stage): string => names[stage];

/** What has happened, or comes next; a date or a link follows where there is one. Empty where the rest of the page tells. */
export function stageSentence({
  stage,
  held,
  seconds,
  market,
}: Pick<StagedIdea, 'stage' | 'held' | 'seconds' | 'market'>): string {
  // What a curator has to look at says so by itself.
  if (held) return '';
  switch (stage) {
    case 'DRAFT':
      return t`Only you see it.`;
    case 'PROPOSED':
      return missingSentence(seconds);
    case 'SECONDED':
      return t`It has the seconds that it needs; next its opening is announced.`;
    case 'ANNOUNCED':
      return t`It opens for trading`;
    case 'OPEN':
      return '';
    case 'ADOPTED':
      return `${t`It was decided to do it.`}${goesOn(market)}`;
    case 'DECLINED':
      return `${t`It was decided not to do it.`}${goesOn(market)}`;
    case 'SHIPPED':
      return t`It was done.`;
    case 'RETIRED':
      return t`It was taken off the floor.`;
    case 'MERGED':
      return t`It is a duplicate and goes on as`;
  }
}

/** An answer does not end the trading. */
const goesOn = (market: StagedIdea['market']): string =>
  market && isTradable(market.state) ? ` ${t`Its market goes on to the day of its question.`}` : '';

/** What a proposed idea lacks. Which units have seconded is told to nobody. */
function missingSentence({ count, needed, unitsNeeded }: Seconds): string {
  const missing = needed - count;
  if (missing <= 0)
    return t`It has ${needed} seconds, and they have to come from at least ${unitsNeeded} units.`;
  if (unitsNeeded > 1)
    return t`It needs ${plural(missing, { one: '# more second', other: '# more seconds' })} to be opened for trading; they have to come from at least ${unitsNeeded} units.`;
  return t`It needs ${plural(missing, { one: '# more second', other: '# more seconds' })} to be opened for trading.`;
}

/** `2 of 3 seconds`. */
export const secondsWords = ({ count, needed }: Pick<Seconds, 'count' | 'needed'>): string =>
  t`${count} of ${needed} seconds`;

/** Who is behind it, or until when that is not told. Empty where it is nobody's. */
export function peopleSentence(
  idea: Pick<StagedIdea, 'blind' | 'blindUntil' | 'mine' | 'proposer' | 'team'>,
): string {
  const { blind, blindUntil, mine, proposer, team } = idea;
  if (blind) {
    const day = blindUntil && formatDay(blindUntil);
    if (mine === 'PROPOSER')
      return day
        ? t`You proposed it. Nobody else is told until ${day}.`
        : t`You proposed it. Nobody else is told.`;
    if (mine === 'TEAM')
      return day
        ? t`You are on its team. Nobody else is told until ${day}.`
        : t`You are on its team. Nobody else is told.`;
    return day ? t`Nobody is told who proposed it until ${day}.` : t`Nobody is told who proposed it.`;
  }
  if (proposer === null) return '';
  const others = team?.length ? listed(team) : null;
  if (mine === 'PROPOSER')
    return others === null ? t`Proposed by you.` : t`Proposed by you, with ${others} on the team.`;
  return others === null
    ? t`Proposed by ${proposer}.`
    : t`Proposed by ${proposer}, with ${others} on the team.`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : t`${names.slice(0, -1).join(', ')} and ${last}`;
}
