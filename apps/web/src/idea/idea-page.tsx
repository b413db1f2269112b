import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../not-found/not-found-page';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { type Idea, IdeaQuery } from './idea-query';
import { IdeaView } from './idea-view';
import { UnlistedIdea } from './unlisted-idea';
import { useFreshFigures } from './use-fresh-figures';
import { useSelection } from './use-selection';

export function IdeaPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(IdeaQuery, {
    variables: { id },
    // What the cache has is shown at once; the market has moved since it was read.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const idea = data?.idea;
  if (idea) return <ShownIdea key={idea.id} idea={idea} />;
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

function ShownIdea({ idea }: { idea: Idea }) {
  useFreshFigures(idea.id);
  const selection = useSelection(idea);
  if (!selection) return <UnlistedIdea idea={idea} />;
  const { market, contract, choose, asked } = selection;
  return (
    <IdeaView
      key={market.id}
      idea={idea}
      market={market}
      contract={contract}
      onChoose={choose}
      asked={asked}
    />
  );
}
