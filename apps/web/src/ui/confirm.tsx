import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './form.module.css';
import { Sheet } from './sheet';

interface ConfirmProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** On the button that does it. */
  action: string;
  onConfirm: () => void;
  busy: boolean;
  problem?: string;
  /** What will happen. */
  children: ReactNode;
}

/** Asks before something that cannot be taken back, or that reaches many. */
export function Confirm({ title, open, onClose, action, onConfirm, busy, problem, children }: ConfirmProps) {
  return (
    <Sheet label={title} open={open} onClose={onClose}>
      <div className={classes.confirm}>
        <h2>{title}</h2>
        <p>{children}</p>
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <Button color="accent" variant="filled" onClick={onConfirm} disabled={busy} data-testid="confirm">
          {action}
        </Button>
      </div>
    </Sheet>
  );
}
