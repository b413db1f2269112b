import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { inSentence } from '../words/in-sentence';
import classes from './password-field.module.css';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** For the browser's own keeper of passwords. */
  autoComplete: 'current-password' | 'new-password';
  description?: ReactNode;
  problem?: string;
}

/** A password that can be looked at, because nobody types twice what they can read once. */
export function PasswordField({
  label,
  value,
  onChange,
  autoComplete,
  description,
  problem,
}: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      label={label}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      description={description}
      error={problem}
      rightSectionWidth={64}
      rightSection={
        <button
          type="button"
          className={classes.show}
          aria-pressed={shown}
          aria-label={t`Show ${inSentence(label)}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? t`Hide` : t`Show`}
        </button>
      }
    />
  );
}
