import './pointer.css';
import { t } from '@lingui/core/macro';
import { type DriveStep, driver } from 'driver.js';

export interface PointedAt {
  /** A selector of what is spoken of. */
  at: string;
  title: string;
  text: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** On the button that ends it, where it is the last. */
  done?: string;
  /** What is pointed at can be pressed, which ends it. */
  live?: boolean;
}

const waitMs = 15_000;

/**
 * Points at one thing after the other and says what it is. Returns how to stop.
 * @param onDone after the last one's button, and not when it was closed before
 */
export function pointAt(things: readonly PointedAt[], onDone?: () => void): () => void {
  const guide = driver({
    steps: things.map((thing, index) => stepOf(thing, index, things.length)),
    // Nothing moves, whether or not less motion is asked for.
    animate: false,
    // Its arrow keys would turn the page while somebody moves a slider.
    allowKeyboardControl: false,
    disableActiveInteraction: true,
    overlayOpacity: 0.45,
    stagePadding: 6,
    stageRadius: 6,
    waitForElement: waitMs,
    popoverClass: 'openfloor-tour',
    nextBtnText: t`Next`,
    prevBtnText: t`Back`,
    onPopoverRender: ({ title, footer, closeButton }) => {
      // They are a header and a footer of nothing but this panel.
      for (const part of [title, footer]) part.setAttribute('role', 'presentation');
      closeButton.textContent = t`Close`;
      closeButton.removeAttribute('aria-label');
    },
    onHighlighted: (element) => {
      // Not every element may have them, and a figure is no button.
      for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) element?.removeAttribute(name);
      document.querySelector<HTMLElement>('.openfloor-tour .driver-popover-next-btn')?.focus();
    },
    onDoneClick: () => {
      guide.destroy();
      onDone?.();
    },
    onDestroyed: () => removeEventListener('keydown', onKey),
  });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') guide.destroy();
  };
  addEventListener('keydown', onKey);
  guide.drive();
  return () => guide.destroy();
}

function stepOf(
  { at, title, text, side = 'bottom', done, live }: PointedAt,
  index: number,
  of: number,
): DriveStep {
  const place = index + 1;
  return {
    element: at,
    disableActiveInteraction: !live,
    advanceOnClick: live ?? false,
    popover: {
      title,
      description: text,
      side,
      align: 'start',
      showProgress: of > 1,
      progressText: t`${place} of ${of}`,
      doneBtnText: done ?? t`Done`,
      showButtons: of > 1 ? ['next', 'previous', 'close'] : ['next', 'close'],
    },
  };
}
