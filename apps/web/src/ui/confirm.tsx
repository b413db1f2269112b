import { Button } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
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
  /** What else has to be said before it is done. */
  fields?: ReactNode;
}

/** Asks before something that cannot be taken back, or that reaches many. */
export function Confirm({
  title,
  open,
  onClose,
  action,
  onConfirm,
  busy,
  problem,
  children,
  fields,
}: ConfirmProps) {
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Sheet label={title} open={open} onClose={onClose}>
      <form className={classes.confirm} onSubmit={onSubmit} noValidate>
        <h2>{title}</h2>
        <p>{children}</p>
        {fields}
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" color="accent" variant="filled" disabled={busy} data-testid="confirm">
          {action}
        </Button>
      </form>
    </Sheet>
  );
}
