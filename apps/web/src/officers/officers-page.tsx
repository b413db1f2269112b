import { t } from '@lingui/core/macro';
import type { Viewer } from '../session/me-query';
import { hasDesk, hasRole } from '../session/roles';
import { useExchange } from '../shell/exchange-query';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import { useWide } from '../ui/use-wide';
import { Desk } from './desk';
import { HaltExchange } from './halt-exchange';
import { ListingForm } from './listing-form';
import classes from './officers.module.css';
import { Policies } from './policies';

/** Where officers run the exchange; a single market they run on its idea's page. */
export function OfficersPage() {
  const wide = useWide();
  return (
    <Desk
      title={t`Exchange`}
      who={t`curators, risk officers and administrators`}
      isFor={hasDesk}
      intro={t`Everything that is done here is recorded for good. To open, halt, close or resolve one market, go to its idea.`}
      aside={(viewer) => wide && <Levers viewer={viewer} />}
    >
      {(viewer) => (
        <div className={classes.sections}>
          {!wide && <Levers viewer={viewer} />}
          {hasRole(viewer, 'CURATOR') && (
            <Section title={t`List a market`}>
              <ListingForm />
            </Section>
          )}
          {hasRole(viewer, 'ADMINISTRATOR') && <Policies />}
        </div>
      )}
    </Desk>
  );
}

function Levers({ viewer }: { viewer: Viewer }) {
  const exchange = useExchange();
  if (!hasRole(viewer, 'RISK_OFFICER', 'ADMINISTRATOR')) return null;
  return (
    <Section title={t`Trading`}>
      {exchange ? <HaltExchange halted={exchange.halted} /> : <Skeleton lines={1} />}
    </Section>
  );
}
