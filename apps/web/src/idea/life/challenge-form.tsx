import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import form from '../../ui/form.module.css';
import classes from './life.module.css';
import { useChallenge } from './use-challenge';

/** For members, while a confirmed resolution is not paid yet. */
export function ChallengeForm({ marketId }: { marketId: string }) {
  const [reason, setReason] = useState('');
  const [url, setUrl] = useState('');
  const [tried, setTried] = useState(false);
  const challenge = useChallenge();
  const missing = tried && reason.trim() === '';
  const { outcome } = challenge;
  const atUrl = outcome?.code === 'URL_NOT_VALID';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') void challenge.run({ marketId, reason, url: url.trim() || null });
  };
  return (
    <details className={classes.challenge}>
      <summary>Challenge it</summary>
      <form className={form.form} onSubmit={onSubmit} noValidate aria-label="Challenge the resolution">
        <p className={form.hint}>
          If it is wrong, say why. Nothing is paid then, and the officers have to propose anew. You can do
          this once in a market; your name is not told.
        </p>
        <Textarea
          label="What is wrong with it"
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing ? 'Say what is wrong with it.' : undefined}
        />
        <TextInput
          label="Where it can be read (optional)"
          type="url"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          error={atUrl ? outcome?.sentence : undefined}
        />
        {outcome && outcome.kind !== 'done' && !atUrl && (
          <p className={form.problem} role="alert">
            {outcome.sentence}
          </p>
        )}
        <Button type="submit" color="accent" variant="filled" disabled={challenge.busy}>
          Challenge the resolution
        </Button>
      </form>
    </details>
  );
}
