import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorSentence } from '../api/error-sentence';
import form from './form.module.css';

interface MoreProps {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  fetchMore: (options: { variables: { after: string | null } }) => Promise<unknown>;
  label: string;
}

/** The way to the next page of a list; nothing at its end. */
export function More({ pageInfo, fetchMore, label }: MoreProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const more = async () => {
    setBusy(true);
    setProblem('');
    await fetchMore({ variables: { after: pageInfo.endCursor } }).catch((error: Error) =>
      setProblem(errorSentence(error)),
    );
    setBusy(false);
  };
  if (!pageInfo.hasNextPage) return null;
  return (
    <>
      <Button size="xs" disabled={busy} onClick={() => void more()}>
        {label}
      </Button>
      {problem && (
        <p className={form.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
