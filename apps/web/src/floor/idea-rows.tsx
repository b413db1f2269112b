import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { IdeaOrder } from './idea-order';
import { IdeaRow } from './idea-row';
import classes from './idea-rows.module.css';
import type { ListedIdea } from './ideas-query';
import { useCalmOrder } from './use-calm-order';

interface IdeaRowsProps {
  ideas: readonly ListedIdea[];
  totalCount: number;
  orderBy: IdeaOrder;
}

const likelyHeight = () => (matchMedia('(max-width: 759px)').matches ? 106 : 70);

/** The list of all ideas, of which only those near the window exist. */
export function IdeaRows({ ideas, totalCount, orderBy }: IdeaRowsProps) {
  const { ordered, hold } = useCalmOrder(ideas, orderBy);
  return (
    <div className={classes.frame} {...hold}>
      <div className={classes.head} aria-hidden="true">
        <span />
        <span>Idea</span>
        <span>30 days</span>
        <span className={classes.right}>Price</span>
        <span className={classes.right}>Today</span>
        <span className={classes.view}>Your view</span>
      </div>
      <Rows ideas={ordered} totalCount={totalCount} />
    </div>
  );
}

function Rows({ ideas, totalCount }: { ideas: readonly ListedIdea[]; totalCount: number }) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const virtualizer = useWindowVirtualizer({
    count: ideas.length,
    estimateSize: likelyHeight,
    getItemKey: (index) => ideas[index]?.id ?? index,
    overscan: 6,
    scrollMargin: top,
  });
  return (
    <ol ref={list} className={classes.list} style={{ height: virtualizer.getTotalSize() }} aria-label="Ideas">
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const idea = ideas[index];
        return (
          idea && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start - top}px)` }}
              aria-setsize={totalCount}
              aria-posinset={index + 1}
            >
              <IdeaRow idea={idea} />
            </li>
          )
        );
      })}
    </ol>
  );
}
