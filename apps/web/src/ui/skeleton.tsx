import { t } from '@lingui/core/macro';
import classes from './skeleton.module.css';

/** Quiet lines where text will be. */
export function Skeleton({ lines, label = t`Loading` }: { lines: number; label?: string }) {
  return (
    <div className={classes.skeleton} role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <span key={key} className={classes.line} />
      ))}
    </div>
  );
}
