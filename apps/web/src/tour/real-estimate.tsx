import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { MyEstimateQuery } from '../idea/ticket/easy/estimate-query';
import type { Viewer } from '../session/me-query';
import { useWide } from '../ui/use-wide';
import { type PointedAt, pointAt } from './pointer';
import classes from './tour.module.css';
import { type RealStep, realStep, rememberTour } from './tour-memory';

/** Goes along until the first real estimate stands, and says so. */
export function RealEstimate({ viewer, step }: { viewer: Viewer; step: RealStep }) {
  const { pathname } = useLocation();
  const here = pathname === `/ideas/${step.ideaId}`;
  const { data } = useQuery(MyEstimateQuery, { variables: { marketId: step.marketId } });
  const stands = Boolean(data?.market?.myEstimate);
  usePointer(here && !stands);
  useEffect(() => {
    if (stands) rememberTour(viewer.id);
  }, [stands, viewer.id]);
  return (
    <div className={classes.strip} role="status" data-testid="tour-real" data-stands={stands || undefined}>
      <p>
        {stands ? (
          <Trans>
            <strong>Your first estimate stands.</strong> You can change or withdraw it at any time; your
            portfolio has what you hold.
          </Trans>
        ) : (
          <Trans>
            <strong>Your first real estimate.</strong> Say in the ticket how likely you find this idea, and
            put a few of your tokens behind it. This one counts.
          </Trans>
        )}
      </p>
      <p className={classes.acts}>
        {!here && !stands && (
          <Link to={`/ideas/${step.ideaId}`}>
            <Trans>Back to the idea</Trans>
          </Link>
        )}
        {stands && (
          <Link to="/" onClick={() => realStep.set(null)}>
            <Trans>To the floor</Trans>
          </Link>
        )}
        <button type="button" className={classes.quiet} onClick={() => realStep.set(null)}>
          <Trans>End the tour</Trans>
        </button>
      </p>
    </div>
  );
}

const slider = '[data-testid="chance-slider"]';

/** Where the ticket is: beside the page, or behind the bar of a phone. */
function usePointer(wanted: boolean): void {
  const wide = useWide();
  useEffect(() => {
    if (!wanted) return undefined;
    const toSlider = () => document.querySelector<HTMLElement>(slider)?.focus();
    return pointAt([wide ? atTicket() : atBar()], wide ? toSlider : undefined);
  }, [wanted, wide]);
}

const atTicket = (): PointedAt => ({
  at: `form:has(${slider})`,
  title: t`Now for real`,
  text: t`The same ticket, with your own tokens. It says what your estimate will do before you give it.`,
  side: 'left',
  done: t`Go to the ticket`,
});

const atBar = (): PointedAt => ({
  at: '[data-testid="ticket-bar"]',
  title: t`Now for real`,
  text: t`The ticket is behind this bar: press Estimate. It says what your estimate will do before you give it.`,
  side: 'top',
  done: t`Understood`,
  live: true,
});
