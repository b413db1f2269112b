import { type FocusEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { rankStore } from '../live/rank-store';
import { standingIn } from '../live/use-standing';
import { calmOrder } from './calm-order';
import type { IdeaOrder } from './idea-order';
import type { ListedIdea } from './ideas-query';
import { isIdeaHidden, quoteOf } from './listed-quote';
import { bandsOf, plainRow, type RankedRow, rankedRows, renewedRows, sameRows } from './ranking-parts';

const settleMs = 4_000;

interface Held {
  pointer: boolean;
  focus: boolean;
}

interface CalmOrder {
  rows: readonly RankedRow[];
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
  const [shown, setShown] = useState(() => ({ ideas, orderBy, rows: inOrderNow(ideas, orderBy) }));
  if (shown.ideas !== ideas || shown.orderBy !== orderBy) {
    const kept = shown.orderBy === orderBy ? renewedRows(shown.rows, ideas) : null;
    setShown({ ideas, orderBy, rows: kept ?? inOrderNow(ideas, orderBy) });
  }
  const listed = useRef({ ideas, orderBy });
  useEffect(() => {
    listed.current = { ideas, orderBy };
  }, [ideas, orderBy]);
  const held = useRef<Held>({ pointer: false, focus: false });
  const scrolledAt = useScrollMoment();

  useEffect(() => {
    const sort = () => {
      const busy =
        held.current.pointer || held.current.focus || Date.now() - scrolledAt.current < settleMs / 2;
      if (busy || document.hidden) return;
      const { ideas, orderBy } = listed.current;
      const rows = inOrderNow(ideas, orderBy);
      setShown((last) => (sameRows(last.rows, rows) ? last : { ideas, orderBy, rows }));
    };
    const timer = setInterval(sort, settleMs);
    const unsubscribe = rankStore.standings.subscribe(sort);
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [scrolledAt]);

  return { rows: shown.rows, hold: holdHandlers(held) };
}

function inOrderNow(ideas: readonly ListedIdea[], orderBy: IdeaOrder): readonly RankedRow[] {
  const standings = rankStore.standings.get();
  const ordered = calmOrder(ideas, orderBy, {
    rankOf: (idea) => standingIn(standings, idea).rank,
    changeOf: (idea) => quoteOf(idea)?.changeToday ?? null,
    isHidden: isIdeaHidden,
  });
  if (orderBy !== 'RANK') return ordered.map(plainRow);
  const placedOf = (idea: ListedIdea) => ({
    standing: standingIn(standings, idea),
    hidden: isIdeaHidden(idea),
  });
  return rankedRows(ordered, { placedOf, bands: bandsOf(standings) });
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
