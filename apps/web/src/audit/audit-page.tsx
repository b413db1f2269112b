import { useQuery } from '@apollo/client/react';
import { plural, t } from '@lingui/core/macro';
import { Desk } from '../officers/desk';
import { hasRole, mayWatch } from '../session/roles';
import { More } from '../ui/more';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { Skeleton } from '../ui/skeleton';
import table from '../ui/table.module.css';
import classes from './audit.module.css';
import { filterVariables, isFiltered } from './audit-filter';
import { AuditFilters } from './audit-filters';
import { AuditQuery } from './audit-query';
import { AuditTable } from './audit-table';
import { ChainCheck } from './chain-check';
import { useAuditFilter } from './use-audit-filter';

/** Who did what, when, from where and why. */
export function AuditPage() {
  return (
    <Desk
      title={t`Audit`}
      who={t`administrators and risk officers`}
      isFor={mayWatch}
      intro={t`Everything that needs a role: who did it, to what, when, from where and why. Nothing of it can be changed.`}
      aside={(viewer) => (
        <>
          <Section title={t`Is it complete?`}>
            <ChainCheck />
          </Section>
          {hasRole(viewer, 'ADMINISTRATOR') && (
            <Section title={t`Take it along`}>
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
        <a href="/export/audit.csv" download>{t`All records as a table (CSV)`}</a>
      </li>
      <li>
        <a href="/export/audit.jsonl" download>{t`All records for programs (JSON lines)`}</a>
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
          <AuditTable records={audit.nodes} filtered={isFiltered(filter)} />
          {audit.totalCount > 0 && (
            <div className={table.foot}>
              <span role="status">{countSentence(audit.nodes.length, audit.totalCount)}</span>
              <More pageInfo={audit.pageInfo} fetchMore={fetchMore} label={t`Show earlier ones`} />
            </div>
          )}
        </>
      )}
    </>
  );
}

function countSentence(shown: number, total: number): string {
  return shown < total
    ? plural(total, {
        one: `# record; the newest ${shown} are shown.`,
        other: `# records; the newest ${shown} are shown.`,
      })
    : plural(total, { one: '# record.', other: '# records.' });
}
