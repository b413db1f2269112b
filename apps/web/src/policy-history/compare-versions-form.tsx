import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { SelectField } from '../ui/select-field';
import { differences } from './compare-versions';
import { DifferenceList } from './difference-list';
import classes from './policy-history.module.css';
import type { Policy, PolicyVersion } from './policy-versions-query';
import { momentOf } from './version-words';

interface CompareVersionsProps {
  policy: Policy;
  /** Newest first; three at least, for with two there is nothing to choose. */
  versions: readonly PolicyVersion[];
}

function optionOf({ version, at }: PolicyVersion): { value: string; label: string } {
  const label = at === null ? t`${version}: before anybody changed it` : t`${version}: from ${momentOf(at)}`;
  return { value: String(version), label };
}

/** Any two versions beside each other, the oldest and the newest to begin with. */
export function CompareVersions({ policy, versions }: CompareVersionsProps) {
  const [from, setFrom] = useState(() => String(versions.at(-1)?.version));
  const [to, setTo] = useState(() => String(versions[0]?.version));
  const options = versions.map(optionOf);
  const find = (wanted: string) => versions.find(({ version }) => String(version) === wanted);
  const [before, after] = [find(from), find(to)];
  return (
    <div className={classes.compare} data-testid="compare-versions">
      <div className={classes.choices}>
        <SelectField label={t`Compare version`} options={options} value={from} onChange={setFrom} />
        <SelectField label={t`with version`} options={options} value={to} onChange={setTo} />
      </div>
      <div aria-live="polite">
        {before && after && <DifferenceList policy={policy} differences={differences(before, after)} />}
      </div>
    </div>
  );
}
