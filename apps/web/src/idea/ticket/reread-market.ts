import { client } from '../../api/client';

/** What an order of mine changes, and no stream tells at once. */
const changed: readonly (string | undefined)[] = ['Figures', 'MyEstimate', 'OwnFills'];

/** Has the page's figures of a market read again that an own order has just changed. */
export function rereadMarket(): void {
  client
    .refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => changed.includes(queryName) })
    .catch(() => undefined);
}
