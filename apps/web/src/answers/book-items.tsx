import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { AnswerItem } from '../idea/clock/answer-item';
import { ClockLine } from '../idea/clock/clock-line';
import type { Answer, Clock } from '../idea/clock/clock-query';
import { decidersSentence } from '../idea/clock/clock-words';
import classes from './answers.module.css';
import type { BookItem } from './answers-query';

type Idea = BookItem['idea'];

/** An idea that waits, with who is to answer it. */
export function WaitingItem({ idea, clock }: { idea: Idea; clock: Clock }) {
  const mine = idea.youDecide && clock.state !== 'DEFERRED';
  return (
    <li data-testid="waiting" data-state={clock.state}>
      <Title idea={idea} />
      <ClockLine clock={clock} />
      <p className={classes.hint}>
        {decidersSentence(clock.deciders, idea.topic)}
        {idea.rank !== null && t` Place ${idea.rank} of the ranking now.`}
      </p>
      {mine && (
        <p className={classes.mine}>
          <Link to={`/ideas/${idea.id}#answer`}>{t`Yours to answer`}</Link>
        </p>
      )}
    </li>
  );
}

export function AnsweredItem({ idea, answer }: { idea: Idea; answer: Answer }) {
  return (
    <li>
      <Title idea={idea} />
      <AnswerItem answer={answer} />
    </li>
  );
}

function Title({ idea: { id, title, topic } }: { idea: Idea }) {
  return (
    <p>
      <Link to={`/ideas/${id}`} className={classes.title}>
        {title}
      </Link>{' '}
      <span className={classes.hint}>{topic}</span>
    </p>
  );
}
