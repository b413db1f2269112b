import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { Problem } from '../ui/problem';
import { Skeleton } from '../ui/skeleton';
import { CompareVersions } from './compare-versions-form';
import classes from './policy-history.module.css';
import { type Policy, PolicyVersionsQuery } from './policy-versions-query';
import { VersionTable } from './version-table';

interface PolicyHistoryProps {
  policy: Policy;
  /** Of which the history is, for those who hear and do not see it. */
  name: string;
}

/** Who changed a policy, what of it, when and why; read when somebody asks for it. */
export function PolicyHistory({ policy, name }: PolicyHistoryProps) {
  const [open, setOpen] = useState(false);
  const history = useId();
  return (
    <div className={classes.history} data-testid={`history-${policy}`}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={open ? history : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? t`Hide its history` : t`Show its history`}
        <span className="visually-hidden"> ({name})</span>
      </button>
      {open && (
        <div id={history}>
          <Versions policy={policy} />
        </div>
      )}
    </div>
  );
}

function Versions({ policy }: { policy: Policy }) {
  const { data, error, refetch } = useQuery(PolicyVersionsQuery, {
    variables: { policy },
    fetchPolicy: 'cache-and-network',
  });
  const versions = data?.policyVersions;
  if (!versions) {
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={3} />
    );
  }
  if (!versions.some(({ at }) => at !== null))
    return <p className={classes.empty}>{t`Nobody has changed it since the exchange was set up.`}</p>;
  return (
    <>
      <VersionTable policy={policy} versions={versions} />
      {versions.length > 2 && <CompareVersions policy={policy} versions={versions} />}
    </>
  );
}
