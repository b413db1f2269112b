import { t } from '@lingui/core/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { formatPercent } from '../format/price';
import { formatShares } from '../format/shares';
import { expectedOrderId } from '../idea/ticket/expected-account';
import type { Order } from '../session/me-query';
import { announce } from '../shell/announcements';
import { said } from '../words/said';
import { AmendForm } from './amend-form';
import { conditionWords } from './order-conditions';
import classes from './order-list.module.css';
import { rememberPlace } from './return-focus';
import { useCancelOrder } from './use-cancel-order';

export function OrderItem({ order, withTitle }: { order: Order; withTitle: boolean }) {
  const [amending, setAmending] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const returnFocus = useRef(() => {});
  const cancel = useCancelOrder();
  const [shares, contract] = [formatShares(order.open), order.contract.name];
  const name = order.side === 'BUY' ? t`Buy ${shares} ${contract}` : t`Sell ${shares} ${contract}`;
  const conditions = conditionWords(order);
  const onChange = () => {
    returnFocus.current = rememberPlace(item.current);
    setAmending(true);
  };
  const onClose = () => {
    flushSync(() => setAmending(false));
    returnFocus.current();
  };
  const onCancel = async () => {
    const giveBack = rememberPlace(item.current);
    const { kind, sentence } = await cancel.run(order.id);
    if (kind === 'done') announce(sentence);
    giveBack();
  };
  return (
    <li ref={item} className={classes.item} data-testid="order" data-order-id={order.id}>
      {withTitle && (
        <Link className={classes.title} to={`/ideas/${order.idea.id}?market=${order.market.id}`}>
          {order.idea.title}
        </Link>
      )}
      {withTitle && <span className={classes.question}>{said(order.market.question)}</span>}
      <span className={classes.what} data-contract={order.contract.name}>
        <strong>{name}</strong>
        {order.price && t` at ${formatPercent(order.price)}`}
        {order.filled !== '0' && (
          <span className={classes.filled}>{t`, ${formatShares(order.filled)} filled`}</span>
        )}
        {conditions && <span className={classes.conditions}>{conditions}</span>}
      </span>
      {order.id === expectedOrderId ? (
        <span className={classes.filled}>{t`Sending`}</span>
      ) : amending && order.price ? (
        <AmendForm order={order} price={order.price} onClose={onClose} />
      ) : (
        <span className={classes.actions}>
          {order.price && (
            <Button size="compact-sm" onClick={onChange} aria-label={t`Change: ${name}`}>{t`Change`}</Button>
          )}
          <Button
            size="compact-sm"
            onClick={onCancel}
            disabled={cancel.busy}
            aria-label={t`Cancel: ${name}`}
          >{t`Cancel`}</Button>
        </span>
      )}
      {cancel.outcome && cancel.outcome.kind !== 'done' && (
        <p className={classes.problem} role="alert">
          {cancel.outcome.sentence}
        </p>
      )}
    </li>
  );
}
