import { t } from '@lingui/core/macro';
import classes from './ticket.module.css';
import type { Action } from './ticket-form';
import type { OrderReason } from './use-order-reason';

interface NoWithReasonProps {
  act: (action: Action) => void;
  reason: OrderReason;
}

/** Dissent in one tap: the ticket turns to NO, and asks why. */
export function NoWithReason({ act, reason }: NoWithReasonProps) {
  const disagree = () => {
    act('BUY_NO');
    reason.change({ open: true });
  };
  return (
    <button
      type="button"
      className={classes.dissent}
      onClick={disagree}
      data-testid="no-with-reason"
    >{t`NO, with a reason`}</button>
  );
}
