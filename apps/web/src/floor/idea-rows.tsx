import { t } from '@lingui/core/macro';
import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { isOfferedTrade } from '../session/roles';
import { useMe } from '../session/use-me';
import type { IdeaOrder } from './idea-order';
import { IdeaRow } from './idea-row';
import classes from './idea-rows.module.css';
import type { ListedIdea } from './ideas-query';
import type { PartHeading, RankedRow } from './ranking-parts';
import { useCalmOrder } from './use-calm-order';

interface IdeaRowsProps {
  ideas: readonly ListedIdea[];
  totalCount: number;
  orderBy: IdeaOrder;
}

const narrow = '(max-width: 1099px) and (min-width: 960px), (max-width: 759px)';
/** Of a row before it was measured: as in idea-row.module.css. */
const likelyHeight = { wide: 70, narrow: 112 };

/** The list of all ideas, of which only those near the window exist. */
export function IdeaRows({ ideas, totalCount, orderBy }: IdeaRowsProps) {
  const { rows, hold } = useCalmOrder(ideas, orderBy);
  const trades = isOfferedTrade(useMe().viewer);
  return (
    <div className={classes.frame} data-reading={!trades || undefined} {...hold}>
      <div className={classes.head} aria-hidden="true">
        <span />
        <span>{t`Idea`}</span>
        <span>{t`30 days`}</span>
        <span className={classes.merit}>{t`Merit, evidence`}</span>
        <span className={classes.right}>{t`Price`}</span>
        <span className={classes.right}>{t`Today`}</span>
        <span className={classes.view}>{trades && t`Your view`}</span>
      </div>
      <Rows rows={rows} totalCount={totalCount} trades={trades} />
    </div>
  );
}

interface RowsProps {
  rows: readonly RankedRow[];
  totalCount: number;
  /** Whether one is offered to estimate and trade. */
  trades: boolean;
}

function Rows({ rows, totalCount, trades }: RowsProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const height = useMediaQuery(narrow, undefined, { getInitialValueInEffect: false })
    ? likelyHeight.narrow
    : likelyHeight.wide;
  // The same functions while the rows are the same: with others it places all of them anew at every step of a scroll.
  const estimateSize = useCallback(() => height, [height]);
  const getItemKey = useCallback((index: number) => rows[index]?.idea.id ?? index, [rows]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize,
    getItemKey,
    overscan: 6,
    scrollMargin: top,
  });
  return (
    <ol
      ref={list}
      className={classes.list}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={t`Ideas`}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return (
          row && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.item}
              style={{ transform: `translateY(${start - top}px)` }}
              aria-setsize={totalCount}
              aria-posinset={index + 1}
            >
              {row.heading && <Part heading={row.heading} />}
              <IdeaRow idea={row.idea} trades={trades} />
            </li>
          )
        );
      })}
    </ol>
  );
}

/** A thin rule and few words where a part of the ranking begins. */
function Part({ heading: { title, words } }: { heading: PartHeading }) {
  return (
    <p className={classes.part} data-testid="part">
      <strong>{title}</strong> {words}
    </p>
  );
}
