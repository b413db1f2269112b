import { t } from '@lingui/core/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { Choice } from '../../ui/choice';
import { Confirm } from '../../ui/confirm';
import form from '../../ui/form.module.css';
import classes from './clock.module.css';
import type { Decision } from './clock-query';
import { useAnswerForm } from './use-answer-form';

const effects: Record<Decision, string> = {
  FUND: t`The idea is adopted. This cannot be taken back.`,
  DECLINE: t`The idea is declined. This cannot be taken back.`,
  DEFER: t`The idea stays open, and its clock runs again from that day on.`,
};
const actions: Record<Decision, string> = { FUND: t`Fund it`, DECLINE: t`Decline it`, DEFER: t`Defer it` };

const questions: Record<Decision, (title: string) => string> = {
  FUND: (title) => t`Fund “${title}”?`,
  DECLINE: (title) => t`Decline “${title}”?`,
  DEFER: (title) => t`Defer “${title}”?`,
};

interface AnswerFormProps {
  ideaId: string;
  /** Said where it cannot be seen: whoever comes to answer lands far below it. */
  title: string;
  deferred: boolean;
}

/** For who is named to answer the idea. */
export function AnswerForm({ ideaId, title, deferred }: AnswerFormProps) {
  const answer = useAnswerForm(ideaId);
  const { decision } = answer.typed;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    answer.submit();
  };
  return (
    <>
      <form
        className={`${form.form} ${classes.form}`}
        onSubmit={onSubmit}
        noValidate
        aria-label={t`Answer this idea`}
      >
        <h3>{t`Your answer to “${title}”`}</h3>
        <Fields answer={answer} deferred={deferred} />
        {answer.refusal && (
          <p className={form.problem} role="alert">
            {answer.refusal}
          </p>
        )}
        <Button
          type="submit"
          color="accent"
          variant="filled"
          disabled={answer.busy}
          data-testid="answer-idea"
        >{t`Answer`}</Button>
      </form>
      <Confirm
        title={questions[decision](title)}
        open={answer.asked}
        onClose={answer.close}
        action={actions[decision]}
        onConfirm={() => void answer.confirm()}
        busy={answer.busy}
        problem={answer.unknown}
      >{t`${effects[decision]} Your reason is public from now on.`}</Confirm>
    </>
  );
}

interface FieldsProps {
  answer: ReturnType<typeof useAnswerForm>;
  deferred: boolean;
}

function Fields({ answer: { typed, set, problemOf }, deferred }: FieldsProps) {
  const { decision, reason, until } = typed;
  return (
    <>
      <Choice
        legend={t`The answer`}
        options={[
          { value: 'FUND', label: t`Fund` },
          { value: 'DECLINE', label: t`Decline` },
          { value: 'DEFER', label: t`Defer`, disabled: deferred },
        ]}
        value={decision}
        onChange={(chosen) => set({ decision: chosen })}
      />
      <p className={form.hint}>{effects[decision]}</p>
      <Textarea
        label={t`Reason`}
        description={t`Everybody can read it, signed with your real name where it is known. It stays.`}
        rows={4}
        value={reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={problemOf('reason')}
      />
      <TextInput
        type="datetime-local"
        label={decision === 'DEFER' ? t`Until` : t`Date, if there is one`}
        value={until}
        onChange={(event) => set({ until: event.currentTarget.value })}
        error={problemOf('until')}
        className={classes.date}
      />
    </>
  );
}
