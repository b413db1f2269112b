import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** Stands on the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page: opened by an ink rule, named by its heading. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
