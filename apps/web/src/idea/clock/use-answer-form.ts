import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useKeyedMutation } from '../../api/use-keyed-mutation';
import { announce } from '../../shell/announcements';
import { emptyAnswer, readAnswer, refusedAnswerField, type TypedAnswer } from './answer-form-state';
import { AnswerIdeaMutation, type Decision } from './clock-query';
import { rereadAnswers } from './reread-answers';

const done: Record<Decision, string> = {
  FUND: t`Answered: funded.`,
  DECLINE: t`Answered: declined.`,
  DEFER: t`Answered: deferred.`,
};

/** An answer while it is typed, asked about once more, and sent. */
export function useAnswerForm(ideaId: string) {
  const [typed, setTyped] = useState<TypedAnswer>(emptyAnswer);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const { run, busy, outcome, forget } = useKeyedMutation(AnswerIdeaMutation, async (_, { decision }) => {
    await rereadAnswers(ideaId);
    announce(done[decision]);
    return t`Answered.`;
  });
  const { input, problems } = readAnswer(typed);
  const refused = outcome?.kind === 'refused' ? outcome : null;
  const refusedField = refused && refusedAnswerField(refused.code ?? '');
  const confirm = async () => {
    if (!input) return;
    const { kind } = await run({ ideaId, ...input });
    // Refusals about a field stand beside it, which is behind the question.
    if (kind === 'done' || kind === 'refused') setAsked(false);
    if (kind !== 'done') return;
    setTyped(emptyAnswer);
    setTried(false);
  };
  return {
    typed,
    asked,
    busy,
    confirm,
    close: () => setAsked(false),
    set: (change: Partial<TypedAnswer>) => {
      forget();
      setTyped({ ...typed, ...change });
    },
    submit: () => {
      setTried(true);
      if (input) setAsked(true);
    },
    problemOf: (field: 'reason' | 'until') =>
      refusedField === field ? refused?.sentence : tried ? problems[field] : undefined,
    /** A refusal that is about no field. */
    refusal: refused && !refusedField ? refused.sentence : undefined,
    /** The exchange did not answer. */
    unknown: outcome?.kind === 'unknown' ? outcome.sentence : undefined,
  };
}
