import { Button } from '@mantine/core';
import type { Outcome } from '../api/use-command';
import { ReasonField } from '../ui/reason-field';
import { Refusal } from '../ui/refusal';

interface PolicyFootProps {
  outcome: Outcome | null;
  reason: string;
  onReason: (reason: string) => void;
  disabled: boolean;
  testId: string;
}

/** What every policy's form ends with: why it is changed, and the button that does it. */
export function PolicyFoot({ outcome, reason, onReason, disabled, testId }: PolicyFootProps) {
  return (
    <>
      <ReasonField value={reason} onChange={onReason} />
      <Refusal outcome={outcome} />
      <Button type="submit" color="accent" variant="filled" disabled={disabled} data-testid={testId}>
        Put in force
      </Button>
    </>
  );
}
