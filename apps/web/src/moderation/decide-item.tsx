import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { client } from '../api/client';
import { useKeyedMutation } from '../api/use-keyed-mutation';
import { announce } from '../shell/announcements';
import form from '../ui/form.module.css';
import { Refusal } from '../ui/refusal';
import { decidedWords, decisionLabels, decisionSentences, possibleDecisions } from './item-words';
import classes from './moderation.module.css';
import {
  DecideModerationMutation,
  type Decision,
  type ModerationItem,
  ModerationQueueQuery,
} from './moderation-query';

/** What a curator makes of an item: which decision, why, and then it is done. */
export function DecideItem({ item, before }: { item: ModerationItem; before?: ReactNode }) {
  const [decision, setDecision] = useState<Decision | null>(null);
  return (
    <>
      <div className={form.row}>
        {before}
        {possibleDecisions(item).map((possible) => (
          <Button
            key={possible}
            size="xs"
            className={classes.choice}
            aria-pressed={possible === decision}
            onClick={() => setDecision(possible === decision ? null : possible)}
          >
            {decisionLabels[possible]}
          </Button>
        ))}
      </div>
      {decision && <DecisionForm key={decision} itemId={item.id} decision={decision} />}
    </>
  );
}

function DecisionForm({ itemId, decision }: { itemId: string; decision: Decision }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useKeyedMutation(DecideModerationMutation, async () => {
    await client.refetchQueries({ include: [ModerationQueueQuery] }).catch(() => undefined);
    announce(`${decidedWords[decision]}.`);
    return t`Decided.`;
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') void decide.run({ itemId, decision, reason: reason.trim() });
  };
  return (
    <form
      className={`${form.form} ${classes.decision}`}
      onSubmit={onSubmit}
      noValidate
      aria-label={decisionLabels[decision]}
    >
      <p className={form.hint}>{decisionSentences[decision]}</p>
      <Textarea
        label={t`Reason, for those whom it is about and for the record`}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t`Say why.` : undefined}
      />
      <Refusal outcome={decide.outcome} />
      <Button
        type="submit"
        size="xs"
        color="accent"
        variant="filled"
        disabled={decide.busy}
        data-testid="decide"
      >
        {decisionLabels[decision]}
      </Button>
    </form>
  );
}
