import { t } from '@lingui/core/macro';
import { TextInput } from '@mantine/core';
import { formatAmount } from '../../format/amount';
import { readPercent, stepPercent, stepShares } from '../../format/entry';
import { momentField } from '../../format/moment-entry';
import { stepTokens } from '../../format/token-entry';
import { toMilli } from '../../format/tokens';
import { lastings } from '../../orders/order-conditions';
import { Choice } from '../../ui/choice';
import { NumberField } from '../../ui/number-field';
import { SelectField } from '../../ui/select-field';
import classes from './ticket.module.css';
import type { TicketFieldsProps } from './ticket-fields-props';
import { choosing, isByTokens, type TimeInForce, timeInForceOf } from './ticket-form';
import { TicketMore } from './ticket-more';

const types = [
  { value: 'LIMIT', label: t`Limit` },
  { value: 'MARKET', label: t`Market` },
] as const;

export function TicketFields(props: TicketFieldsProps) {
  const { form, change, problems, auction } = props;
  return (
    <div className={classes.fields}>
      {auction ? (
        <p
          className={classes.sealed}
        >{t`Orders are sealed: nobody sees them. When the auction ends they trade together at one price.`}</p>
      ) : (
        <Choice
          legend={t`Kind of order`}
          options={types}
          value={form.type}
          onChange={(type) => change({ type })}
          look="quiet"
        />
      )}
      {form.type === 'LIMIT' ? (
        <NumberField
          label={form.action === 'SELL' ? t`Lowest price, in percent` : t`Highest price, in percent`}
          unit="%"
          decimal
          value={form.price}
          onChange={(price) => change({ price })}
          step={stepPercent}
          description={inTokens(form.price)}
          problem={problems.price}
        />
      ) : (
        <p
          className={classes.hint}
        >{t`Trades at the best prices there are now; what nobody takes lapses.`}</p>
      )}
      <Amount {...props} />
      <Lasting {...props} />
      <TicketMore {...props} />
    </div>
  );
}

function inTokens(price: string): string {
  const read = readPercent(price);
  if (read.value === undefined) return t`A share pays 1 token if it is right.`;
  const value = formatAmount(toMilli(read.value));
  return t`${value} tokens a share; it pays 1 if it is right.`;
}

const amounts = [
  { value: 'SHARES', label: t`By number` },
  { value: 'TOKENS', label: t`By tokens` },
] as const;

/** How much: so many shares, or as many as so many tokens buy. */
function Amount({ form, change, problems, auction }: TicketFieldsProps) {
  const byTokens = isByTokens(form);
  return (
    <div className={classes.amount}>
      {form.action !== 'SELL' && !auction && (
        <Choice
          legend={t`Count the order`}
          options={amounts}
          value={form.by}
          onChange={(by) => change({ by })}
          look="quiet"
        />
      )}
      {byTokens ? (
        <NumberField
          label={t`Tokens to spend`}
          unit={t`tokens`}
          decimal
          value={form.tokens}
          onChange={(tokens) => change({ tokens })}
          step={stepTokens}
          description={t`Buys at once what they pay for; the rest of them stays with you.`}
          problem={problems.tokens}
        />
      ) : (
        <NumberField
          label={t`Shares`}
          value={form.shares}
          onChange={(shares) => change({ shares })}
          step={stepShares}
          problem={problems.shares}
        />
      )}
    </div>
  );
}

const dayMs = 86_400_000;

/** How long the order lasts, where there is a choice. */
function Lasting({ form, change, problems, auction }: TicketFieldsProps) {
  const options = lastings(form, auction);
  const choose = (timeInForce: TimeInForce) => {
    const tomorrow =
      form.expires === '' && timeInForce === 'GTD' ? momentField(new Date(Date.now() + dayMs)) : null;
    change({ ...choosing(timeInForce), ...(tomorrow ? { expires: tomorrow } : {}) });
  };
  if (options.length < 2) return null;
  const value = timeInForceOf(form);
  return (
    <>
      <SelectField
        label={t`How long it lasts`}
        options={options}
        value={value}
        onChange={choose}
        problem={problems.timeInForce}
      />
      {value === 'GTD' && (
        <TextInput
          type="datetime-local"
          label={t`Until`}
          value={form.expires}
          min={momentField(new Date())}
          onChange={(event) => change({ expires: event.currentTarget.value })}
          error={problems.expires}
        />
      )}
    </>
  );
}
