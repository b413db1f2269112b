import { t } from '@lingui/core/macro';
import { memo, useEffect } from 'react';
import { Link } from 'react-router';
import { formatPercent } from '../format/price';
import { formatDay } from '../format/time';
import { stateWord as marketStateWord } from '../idea/markets/state-word';
import { isOver, isSealed } from '../idea/payout';
import { stageName } from '../idea/stage/stage-words';
import { isHidden } from '../live/is-hidden';
import type { Quote } from '../live/quote';
import { useQuote } from '../live/use-quote';
import { useStanding } from '../live/use-standing';
import ideaTitle from '../ui/idea-title.module.css';
import { Sparkline } from '../ui/sparkline';
import classes from './idea-row.module.css';
import type { ListedIdea } from './ideas-query';
import { MeritCell } from './merit-cell';
import { PriceCells } from './price-cells';
import { showRow } from './show-row';
import { ViewLinks } from './view-links';

interface IdeaRowProps {
  idea: ListedIdea;
  /** Whether one is offered to estimate and trade. */
  trades: boolean;
}

type ListedMarket = NonNullable<ListedIdea['market']>;

/** One idea of the list. Only its figures render again when they change. */
export const IdeaRow = memo(function IdeaRow({ idea, trades }: IdeaRowProps) {
  useNews(idea);
  return (
    <article className={classes.row} data-testid="idea-row" data-idea-id={idea.id}>
      <Rank idea={idea} />
      <div className={classes.words}>
        <h2 className={ideaTitle.title}>
          <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>
        </h2>
        <p className={classes.topic}>{topicLine(idea)}</p>
      </div>
      {idea.market ? (
        <Figures idea={idea} market={idea.market} trades={trades} />
      ) : (
        <span className={classes.note}>{stageName(idea.stage)}</span>
      )}
    </article>
  );
});

function Rank({ idea }: { idea: ListedIdea }) {
  const { rank } = useStanding(idea);
  return (
    <span className={`figures ${classes.rank}`}>
      {rank !== null && <span className="visually-hidden">{t`Rank `}</span>}
      {rank ?? '–'}
    </span>
  );
}

function Figures({ idea, market, trades }: IdeaRowProps & { market: ListedMarket }) {
  const quote = useQuote(market);
  const { state, price } = quote;
  useMoreToShow(idea, quote);
  if (isHidden(quote)) return <Hidden idea={idea} trades={trades} />;
  return (
    <>
      <div className={classes.chart}>
        {price !== null && !isSealed(state) && <Sparkline prices={market.sparkline ?? []} current={price} />}
      </div>
      {!isOver(state) && state !== 'CLOSED' && <MeritCell idea={idea} sealed={isSealed(state)} />}
      {!isOver(state) && <PriceCells {...quote} />}
      {state === 'OPEN' || state === 'AUCTION' ? (
        <ViewLinks idea={idea} trades={trades} sealed={state === 'AUCTION'} />
      ) : (
        <span className={classes.note}>{stateWord(state, market)}</span>
      )}
    </>
  );
}

/** A row of which something changed is read again, but only one that is near the window. */
function useNews(idea: ListedIdea): void {
  useEffect(() => {
    if (idea.outdated) void showRow(idea.id);
  }, [idea]);
}

/** What was hidden when the list was read, or is over since, has more to show than the prices of the stream tell. */
function useMoreToShow({ id, market }: ListedIdea, { price, state }: Quote): void {
  const revealed = market?.price === null && price !== null;
  const decided = market?.payout === null && isOver(state);
  useEffect(() => {
    if (revealed || decided) void showRow(id);
  }, [revealed, decided, id]);
}

/** In blind mode, before one's own estimate. */
function Hidden({ idea, trades }: IdeaRowProps) {
  return (
    <>
      <p className={classes.hidden}>{trades ? t`hidden until your estimate` : t`hidden until you ask`}</p>
      <ViewLinks idea={idea} trades={trades} sealed hidden />
    </>
  );
}

function stateWord(state: ListedMarket['state'], { payout }: ListedMarket): string {
  if (isOver(state) && payout !== null)
    return t`${state === 'SETTLED' ? t`Settled` : t`Settling`} at ${formatPercent(payout)}`;
  const word = marketStateWord(state);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function topicLine({ topic, market }: ListedIdea): string {
  const closes = market && t`closes ${formatDay(market.closesAt)}`;
  return [topic, closes].filter(Boolean).join(' · ');
}
