import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { said } from '../words/said';
import type { ProposalCheck } from './proposal-queries';
import classes from './propose.module.css';

/** The question that people would trade on. */
export function QuestionNote({ check }: { check: ProposalCheck | null }) {
  return (
    <div className={classes.note}>
      <h2>{t`What people will trade on`}</h2>
      {check ? (
        <p className={classes.question} data-testid="question">
          {said(check.question)}
        </p>
      ) : (
        <p
          className={classes.hint}
        >{t`Every idea of a season carries the same question, so that ideas can be compared. It stands here once there is a title.`}</p>
      )}
    </div>
  );
}

/** What an idea had better not be about; it can be proposed all the same. */
export function ProhibitedNote({ check }: { check: ProposalCheck | null }) {
  if (!check || check.prohibited.length === 0) return null;
  return (
    <div className={classes.warning} role="status" data-testid="prohibited">
      <p>
        <Trans>
          <strong>{t`A curator has to look at this first.`}</strong> Ideas are not about single people, pay or
          results that are not published. These words may be:
        </Trans>
      </p>
      <ul>
        {check.prohibited.map(({ topic, phrase, found }) => (
          <li key={`${topic} ${phrase}`}>
            “{found}” ({topic})
          </li>
        ))}
      </ul>
    </div>
  );
}
