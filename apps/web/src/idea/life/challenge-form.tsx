import { useQuery } from '@apollo/client/react';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import form from '../../ui/form.module.css';
import { challengeTerms, shortOf } from './challenge-terms';
import classes from './life.module.css';
import { tokensOf } from './resolution-words';
import { StakeQuery } from './stake-query';
import { useChallenge } from './use-challenge';

/** For members, while a confirmed resolution is not paid yet. */
export function ChallengeForm({ marketId, cash }: { marketId: string; cash: string }) {
  const [reason, setReason] = useState('');
  const [url, setUrl] = useState('');
  const [tried, setTried] = useState(false);
  const challenge = useChallenge();
  const terms = useQuery(StakeQuery, { fetchPolicy: 'cache-and-network' }).data?.exchange.ideasPolicy;
  const short = terms ? shortOf(terms.challengeStake, cash) : null;
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
      <summary>{t`Challenge it`}</summary>
      <form className={form.form} onSubmit={onSubmit} noValidate aria-label={t`Challenge the resolution`}>
        <p className={form.hint}>
          <Trans>
            If it is wrong, say why. {terms && challengeTerms(terms)} You can do this once in a market; your
            name is not told.
          </Trans>
        </p>
        <Textarea
          label={t`What is wrong with it`}
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing ? t`Say what is wrong with it.` : undefined}
        />
        <TextInput
          label={t`Where it can be read (optional)`}
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
        {short && <p className={form.hint}>{short}</p>}
        <Button
          type="submit"
          color="accent"
          variant="filled"
          disabled={challenge.busy || !terms || short !== null}
        >
          {buttonWords(terms?.challengeStake)}
        </Button>
      </form>
    </details>
  );
}

function buttonWords(stake: string | undefined): string {
  return stake === undefined || stake === '0'
    ? t`Challenge the resolution`
    : t`Challenge it for ${tokensOf(stake)}`;
}
