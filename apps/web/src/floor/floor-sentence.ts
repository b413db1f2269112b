import { plural, t } from '@lingui/core/macro';
import { formatCount } from '../format/number';
import { type IdeaFilter, isNarrowed } from './idea-filter';
import type { IdeaOrder } from './idea-order';

interface Counts {
  /** How many the list has; null until it was read. */
  listed: number | null;
  /** How many there are in all. */
  ideaCount: number | undefined;
}

/** What the list below has, and in which order. */
export function floorSentence(filter: IdeaFilter, counts: Counts): string {
  return said(counted(filter, counts), filter.orderBy);
}

/** The same for what is on its way to a market. */
export function wantedSentence(count: number | null): string {
  const ideas =
    count === null
      ? t`Ideas on their way to a market`
      : plural(count, { one: '# idea on its way to a market', other: '# ideas on their way to a market' });
  return said(ideas, 'NEW');
}

const said = (ideas: string, order: IdeaOrder): string =>
  t`${ideas}, ${orderWords(order)}. Nobody’s title is on this page.`;

/** The list is read more often than the exchange's facts, so without a filter its total is the newer one. */
function counted(filter: IdeaFilter, { listed, ideaCount }: Counts): string {
  const narrowed = isNarrowed(filter);
  const all = (narrowed ? null : listed) ?? ideaCount ?? null;
  if (all === null) return t`Ideas`;
  if (!narrowed || listed === null) return plural(all, { one: '# idea', other: '# ideas' });
  return t`${formatCount(listed)} of ${plural(all, { one: '# idea', other: '# ideas' })}`;
}

function orderWords(order: IdeaOrder): string {
  switch (order) {
    case 'RANK':
      return t`ranked by merit`;
    case 'MOVERS':
      return t`the largest moves of 24 hours first`;
    case 'NEW':
      return t`the newest first`;
    case 'CLOSING_SOON':
      return t`those that close soonest first`;
    case 'CONTESTED':
      return t`those first on which people disagree most`;
  }
}
