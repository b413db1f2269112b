import { t } from '@lingui/core/macro';
import type { VariablesOf } from '../graphql';
import type { IdeasQuery } from './ideas-query';

export type IdeaOrder = NonNullable<VariablesOf<typeof IdeasQuery>['orderBy']>;

interface FloorTab {
  label: string;
  /** In the address: /?order=movers */
  slug: string;
  /** Null for what is on its way to a market, which is a list of its own. */
  order: IdeaOrder | null;
}

export const secondsSlug = 'seconds';
export const followingSlug = 'following';

/** In the order of the page. What one follows is a part of the ranking, and needs somebody who follows. */
export const floorTabs: readonly FloorTab[] = [
  { label: t`Merit`, slug: '', order: 'RANK' },
  { label: t`Movers`, slug: 'movers', order: 'MOVERS' },
  { label: t`New`, slug: 'new', order: 'NEW' },
  { label: t`Needs seconds`, slug: secondsSlug, order: null },
  { label: t`Closing soon`, slug: 'closing', order: 'CLOSING_SOON' },
  { label: t`Contested`, slug: 'contested', order: 'CONTESTED' },
  { label: t`Following`, slug: followingSlug, order: 'RANK' },
];

export const tabOfSlug = (slug: string | null): FloorTab | undefined =>
  floorTabs.find((tab) => tab.slug === slug);
