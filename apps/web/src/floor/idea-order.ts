import type { VariablesOf } from '../graphql';
import type { IdeasQuery } from './ideas-query';

export type IdeaOrder = NonNullable<VariablesOf<typeof IdeasQuery>['orderBy']>;

interface OrderTab {
  order: IdeaOrder;
  label: string;
  /** In the address: /?order=movers */
  slug: string;
}

export const orderTabs: readonly OrderTab[] = [
  { order: 'RANK', label: 'Rank', slug: '' },
  { order: 'MOVERS', label: 'Movers', slug: 'movers' },
  { order: 'NEW', label: 'New', slug: 'new' },
  { order: 'CLOSING_SOON', label: 'Closing soon', slug: 'closing' },
];

export const orderOfSlug = (slug: string | null): IdeaOrder =>
  orderTabs.find((tab) => tab.slug === slug)?.order ?? 'RANK';
