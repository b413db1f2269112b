import { useEffect, useState } from 'react';

/** The time, again every second while it is watched. */
export function useNow(watched: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!watched) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [watched]);
  return now;
}
