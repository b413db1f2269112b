import { t } from '@lingui/core/macro';
import classes from './ledger.module.css';
import type { LedgerHealth } from './ledger-query';
import { lawWords } from './ledger-words';

/** Each law with a word for whether it holds, and what is wrong where it does not. */
export function LawList({ laws }: { laws: LedgerHealth['laws'] }) {
  return (
    <ul className={classes.laws}>
      {laws.map(({ law, ok, problem }) => (
        <li key={law} data-testid="law" data-law={law} data-ok={ok || undefined}>
          <span className={classes.state}>{ok ? t`holds` : t`broken`}</span>
          <span>
            {lawWords[law]}
            {problem !== null && <span className={classes.problem}>{problem}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
