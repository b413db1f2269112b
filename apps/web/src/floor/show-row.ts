import { client } from '../api/client';
import { ListedIdeaQuery } from './ideas-query';
import { putIdea } from './kept-lists';

/** Reads an idea of the floor again, of which more may be shown now. One that fails is made up for by the next read. */
export async function showRow(id: string): Promise<void> {
  try {
    const { data } = await client.query({
      query: ListedIdeaQuery,
      variables: { id },
      fetchPolicy: 'no-cache',
    });
    if (data?.idea) putIdea(data.idea);
  } catch {
    // That the exchange does not answer is said elsewhere.
  }
}
