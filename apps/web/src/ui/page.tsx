import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  /** Of the document; the heading is part of the content. */
  title: string;
  children: ReactNode;
  /** The right column on wide screens: what I can do. Below the content on a phone. */
  aside?: ReactNode;
  /** For figures side by side: as wide as content and right column together. */
  wide?: boolean;
}

/** Reading on the left, doing on the right. */
export function Page({ title, children, aside, wide }: PageProps) {
  return (
    <div className={classes.page}>
      <title>{t`${title} · Openfloor`}</title>
      <div className={classes.content} data-wide={wide || undefined}>
        {children}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </div>
  );
}
