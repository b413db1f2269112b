import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';

interface Props {
  value: string;
  onChange: (text: string) => void;
  problem?: string | undefined;
}

/** How senior a member is; empty: not known. */
export function GradeField({ value, onChange, problem }: Props) {
  return (
    <TextInput
      label={t`Grade`}
      description={t`How senior, from 1, the most junior. Only administrators see it. It is read for one figure of the pulse, which shows whether ideas rank by it, and by nothing else. Leave it empty where it is not to be known.`}
      inputMode="numeric"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      error={problem}
      data-testid="member-grade"
    />
  );
}

export const gradeText = (grade: number | null | undefined): string => (grade == null ? '' : String(grade));

/** 0 takes it away; what is no whole number is refused by the exchange. */
export function gradeOf(text: string): number {
  const words = text.trim();
  if (words === '') return 0;
  return /^\d{1,3}$/.test(words) ? Number(words) : -1;
}
