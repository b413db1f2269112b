import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { JuryFirst, useJuryDuty } from '../duty/jury-first';
import { useObservable } from '../live/observable';
import { useIdeaNews } from '../live/use-idea-news';
import { whileVisible } from '../live/while-visible';
import { NotFoundPage } from '../not-found/not-found-page';
import { membersForgotten } from '../session/forget-member';
import { Page } from '../ui/page';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { type Idea, IdeaQuery } from './idea-query';
import { IdeaView } from './idea-view';
import { UnlistedIdea } from './unlisted-idea';
import { useFreshFigures } from './use-fresh-figures';
import { useSelection } from './use-selection';

const openingMs = 2_000;

export function IdeaPage() {
  const { id = '' } = useParams();
  // Beside the first read and not after it, so that hardly anything falls in between.
  useIdeaNews(id);
  const { data, error, refetch } = useQuery(IdeaQuery, {
    variables: { id },
    // What the cache has is shown at once; the market has moved since it was read.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const idea = data?.idea;
  useOpening(idea, refetch);
  if (idea) return <ShownIdea key={idea.id} idea={idea} />;
  if (data) return <NotFoundPage what="idea" />;
  return (
    <Page title={t`Idea`}>
      <h1 className="visually-hidden">{t`Idea`}</h1>
      {error ? (
        <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

/** An idea opens a moment before its market is there. */
function useOpening(idea: Idea | null | undefined, refetch: () => Promise<unknown>): void {
  const opening = idea?.stage === 'OPEN' && idea.markets.length === 0;
  useEffect(
    () => (opening ? whileVisible(openingMs, () => void refetch().catch(() => undefined)) : undefined),
    [opening, refetch],
  );
}

function ShownIdea({ idea }: { idea: Idea }) {
  useFreshFigures(idea.id);
  const selection = useSelection(idea);
  const duty = useJuryDuty(idea.id);
  const members = useObservable(membersForgotten);
  if (duty !== null) return <JuryFirst title={idea.title} duty={duty} />;
  if (!selection) return <UnlistedIdea idea={idea} />;
  const { market, contract, choose, asked, view } = selection;
  return (
    <IdeaView
      // Another member begins with a ticket of their own.
      key={`${market.id} ${members}`}
      idea={idea}
      market={market}
      contract={contract}
      onChoose={choose}
      asked={asked}
      view={view}
    />
  );
}
