import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { formatMoment } from '../../format/time';
import { Problem } from '../../ui/problem';
import { Skeleton } from '../../ui/skeleton';
import { changesBetween, type FieldChange } from './changes-between';
import classes from './idea-text.module.css';
import { type Version, VersionsQuery } from './text-query';

/** What the idea said before, and what changed from version to version; read when somebody wants to see it. */
export function VersionHistory({ ideaId, version }: { ideaId: string; version: number }) {
  const [open, setOpen] = useState(false);
  if (version === 1) return null;
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-testid="versions">{t`Version ${version}: what was changed`}</summary>
      {open && <Versions key={version} ideaId={ideaId} />}
    </details>
  );
}

function Versions({ ideaId }: { ideaId: string }) {
  const { data, error, refetch } = useQuery(VersionsQuery, {
    variables: { id: ideaId },
    fetchPolicy: 'cache-and-network',
  });
  const versions = data?.idea?.versions;
  if (!versions)
    return error ? (
      <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />
    ) : (
      <Skeleton lines={4} />
    );
  return (
    <ol className={classes.versions}>
      {versions.map((version, index) => (
        <VersionItem key={version.version} version={version} before={versions[index + 1] ?? null} />
      ))}
    </ol>
  );
}

function VersionItem({ version, before }: { version: Version; before: Version | null }) {
  return (
    <li data-testid="version">
      <p className={classes.stamp}>
        <strong>{t`Version ${version.version}`}</strong> · {formatMoment(version.at)}
        {version.note && <> · {version.note}</>}
      </p>
      {before ? (
        changesBetween(before, version).map((change) => <Changed key={change.field} change={change} />)
      ) : (
        <p className={classes.first}>{t`As it was proposed.`}</p>
      )}
    </li>
  );
}

/** Added words are underlined and taken out ones struck through, so that it is not colour alone that tells. */
function Changed({ change: { field, parts } }: { change: FieldChange }) {
  return (
    <p className={classes.changed}>
      <span className={classes.field}>{field}</span>
      {parts.map(({ text, kind, place }) => {
        if (kind === 'added') return <ins key={place}>{text}</ins>;
        return kind === 'removed' ? <del key={place}>{text}</del> : <span key={place}>{text}</span>;
      })}
    </p>
  );
}
