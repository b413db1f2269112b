import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import type { Outcome } from '../api/use-command';
import form from '../ui/form.module.css';
import { ReasonField } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';

interface PolicyFootProps {
  outcome: Outcome | null;
  reason: string;
  onReason: (reason: string) => void;
  disabled: boolean;
  /** From when on the change holds. */
  when: string;
  testId: string;
}

/** What every policy's form ends with: why it is changed, and the button that does it. */
export function PolicyFoot({ outcome, reason, onReason, disabled, when, testId }: PolicyFootProps) {
  return (
    <>
      <ReasonField value={reason} onChange={onReason} />
      <Refusal outcome={outcome} />
      <p className={form.hint} data-testid={`${testId}-when`}>
        {when}
      </p>
      <Button
        type="submit"
        color="accent"
        variant="filled"
        disabled={disabled}
        data-testid={testId}
      >{t`Put in force`}</Button>
    </>
  );
}
