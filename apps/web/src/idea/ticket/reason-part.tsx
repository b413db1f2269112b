import { t } from '@lingui/core/macro';
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { officeWords } from '../talk/comment-words';
import { SignAsChoice } from '../talk/sign-as-choice';
import classes from './ticket.module.css';
import type { OrderReason } from './use-order-reason';

interface ReasonPartProps {
  reason: OrderReason;
  /** What the order is for: YES, NO, or an outcome. */
  contract: string;
  side: 'BUY' | 'SELL';
}

/** Why somebody places the order, if they like to say so. It becomes a comment when the order was taken. */
export function ReasonPart({ reason, contract, side }: ReasonPartProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { open, text, change, waiting } = reason;
  useEffect(() => {
    if (!open || text !== '') return undefined;
    // After the phone's sheet has given the focus to what stands first in it.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [open, text]);
  if (waiting) return <Unposted reason={reason} />;
  if (!open)
    return (
      <button
        type="button"
        className={classes.addReason}
        onClick={() => change({ open: true })}
      >{t`Add a reason`}</button>
    );
  const order = side === 'BUY' ? t`with an order to buy ${contract}` : t`with an order to sell ${contract}`;
  return (
    <div className={classes.reason}>
      <Textarea
        ref={field}
        label={side === 'BUY' ? t`Why ${contract}?` : t`Why sell ${contract}?`}
        rows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <p
        className={classes.hint}
      >{t`Posted as a comment once the order is taken, “${order}”: not how many, nor at what price. Who looks at the trades of that moment may guess which one it was.`}</p>
      <Signing reason={reason} />
      <button
        type="button"
        className={classes.addReason}
        onClick={() => change({ open: false })}
      >{t`No reason`}</button>
    </div>
  );
}

function Signing({ reason: { me, mine, signAs, change } }: { reason: OrderReason }) {
  const office = officeWords(mine);
  if (office) return <p className={classes.hint}>{office}</p>;
  return me && <SignAsChoice me={me} value={signAs} onChange={(next) => change({ signAs: next })} />;
}

/** The order was taken, its reason not: nothing that was typed is lost. */
function Unposted({ reason }: { reason: OrderReason }) {
  const { text, waiting, problem, busy, change, post } = reason;
  return (
    <div className={classes.reason} data-testid="reason-waiting">
      <Textarea
        label={t`The reason for your last order`}
        rows={3}
        maxLength={5000}
        value={text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {problem && (
        <p
          className={classes.problem}
          role="alert"
        >{t`Your order was taken, its reason was not posted: ${problem}`}</p>
      )}
      <div className={classes.row}>
        <Button
          size="xs"
          disabled={busy || text.trim() === ''}
          onClick={() => waiting && void post(waiting.orderId, waiting.stance)}
        >
          {busy ? t`Posting the reason` : t`Post the reason`}
        </Button>
        <Button
          size="xs"
          disabled={busy}
          onClick={() => change({ waiting: null, open: false, text: '' })}
        >{t`Leave it out`}</Button>
      </div>
    </div>
  );
}
