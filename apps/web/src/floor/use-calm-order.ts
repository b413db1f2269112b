import {
  type FocusEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { priceStore } from '../live/price-store';
import { calmOrder, type RankedIdea } from './calm-order';
import type { IdeaOrder } from './idea-order';
import type { ListedIdea } from './ideas-query';

const settleMs = 4_000;

interface Held {
  pointer: boolean;
  focus: boolean;
}

interface CalmOrder {
  ranked: readonly RankedIdea[];
  /** To spread on the list: while a mouse or the focus is in it, nothing moves. */
  hold: {
    onPointerEnter: (event: PointerEvent) => void;
    onPointerLeave: () => void;
    onFocus: () => void;
    onBlur: (event: FocusEvent) => void;
  };
}

/** Sorts the list anew every few seconds, and never under the pointer, the focus or a scrolling thumb. */
export function useCalmOrder(ideas: readonly ListedIdea[], orderBy: IdeaOrder): CalmOrder {
  const first = useMemo(() => inOrderNow(ideas, orderBy), [ideas, orderBy]);
  const [latest, setLatest] = useState({ first, ranked: first });
  const held = useRef<Held>({ pointer: false, focus: false });
  const scrolledAt = useScrollMoment();

  useEffect(() => {
    const timer = setInterval(() => {
      const busy =
        held.current.pointer || held.current.focus || Date.now() - scrolledAt.current < settleMs / 2;
      if (busy || document.hidden) return;
      const ranked = inOrderNow(ideas, orderBy);
      setLatest((last) => (sameOrder(last.ranked, ranked) ? last : { first, ranked }));
    }, settleMs);
    return () => clearInterval(timer);
  }, [ideas, orderBy, first, scrolledAt]);

  return { ranked: latest.first === first ? latest.ranked : first, hold: holdHandlers(held) };
}

const inOrderNow = (ideas: readonly ListedIdea[], orderBy: IdeaOrder) =>
  calmOrder(ideas, orderBy, (marketId) => priceStore.get(marketId));

function holdHandlers(held: RefObject<Held>): CalmOrder['hold'] {
  return {
    onPointerEnter: ({ pointerType }) => {
      held.current.pointer = pointerType === 'mouse';
    },
    onPointerLeave: () => {
      held.current.pointer = false;
    },
    onFocus: () => {
      held.current.focus = true;
    },
    onBlur: ({ currentTarget, relatedTarget }) => {
      held.current.focus = currentTarget.contains(relatedTarget);
    },
  };
}

function useScrollMoment() {
  const scrolledAt = useRef(0);
  useEffect(() => {
    const note = () => {
      scrolledAt.current = Date.now();
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, []);
  return scrolledAt;
}

const sameOrder = (left: readonly RankedIdea[], right: readonly RankedIdea[]): boolean =>
  left.length === right.length &&
  left.every((item, index) => item.idea === right[index]?.idea && item.rank === right[index]?.rank);
