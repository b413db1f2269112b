import { t } from '@lingui/core/macro';
import type { Difference } from './compare-versions';
import classes from './policy-history.module.css';
import type { Policy } from './policy-versions-query';
import { termLabel, termValue } from './term-words';

interface DifferenceListProps {
  policy: Policy;
  differences: readonly Difference[] | null;
}

/** Each term with what it is and what it was. */
export function DifferenceList({ policy, differences }: DifferenceListProps) {
  if (differences === null)
    return <p className={classes.empty}>{t`Not known any more: the words of the record were erased.`}</p>;
  if (differences.length === 0) return <p className={classes.empty}>{t`Nothing: it says the same.`}</p>;
  return (
    <ul className={classes.differences}>
      {differences.map(({ name, before, after }) => (
        <li key={name}>
          <span className={classes.term}>{termLabel(policy, name)}</span>{' '}
          <strong>{termValue(policy, name, after)}</strong>
          <span className={classes.before}>{t`was ${termValue(policy, name, before)}`}</span>
        </li>
      ))}
    </ul>
  );
}
