import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../not-found/not-found-page';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { IdeaQuery } from './idea-query';
import { IdeaView } from './idea-view';
import { UnlistedIdea } from './unlisted-idea';

export function IdeaPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(IdeaQuery, {
    variables: { id },
    // What the cache has is shown at once; the market has moved since it was read.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const idea = data?.idea;
  if (!idea) {
    if (data) return <NotFoundPage what="idea" />;
    return (
      <Page title="Idea">
        <h1 className="visually-hidden">Idea</h1>
        {error ? (
          <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  if (!idea.market) return <UnlistedIdea idea={idea} />;
  return <IdeaView key={idea.id} idea={idea} market={idea.market} />;
}
