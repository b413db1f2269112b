import { t } from '@lingui/core/macro';
import classes from './clock.module.css';
import type { Answer } from './clock-query';
import { answerSentence } from './clock-words';

/** An answer with its reason; lateness is said, not shown. */
export function AnswerItem({ answer }: { answer: Answer }) {
  return (
    <div data-testid="answer" data-decision={answer.decision} data-late={answer.late || undefined}>
      <p className={classes.answered}>
        {answer.late && <strong className={classes.late}>{t`Late`}</strong>}{' '}
        {answerSentence(answer, new Date())}
      </p>
      <blockquote className={classes.reason}>{answer.reason}</blockquote>
    </div>
  );
}
