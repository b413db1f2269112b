import { useQuery } from '@apollo/client/react';
import { Desk } from '../officers/desk';
import { hasRole, mayWatch } from '../session/roles';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import classes from './audit.module.css';
import { filterVariables } from './audit-filter';
import { AuditFilters } from './audit-filters';
import { AuditQuery } from './audit-query';
import { AuditTable } from './audit-table';
import { ChainCheck } from './chain-check';
import { useAuditFilter } from './use-audit-filter';

/** Who did what, when, from where and why. */
export function AuditPage() {
  return (
    <Desk
      title="Audit"
      who="administrators and risk officers"
      isFor={mayWatch}
      intro="Everything that needs a role: who did it, to what, when, from where and why. Nothing of it can be changed."
      aside={(viewer) => (
        <>
          <Section title="Is it complete?">
            <ChainCheck />
          </Section>
          {hasRole(viewer, 'ADMINISTRATOR') && (
            <Section title="Take it along">
              <Downloads />
            </Section>
          )}
        </>
      )}
    >
      {() => <AuditBrowser />}
    </Desk>
  );
}

function Downloads() {
  return (
    <ul className={classes.downloads}>
      <li>
        <a href="/export/audit.csv" download>
          All records as a table (CSV)
        </a>
      </li>
      <li>
        <a href="/export/audit.jsonl" download>
          All records for programs (JSON lines)
        </a>
      </li>
    </ul>
  );
}

function AuditBrowser() {
  const [filter, change] = useAuditFilter();
  const { data, previousData, error, refetch, fetchMore } = useQuery(AuditQuery, {
    variables: filterVariables(filter),
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const audit = (data ?? previousData)?.audit;
  return (
    <>
      <AuditFilters filter={filter} onChange={change} />
      {error && <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />}
      {!audit && !error && <Skeleton lines={8} />}
      {audit && !error && (
        <>
          <AuditTable records={audit.nodes} />
          {audit.totalCount > 0 && (
            <div className={table.foot}>
              <span role="status">{countSentence(audit.nodes.length, audit.totalCount)}</span>
              <More pageInfo={audit.pageInfo} fetchMore={fetchMore} label="Show earlier ones" />
            </div>
          )}
        </>
      )}
    </>
  );
}

function countSentence(shown: number, total: number): string {
  const records = total === 1 ? '1 record' : `${total.toLocaleString('en')} records`;
  return shown < total ? `${records}; the newest ${shown} are shown.` : `${records}.`;
}
