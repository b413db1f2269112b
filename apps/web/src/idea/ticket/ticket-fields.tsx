import { Checkbox, NativeSelect } from '@mantine/core';
import type { Outcome } from '../../api/use-command';
import { readPercent, stepPercent, stepShares } from '../../format/entry';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { refusedField } from './refused-field';
import classes from './ticket.module.css';
import { choosing, choosingPostOnly, type ReadTicket, type TicketForm, timeInForceOf } from './ticket-form';
import type { Ticket } from './use-ticket';

interface TicketFieldsProps {
  ticket: Ticket;
  problems: ReadTicket['problems'];
  refusal: Outcome | null;
}

const types = [
  { value: 'LIMIT', label: 'Limit' },
  { value: 'MARKET', label: 'Market' },
] as const;

export function TicketFields({ ticket: { form, change }, problems, refusal }: TicketFieldsProps) {
  const refused = refusedField(refusal);
  return (
    <div className={classes.fields}>
      <Choice
        legend="Kind of order"
        options={types}
        value={form.type}
        onChange={(type) => change({ type })}
        look="quiet"
      />
      {form.type === 'LIMIT' ? (
        <NumberField
          label="Limit price, in percent"
          unit="%"
          decimal
          value={form.price}
          onChange={(price) => change({ price })}
          step={stepPercent}
          description={inTokens(form.price)}
          problem={problems.price ?? (refused === 'price' ? refusal?.sentence : undefined)}
        />
      ) : (
        <p className={classes.hint}>Trades at the best prices there are now; what nobody takes lapses.</p>
      )}
      <NumberField
        label="Shares"
        value={form.shares}
        onChange={(shares) => change({ shares })}
        step={stepShares}
        problem={problems.shares ?? (refused === 'shares' ? refusal?.sentence : undefined)}
      />
      <More form={form} change={change} />
    </div>
  );
}

function inTokens(price: string): string {
  const { value } = readPercent(price);
  return value === undefined
    ? 'A share pays 1 token if it is right.'
    : `${value} tokens a share; it pays 1 if it is right.`;
}

function More({ form, change }: { form: TicketForm; change: Ticket['change'] }) {
  const timeInForce = timeInForceOf(form);
  return (
    <details className={classes.more}>
      <summary>More</summary>
      <NativeSelect
        label="Time in force"
        value={timeInForce}
        onChange={(event) => change(choosing(event.currentTarget.value as TicketForm['timeInForce']))}
      >
        {form.type === 'LIMIT' && <option value="GTC">Until cancelled</option>}
        <option value="IOC">Now, the rest lapses</option>
        <option value="FOK">All now or nothing</option>
      </NativeSelect>
      <Checkbox
        size="xs"
        label="Post only: never trade at once"
        checked={timeInForce === 'GTC' && form.postOnly}
        disabled={form.type === 'MARKET'}
        onChange={(event) => change(choosingPostOnly(event.currentTarget.checked))}
      />
    </details>
  );
}
