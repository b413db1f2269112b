import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { SelectField } from '../ui/select-field';
import { actOptions } from './act-words';
import classes from './audit.module.css';
import type { AuditFilter } from './audit-filter';

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (changes: Partial<AuditFilter>) => void;
}

const anyAct = { value: '', label: t`Anything` } as const;

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  return (
    <search className={classes.filters} aria-label={t`Which acts`}>
      <SelectField
        label={t`What`}
        options={[anyAct, ...actOptions]}
        value={filter.act}
        onChange={(act) => onChange({ act })}
      />
      <Words label={t`By (handle)`} value={filter.who} onChange={(who) => onChange({ who })} />
      <Words
        label={t`About (handle or id)`}
        value={filter.about}
        onChange={(about) => onChange({ about })}
        placeholder={t`ada, Market:5 or Exchange`}
      />
      <TextInput
        type="date"
        label={t`From`}
        value={filter.from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t`To`}
        value={filter.to}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
    </search>
  );
}

interface WordsProps {
  label: string;
  value: string;
  onChange: (words: string) => void;
  placeholder?: string;
}

const typingPauseMs = 350;

/** The exchange is asked once somebody pauses in typing. */
function Words({ label, value, onChange, placeholder }: WordsProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}
