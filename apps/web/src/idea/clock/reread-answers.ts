import { client } from '../../api/client';
import { rereadIdea } from '../../live/use-idea-news';

/** After an answer: the idea, and whatever tells how many answers are due. */
export async function rereadAnswers(ideaId: string): Promise<void> {
  rereadIdea(ideaId);
  const isAboutAnswers = (name: string | undefined) => name === 'AnswersDue' || name === 'AnswerBook';
  await client
    .refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => isAboutAnswers(queryName) })
    .catch(() => undefined);
}
