import { gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { pages } from './pages';

const query = gql`query ($who: String, $after: String) {
  acts(who: $who, first: 2, after: $after) { nodes pageInfo }
}`;

describe('a list that is read page by page', () => {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { acts: pages('who') } } } });
  const page = (after: string | null, nodes: number[]) =>
    cache.writeQuery({ query, variables: { who: 'ada', after }, data: { acts: { nodes, pageInfo: after } } });
  const read = (who: string) => cache.readQuery({ query, variables: { who, after: null } });

  it('goes on with later pages, and has the place of the last one', () => {
    page(null, [9, 8]);
    page('8', [7, 6]);
    expect(read('ada')).toEqual({ acts: { nodes: [9, 8, 7, 6], pageInfo: '8' } });
  });

  it('begins anew with the first page', () => {
    page(null, [10, 9]);
    expect(read('ada')).toEqual({ acts: { nodes: [10, 9], pageInfo: null } });
  });

  it('is another list for other arguments', () => {
    expect(read('bea')).toBeNull();
  });
});
