import { t } from '@lingui/core/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './sheet.module.css';

interface SheetProps {
  label: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A modal panel at the bottom of the phone, in the middle of a wide screen. The browser's own dialog keeps
 * the focus inside, closes with Escape and gives the focus back.
 */
export function Sheet({ label, open, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={classes.sheet} aria-label={label} onClose={onClose}>
      <div className={classes.body}>
        {open && children}
        {/* Last, because the browser focuses what comes first. */}
        <button
          type="button"
          className={classes.close}
          onClick={() => dialog.current?.close()}
        >{t`Close`}</button>
      </div>
    </dialog>
  );
}
