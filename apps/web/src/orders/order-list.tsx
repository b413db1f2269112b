import type { Order } from '../session/me-query';
import { OrderItem } from './order-item';
import classes from './order-list.module.css';

interface OrderListProps {
  orders: readonly Order[];
  /** On an idea's own page its title would say nothing. */
  withTitles?: boolean;
}

/** Open orders, each with the ways to change it. */
export function OrderList({ orders, withTitles = false }: OrderListProps) {
  return (
    <ul className={classes.list}>
      {orders.map((order) => (
        <OrderItem key={order.id} order={order} withTitle={withTitles} />
      ))}
    </ul>
  );
}
