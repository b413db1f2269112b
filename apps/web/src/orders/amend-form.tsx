import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { percentField, readPercent, readShares, stepPercent, stepShares } from '../format/entry';
import { contractQuote } from '../live/contract-quote';
import { priceStore } from '../live/price-store';
import type { Order } from '../session/me-query';
import { announce } from '../shell/announcements';
import { NumberField } from '../ui/number-field';
import { amendSentence } from './amend-sentence';
import classes from './order-list.module.css';
import { useAmendOrder } from './use-amend-order';

interface AmendFormProps {
  order: Order;
  price: string;
  onClose: () => void;
}

/** Price and open shares in place of the order's words. */
export function AmendForm({ order, price: oldPrice, onClose }: AmendFormProps) {
  const [price, setPrice] = useState(percentField(oldPrice));
  const [typed, setTyped] = useState<string | null>(null);
  // What was not typed follows the order: shares that trade meanwhile are not asked for again.
  const shares = typed ?? order.open;
  const [tried, setTried] = useState(false);
  const amend = useAmendOrder();
  const form = useRef<HTMLFormElement>(null);
  // It takes the place of the button that was pressed.
  const focusFirst = () => form.current?.querySelector('input')?.focus();
  useEffect(focusFirst, []);
  const newPrice = readPercent(price);
  const newShares = readShares(shares);

  const onSubmit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (newPrice.value === undefined || newShares.value === undefined) return;
    const { kind, sentence } = await amend.run({
      orderId: order.id,
      price: newPrice.value,
      quantity: newShares.value,
    });
    if (kind !== 'done') {
      // The button could not keep the focus while it was disabled.
      if (document.activeElement === document.body) focusFirst();
      return;
    }
    announce(sentence);
    onClose();
  };

  return (
    <form
      ref={form}
      className={classes.amend}
      onSubmit={onSubmit}
      noValidate
      aria-label={t`Change the order`}
    >
      <NumberField
        label={t`Price`}
        unit="%"
        decimal
        value={price}
        onChange={setPrice}
        step={stepPercent}
        problem={tried ? newPrice.problem : undefined}
      />
      <NumberField
        label={t`Open shares`}
        value={shares}
        onChange={setTyped}
        step={stepShares}
        problem={tried ? newShares.problem : undefined}
      />
      <Preview order={order} oldPrice={oldPrice} price={newPrice.value} quantity={newShares.value} />
      <Buttons busy={amend.busy} onClose={onClose} />
      {amend.outcome && amend.outcome.kind !== 'done' && (
        <p className={classes.problem} role="alert">
          {amend.outcome.sentence}
        </p>
      )}
    </form>
  );
}

function Buttons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  return (
    <div className={classes.actions}>
      <Button
        type="submit"
        size="compact-sm"
        color="accent"
        variant="filled"
        disabled={busy}
      >{t`Save`}</Button>
      <Button size="compact-sm" onClick={onClose}>{t`Keep as it was`}</Button>
    </div>
  );
}

interface PreviewProps {
  order: Order;
  oldPrice: string;
  /** As asked for; undefined while it cannot be read. */
  price: string | undefined;
  quantity: string | undefined;
}

/** What the change would do. */
function Preview({ order, oldPrice, price, quantity }: PreviewProps) {
  if (price === undefined || quantity === undefined) return null;
  const before = { side: order.side, price: oldPrice, open: order.open };
  return (
    <p className={classes.amendment} data-testid="amend-preview">
      {amendSentence(before, { price, quantity }, oppositeOf(order))}
    </p>
  );
}

/** The best price that the order could meet, as far as this page knows its market. */
function oppositeOf({ market, contract, side }: Order): string | null {
  const quote = priceStore.get(market.id);
  if (!quote) return null;
  const { bestBid, bestAsk } = contractQuote(quote, contract.index);
  return side === 'BUY' ? bestAsk : bestBid;
}
