import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

const waitMs = 300;
const tries = 10;

/** Who came by the link of a notice is brought to the comment that it names, once it is there. */
export function useArrival(ready: boolean): void {
  const { hash } = useLocation();
  const arrived = useRef('');
  useEffect(() => {
    if (!ready || hash.length < 2 || arrived.current === hash) return undefined;
    let tried = 0;
    const timer = setInterval(() => {
      tried += 1;
      const comment = document.getElementById(decodeURIComponent(hash.slice(1)));
      if (comment) {
        arrived.current = hash;
        comment.scrollIntoView({ block: 'center' });
        comment.focus({ preventScroll: true });
      }
      if (comment || tried >= tries) clearInterval(timer);
    }, waitMs);
    return () => clearInterval(timer);
  }, [ready, hash]);
}
