import { t } from '@lingui/core/macro';
import { Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useExchange } from '../shell/exchange-query';

interface SubjectFieldProps {
  value: string;
  onChange: (text: string) => void;
  problem?: string;
}

/** What it is about: one of the topics that there are, or a new one. */
export function TopicField({ value, onChange, problem }: SubjectFieldProps) {
  const topics = useExchange()?.topics ?? [];
  const listId = useId();
  return (
    <>
      <TextInput
        label={t`Topic`}
        description={t`Those who decide are named by topic.`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={problem}
        list={listId}
        autoComplete="off"
      />
      <datalist id={listId}>
        {topics.map(({ topic }) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
    </>
  );
}

export function TagsField({ value, onChange, problem }: SubjectFieldProps) {
  return (
    <TextInput
      label={t`Tags (optional)`}
      description={t`At most 8, with commas between. People follow tags.`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={problem}
      autoComplete="off"
    />
  );
}

export function LinksField({ value, onChange, problem }: SubjectFieldProps) {
  return (
    <Textarea
      label={t`Links (optional)`}
      description={t`At most 10, each on a line of its own.`}
      rows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={problem}
    />
  );
}
