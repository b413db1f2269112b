import { t } from '@lingui/core/macro';
import { Desk } from '../officers/desk';
import { hasRole, mayWatch } from '../session/roles';
import { Section } from '../ui/section';
import { MarketSearch } from './market-search';
import classes from './risk.module.css';
import { Unsealings } from './unsealings';

/** Where trading is watched, without names. */
export function RiskPage() {
  return (
    <Desk
      title={t`Risk`}
      who={t`risk officers and administrators`}
      isFor={mayWatch}
      intro={t`Trading is watched by an alias for each market. Who is behind one is told only when two officers agree, for a reason, and the member is told.`}
    >
      {(viewer) => (
        <div className={classes.sections}>
          <Section title={t`Requests to unseal`}>
            <Unsealings viewer={viewer} />
          </Section>
          {hasRole(viewer, 'RISK_OFFICER') && (
            <Section title={t`A market`}>
              <MarketSearch />
            </Section>
          )}
        </div>
      )}
    </Desk>
  );
}
