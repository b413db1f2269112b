import type { ReactNode } from 'react';
import classes from './flash.module.css';
import { useFlash } from './use-flash';

interface FlashingProps {
  /** What is compared: a figure that went up flashes as YES does. */
  value: bigint;
  children: ReactNode;
}

/** A figure that flashes its background once when it changes. */
export function Flashing({ value, children }: FlashingProps) {
  const { count, direction } = useFlash(value);
  return (
    <span key={count} className={`figures ${classes.flash}`} data-flash={direction}>
      {children}
    </span>
  );
}
