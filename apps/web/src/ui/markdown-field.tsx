import { t } from '@lingui/core/macro';
import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { Choice } from './choice';
import { Markdown } from './markdown';
import classes from './markdown-field.module.css';

interface MarkdownFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (text: string) => void;
  rows?: number;
  problem?: string;
}

const SIDES = [
  { value: 'write', label: t`Write` },
  { value: 'preview', label: t`Preview` },
] as const;

/** A text to write in Markdown, and to look at as others will. */
export function MarkdownField({
  label,
  description,
  value,
  onChange,
  rows = 10,
  problem,
}: MarkdownFieldProps) {
  const [side, setSide] = useState<'write' | 'preview'>('write');
  const id = useId();
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <label htmlFor={id}>{label}</label>
        <Choice
          legend={t`${label}: write or preview`}
          look="quiet"
          options={SIDES}
          value={side}
          onChange={setSide}
        />
      </div>
      {side === 'write' ? (
        <Textarea
          id={id}
          description={description}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={problem}
        />
      ) : (
        <div className={classes.preview} data-testid="preview">
          {value.trim() === '' ? (
            <p className={classes.nothing}>{t`Nothing is written yet.`}</p>
          ) : (
            <Markdown text={value} />
          )}
        </div>
      )}
    </div>
  );
}
