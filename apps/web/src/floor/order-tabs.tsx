import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../session/use-me';
import { floorTabs, followingSlug } from './idea-order';
import classes from './order-tabs.module.css';

/** Links and not buttons: a tab has an address that one can send to a colleague. */
export function OrderTabs({ active }: { active: string }) {
  const [params] = useSearchParams();
  const { viewer } = useMe();
  const tabs = useRef<HTMLElement>(null);
  // On a phone there is not room for all of them.
  useEffect(() => {
    tabs.current
      ?.querySelector(`[data-tab="${active}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const shown = viewer ? floorTabs : floorTabs.filter(({ slug }) => slug !== followingSlug);
  return (
    <nav ref={tabs} className={classes.tabs} aria-label={t`Ideas`}>
      {shown.map(({ label, slug }) => (
        <Link
          key={slug}
          data-tab={slug}
          to={{ search: withOrder(params, slug) }}
          replace
          preventScrollReset
          aria-current={slug === active ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** A watch list belongs to the tab of what one follows. */
function withOrder(params: URLSearchParams, slug: string): string {
  const next = new URLSearchParams(params);
  next.delete('list');
  if (slug) next.set('order', slug);
  else next.delete('order');
  return next.toString();
}
