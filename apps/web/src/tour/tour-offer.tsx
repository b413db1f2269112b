import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { graphql } from '../graphql';
import type { Viewer } from '../session/me-query';
import classes from './tour.module.css';
import { rememberTour } from './tour-memory';

const HasEstimatedQuery = graphql(`
  query HasEstimated {
    me {
      id
      estimates(first: 1) {
        nodes {
          id
        }
      }
    }
  }
`);

/** For who has neither estimated nor traded: on the floor, above it and in nobody's way. */
export function TourOffer({ viewer }: { viewer: Viewer }) {
  const { pathname } = useLocation();
  const { data } = useQuery(HasEstimatedQuery);
  const has = viewer.positions.length > 0 || viewer.orders.length > 0;
  const isNew = data?.me?.estimates.nodes.length === 0 && !has;
  const known = data?.me?.id === viewer.id;
  useEffect(() => {
    if (known && !isNew) rememberTour(viewer.id);
  }, [known, isNew, viewer.id]);
  if (!known || !isNew || pathname !== '/') return null;
  return (
    <section className={classes.strip} aria-label={t`Tour`} data-testid="tour-offer">
      <p>
        <Trans>
          <strong>New here?</strong> Two minutes show you what price, merit and evidence are, with sandbox
          tokens.
        </Trans>
      </p>
      <p className={classes.acts}>
        <Link to="/tour">
          <Trans>Take the tour</Trans>
        </Link>
        <button type="button" className={classes.quiet} onClick={() => rememberTour(viewer.id)}>
          <Trans>Do not offer it again</Trans>
        </button>
      </p>
    </section>
  );
}
