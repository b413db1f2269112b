import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { graphql } from '../graphql';
import classes from './moderation.module.css';
import { ReportButton } from './report-button';

const CuratorsNoteQuery = graphql(`
  query CuratorsNote($ideaId: ID!, $fromId: ID!) {
    idea(id: $ideaId) {
      id
      stage
      held
      mine
      mergedInto {
        id
        title
      }
    }
    from: idea(id: $fromId) {
      id
      title
      mergedInto {
        id
      }
    }
  }
`);

/**
 * What curators have to do with an idea, below its title: that it is held, or merged. Who comes to a duplicate is led to
 * the idea that goes on, unless `?alone` says that it is meant.
 */
export function CuratorsNote({ ideaId }: { ideaId: string }) {
  const { data, search } = useNote(ideaId);
  const idea = data?.idea;
  if (!idea) return null;
  const { held, mine, mergedInto } = idea;
  if (mergedInto && !search.has('alone'))
    return <Navigate replace to={`/ideas/${mergedInto.id}?from=${ideaId}`} />;
  const from = data.from?.mergedInto?.id === ideaId ? data.from : null;
  return (
    <>
      {held && <Note>{mine ? heldWords.mine : heldWords.others}</Note>}
      {mergedInto && (
        <Note>
          <Trans>
            This idea is a duplicate of <Link to={`/ideas/${mergedInto.id}`}>{mergedInto.title}</Link> and was
            merged into it. It goes on there.
          </Trans>
        </Note>
      )}
      {from && (
        <Note>
          <Trans>
            “{from.title}” was merged into this idea.{' '}
            <Link to={`/ideas/${from.id}?alone`}>{t`See what became of it`}</Link>
          </Trans>
        </Note>
      )}
    </>
  );
}

/** The way to report an idea, for everybody but those whose it is. */
export function ReportIdea({ ideaId }: { ideaId: string }) {
  const idea = useNote(ideaId).data?.idea;
  if (!idea || idea.mine || idea.stage === 'MERGED' || idea.stage === 'RETIRED') return null;
  return <ReportButton ideaId={ideaId} />;
}

/** Both of the above read the same, once. */
function useNote(ideaId: string) {
  const [search] = useSearchParams();
  const fromId = search.get('from') ?? '';
  const { data } = useQuery(CuratorsNoteQuery, {
    variables: { ideaId, fromId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  return { data, search };
}

const heldWords = {
  mine: t`Curators look at this idea before it goes on, because it has words of a prohibited topic. You are told what they decide. Colleagues can read and second it meanwhile.`,
  others: t`Curators look at this idea before it goes on.`,
};

function Note({ children }: { children: ReactNode }) {
  return (
    <p className={classes.note} data-testid="curators-note">
      {children}
    </p>
  );
}
