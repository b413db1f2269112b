import { t } from '@lingui/core/macro';
import table from '../ui/table.module.css';
import { differences } from './compare-versions';
import { DifferenceList } from './difference-list';
import type { Policy, PolicyVersion } from './policy-versions-query';
import { momentOf } from './version-words';

interface VersionTableProps {
  policy: Policy;
  /** Newest first. */
  versions: readonly PolicyVersion[];
}

/** The newest first, each with what it changed. */
export function VersionTable({ policy, versions }: VersionTableProps) {
  return (
    <table className={table.table} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t`Version`}</th>
          <th scope="col">{t`When`}</th>
          <th scope="col">{t`Who and why`}</th>
          <th scope="col">{t`What changed`}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, place) => (
          <VersionRow key={version.version} policy={policy} version={version} before={versions[place + 1]} />
        ))}
      </tbody>
    </table>
  );
}

interface VersionRowProps {
  policy: Policy;
  version: PolicyVersion;
  before: PolicyVersion | undefined;
}

function VersionRow({ policy, version, before }: VersionRowProps) {
  const { at, inForceAt, actor, reason } = version;
  if (at === null)
    return (
      <tr data-testid="policy-version-row">
        <td data-name={t`Version`}>{version.version}</td>
        <td data-whole colSpan={3}>{t`What held before anybody changed it`}</td>
      </tr>
    );
  const isLater = inForceAt !== null && inForceAt !== at;
  return (
    <tr data-testid="policy-version-row">
      <td data-name={t`Version`}>{version.version}</td>
      <td data-name={t`When`}>
        <time dateTime={at}>{momentOf(at)}</time>
        {isLater && <span className={table.second}>{t`in force from ${momentOf(inForceAt)}`}</span>}
      </td>
      <td data-whole>
        {actor ?? t`the exchange itself`}
        {reason && <span className={table.second}>{reason}</span>}
      </td>
      <td data-whole>
        {before && <DifferenceList policy={policy} differences={differences(before, version)} />}
      </td>
    </tr>
  );
}
