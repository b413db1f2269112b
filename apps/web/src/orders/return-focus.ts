/**
 * Remembers where an order stands, and gives the keyboard's focus back once the pressed button is gone: to the
 * order's first button, to the list's heading when the order is gone, to the page's when the list is gone too.
 */
export function rememberPlace(item: Element | null): () => void {
  const heading = item?.closest('section')?.querySelector('h2');
  return () => {
    requestAnimationFrame(() => {
      if (isFocusElsewhere()) return;
      if (item?.isConnected) item.querySelector<HTMLElement>('button:enabled')?.focus();
      else focusHeading(heading?.isConnected ? heading : document.querySelector<HTMLElement>('h1'));
    });
  };
}

/** Somebody who has moved on meanwhile is left where they are. */
function isFocusElsewhere(): boolean {
  const focused = document.activeElement;
  return focused !== null && focused !== document.body && !focused.matches(':disabled');
}

function focusHeading(heading: HTMLElement | null): void {
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
