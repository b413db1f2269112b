import { t } from '@lingui/core/macro';
import { said } from '../../words/said';
import classes from './merit.module.css';
import type { IdeaMerit } from './merit-query';
import { meritTerms } from './merit-terms';
import { useMerit } from './use-merit';

/** Why an idea stands where it stands: in one line, and part by part for who wants to check it. */
export function WhyRank({ ideaId }: { ideaId: string }) {
  const merit = useMerit(ideaId)?.merit;
  if (!merit) return null;
  const title = merit.rank === null ? t`Why merit ${merit.value}` : t`Why rank ${merit.rank}`;
  return (
    <aside className={classes.note} aria-label={title} data-testid="why-rank">
      <p>
        <strong>{title}.</strong> {said(merit.why)}
      </p>
      <details className={classes.more}>
        <summary>{t`How this merit came about`}</summary>
        <Breakdown merit={merit} />
      </details>
    </aside>
  );
}

function Breakdown({ merit }: { merit: IdeaMerit }) {
  return (
    <>
      <table className={classes.parts}>
        <thead>
          <tr>
            <th scope="col">{t`What counts`}</th>
            <th scope="col">{t`Here`}</th>
          </tr>
        </thead>
        <tbody>
          {merit.breakdown.map(({ name, value, words }) => (
            <tr key={name} data-part={name}>
              <td>{said(words)}</td>
              <td className="figures">{said(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.terms}>{meritTerms(merit)}</p>
    </>
  );
}
