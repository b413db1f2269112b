import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useMe } from '../session/use-me';
import { SignInCall } from '../sign-in/sign-in-call';
import { Problem } from '../ui/problem';
import { Section } from '../ui/section';
import { givenSentences } from './practice-words';
import classes from './tour.module.css';
import { useFirstIdea } from './use-first-idea';
import type { Given } from './use-practice';

interface PracticeOutcomeProps {
  given: Given;
  title: string;
  before: string;
  onStartOver: () => void;
}

/** What the sandbox did, and the way to the real thing. */
export function PracticeOutcome({ given, title, before, onStartOver }: PracticeOutcomeProps) {
  const { viewer } = useMe();
  return (
    <Section title={title}>
      <div className={classes.words} role="status" data-testid="practice-outcome">
        {givenSentences(given, before).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {viewer?.canTrade && <ToRealIdea memberId={viewer.id} onStartOver={onStartOver} />}
      {viewer === null && (
        <SignInCall>
          <Trans>Sign in to give your first real estimate.</Trans>
        </SignInCall>
      )}
    </Section>
  );
}

function ToRealIdea({ memberId, onStartOver }: { memberId: string; onStartOver: () => void }) {
  const { go, busy, error, none } = useFirstIdea(memberId);
  return (
    <>
      <div className={classes.row}>
        <Button
          variant="filled"
          color="accent"
          disabled={busy}
          onClick={() => void go()}
          data-testid="practice-real"
        >
          <Trans>Give a first real estimate</Trans>
        </Button>
        <button type="button" className={classes.quiet} onClick={onStartOver}>
          <Trans>Practise again</Trans>
        </button>
      </div>
      {error && <Problem error={error} onRetry={() => void go()} />}
      {none && (
        <p role="status">
          <Trans>
            No idea is open for an estimate of yours just now. <Link to="/">Look at the floor</Link>
          </Trans>
        </p>
      )}
    </>
  );
}
