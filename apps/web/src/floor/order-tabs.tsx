import { Link, useSearchParams } from 'react-router';
import { type IdeaOrder, orderTabs } from './idea-order';
import classes from './order-tabs.module.css';

/** Links and not buttons: an order has an address that one can send to a colleague. */
export function OrderTabs({ active }: { active: IdeaOrder }) {
  const [params] = useSearchParams();
  return (
    <nav className={classes.tabs} aria-label="Order of the ideas">
      {orderTabs.map(({ order, label, slug }) => (
        <Link
          key={order}
          to={{ search: withOrder(params, slug) }}
          replace
          preventScrollReset
          aria-current={order === active ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function withOrder(params: URLSearchParams, slug: string): string {
  const next = new URLSearchParams(params);
  if (slug) next.set('order', slug);
  else next.delete('order');
  return next.toString();
}
