import { t } from '@lingui/core/macro';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { stepTokens } from '../../format/token-entry';
import { selfTradeModes } from '../../orders/order-conditions';
import { NumberField } from '../../ui/number-field';
import { SelectField } from '../../ui/select-field';
import { isAdvanced, type TicketField } from './refused-field';
import classes from './ticket.module.css';
import type { TicketFieldsProps } from './ticket-fields-props';
import { choosingPostOnly, choosingReduceOnly, isByTokens, isImmediate, timeInForceOf } from './ticket-form';

/** What most orders do without, and those for an auction cannot have. It opens by itself when something in it is wrong. */
export function TicketMore(props: TicketFieldsProps) {
  const [open, setOpen] = useState(false);
  if (props.auction) return null;
  const wrong = Object.keys(props.problems).some((field) => isAdvanced(field as TicketField));
  return (
    <details
      className={classes.more}
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summaryOf(props)}</summary>
      <Conditions {...props} />
    </details>
  );
}

/** A condition that is folded away still holds, so it is named. */
function summaryOf({ form, many }: TicketFieldsProps): string {
  const immediate = isImmediate(form);
  const on = [
    form.postOnly && !immediate && t`only adds to the book`,
    form.reduceOnly && immediate && !many && t`only reduces`,
    form.selfTradeMode !== 'CANCEL_NEWEST' && t`my own orders`,
    timeInForceOf(form) === 'FOK' && form.total !== '' && t`tokens in all`,
  ].filter(Boolean);
  return on.length > 0 ? t`Advanced: ${on.join(', ')}` : t`Advanced`;
}

function Conditions({ form, change, problems, many }: TicketFieldsProps) {
  const postOnly = form.postOnly && !isImmediate(form);
  const reduceOnly = form.reduceOnly && isImmediate(form);
  return (
    <>
      <Total form={form} change={change} problems={problems} />
      {form.type === 'LIMIT' && !isByTokens(form) && (
        <Checkbox
          size="xs"
          label={t`Only add to the book`}
          description={t`Refused if it would trade at once.`}
          checked={postOnly}
          error={problems.postOnly}
          onChange={(event) => change(choosingPostOnly(event.currentTarget.checked, form))}
        />
      )}
      {!many && (
        <Checkbox
          size="xs"
          label={t`Only reduce my position`}
          description={t`Trades no more than what you hold, and does not wait.`}
          checked={reduceOnly}
          error={problems.reduceOnly}
          onChange={(event) => change(choosingReduceOnly(event.currentTarget.checked, form))}
        />
      )}
      <SelectField
        label={t`Where it meets an order of mine`}
        options={selfTradeModes}
        value={form.selfTradeMode}
        onChange={(selfTradeMode) => change({ selfTradeMode })}
      />
    </>
  );
}

/** All or nothing may also be a matter of tokens. */
function Total({ form, change, problems }: Pick<TicketFieldsProps, 'form' | 'change' | 'problems'>) {
  if (timeInForceOf(form) !== 'FOK') return null;
  const sells = form.action === 'SELL';
  return (
    <NumberField
      label={sells ? t`Only if it brings in at least (optional)` : t`Only if it costs at most (optional)`}
      unit={t`tokens`}
      decimal
      value={form.total}
      onChange={(total) => change({ total })}
      step={stepTokens}
      problem={problems.total}
    />
  );
}
