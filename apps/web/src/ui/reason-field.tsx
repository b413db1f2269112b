import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';

interface ReasonFieldProps {
  value: string;
  onChange: (reason: string) => void;
  /** Some acts are refused without one. */
  needed?: boolean;
  problem?: string;
}

/** Why an officer does something, for the record of acts. */
export function ReasonField({ value, onChange, needed = false, problem }: ReasonFieldProps) {
  return (
    <TextInput
      label={needed ? t`Reason, for the record` : t`Reason, for the record (optional)`}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={1000}
      autoComplete="off"
      error={problem}
    />
  );
}

/** As the server takes it. */
export const reasonOf = (text: string): string | null => text.trim() || null;
