import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Section } from '../../ui/section';
import { AnswerForm } from './answer-form';
import { AnswerItem } from './answer-item';
import classes from './clock.module.css';
import { ClockLine } from './clock-line';
import { AnswerClockQuery, type AnsweredIdea } from './clock-query';
import { decidersSentence } from './clock-words';
import { ShipForm } from './ship-form';

/** The answer that an idea waits for or has got, and for who decides on it the form. Nothing where there is neither. */
export function AnswerClock({ ideaId, title }: { ideaId: string; title: string }) {
  const { data } = useQuery(AnswerClockQuery, {
    variables: { id: ideaId },
  });
  const idea = data?.idea;
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const there = idea?.youDecide ?? false;
  // Who comes to answer wants the form, which stands far below.
  useEffect(() => {
    if (there && hash === '#answer') place.current?.scrollIntoView();
  }, [there, hash]);
  if (!idea) return null;
  const mayAnswer = idea.youDecide && idea.stage === 'OPEN';
  const mayShip = idea.youDecide && idea.stage === 'ADOPTED';
  if (idea.answerClock === null && !mayAnswer && !mayShip) return null;
  return (
    <div ref={place} id="answer" className={classes.place}>
      <Section title={t`The answer`}>
        <Told idea={idea} />
        {mayAnswer && (
          <AnswerForm ideaId={ideaId} title={title} deferred={idea.answerClock?.state === 'DEFERRED'} />
        )}
        {mayShip && <ShipForm ideaId={ideaId} />}
      </Section>
    </div>
  );
}

function Told({ idea: { answerClock: clock, topic } }: { idea: AnsweredIdea }) {
  if (clock === null) return <p className={classes.hint}>{t`It has not been among the first so far.`}</p>;
  return (
    <div className={classes.told}>
      {clock.state !== 'ANSWERED' && (
        <>
          <ClockLine clock={clock} />
          <p className={classes.hint}>{decidersSentence(clock.deciders, topic)}</p>
        </>
      )}
      {clock.answers.map((answer) => (
        <AnswerItem key={answer.at} answer={answer} />
      ))}
    </div>
  );
}
