import { useEffect, useState } from 'react';

const turnMs = 20_000;

interface Rotation {
  /** Which one is shown, from 0. */
  at: number;
  still: boolean;
  /** On by so many, or back where that is below zero. */
  turn: (by: number) => void;
  /** Stays where it is, or goes on by itself again. */
  hold: () => void;
}

/**
 * Which of so many is shown: the next one every 20 seconds, and by the arrow keys; the space bar holds it, unless it
 * presses a button.
 */
export function useRotation(count: number): Rotation {
  const [at, setAt] = useState(0);
  const [still, setStill] = useState(false);
  const turn = (by: number) => setAt((now) => now + by);
  const hold = () => setStill((now) => !now);
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'ArrowDown') setAt((now) => now + 1);
      if (key === 'ArrowLeft' || key === 'ArrowUp') setAt((now) => now - 1);
      if (key === ' ' && !(target instanceof HTMLButtonElement)) setStill((now) => !now);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  // Each turn by hand starts the time anew.
  useEffect(() => {
    if (still) return undefined;
    const timer = setTimeout(() => setAt(at + 1), turnMs);
    return () => clearTimeout(timer);
  }, [at, still]);
  return { at: ((at % count) + count) % count, still, turn, hold };
}
