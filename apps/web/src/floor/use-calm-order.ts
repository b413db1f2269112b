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
import { rankStore } from '../live/rank-store';
import { rankIn } from '../live/use-rank';
import { calmOrder } from './calm-order';
import type { IdeaOrder } from './idea-order';
import type { ListedIdea } from './ideas-query';

const settleMs = 4_000;

interface Held {
  pointer: boolean;
  focus: boolean;
}

interface CalmOrder {
  ordered: readonly ListedIdea[];
  /** To spread on the list: while a mouse or the focus is in it, nothing moves. */
  hold: {
    onPointerEnter: (event: PointerEvent) => void;
    onPointerLeave: () => void;
    onFocus: () => void;
    onBlur: (event: FocusEvent) => void;
  };
}

/** Sorts the list anew as ranks and prices move, and never under the pointer, the focus or a scrolling thumb. */
export function useCalmOrder(ideas: readonly ListedIdea[], orderBy: IdeaOrder): CalmOrder {
  const first = useMemo(() => inOrderNow(ideas, orderBy), [ideas, orderBy]);
  const [latest, setLatest] = useState({ first, ordered: first });
  const held = useRef<Held>({ pointer: false, focus: false });
  const scrolledAt = useScrollMoment();

  useEffect(() => {
    const sort = () => {
      const busy =
        held.current.pointer || held.current.focus || Date.now() - scrolledAt.current < settleMs / 2;
      if (busy || document.hidden) return;
      const ordered = inOrderNow(ideas, orderBy);
      setLatest((last) =>
        last.first === first && sameOrder(last.ordered, ordered) ? last : { first, ordered },
      );
    };
    const timer = setInterval(sort, settleMs);
    const unsubscribe = rankStore.ranks.subscribe(sort);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [ideas, orderBy, first, scrolledAt]);

  return { ordered: latest.first === first ? latest.ordered : first, hold: holdHandlers(held) };
}

function inOrderNow(ideas: readonly ListedIdea[], orderBy: IdeaOrder): readonly ListedIdea[] {
  const ranks = rankStore.ranks.get();
  return calmOrder(ideas, orderBy, {
    rankOf: (idea) => rankIn(ranks, idea),
    changeOf: (marketId) => priceStore.get(marketId)?.changeToday,
  });
}

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

const sameOrder = (left: readonly ListedIdea[], right: readonly ListedIdea[]): boolean =>
  left.length === right.length && left.every((idea, index) => idea === right[index]);
