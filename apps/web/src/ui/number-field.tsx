import { TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './number-field.module.css';

interface NumberFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The text after so many steps; arrow keys ask for 1, with Shift for 10. */
  step: (value: string, steps: number) => string;
  unit?: string;
  description?: ReactNode;
  problem?: string;
  decimal?: boolean;
}

/** A number as text, so that nothing that was typed is changed or lost. */
export function NumberField({
  label,
  value,
  onChange,
  step,
  unit,
  description,
  problem,
  decimal,
}: NumberFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const steps = (event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1);
    onChange(step(value, steps));
  };
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      inputMode={decimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      classNames={{ input: classes.input, section: classes.unit }}
      rightSection={unit && <span aria-hidden="true">{unit}</span>}
      rightSectionWidth={unit && unit.length > 1 ? 60 : 30}
      rightSectionPointerEvents="none"
      description={description}
      error={problem}
    />
  );
}
