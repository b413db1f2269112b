import { memo } from 'react';
import { Link } from 'react-router';
import { priceChange } from '../format/change';
import { formatPercent } from '../format/price';
import { formatDay } from '../format/time';
import { stateWord as marketStateWord } from '../idea/markets/state-word';
import { isOver, isSealed } from '../idea/payout';
import { useQuote } from '../live/use-quote';
import { useRank } from '../live/use-rank';
import { ChangeText } from '../ui/change-text';
import { PriceText } from '../ui/price-text';
import { Sparkline } from '../ui/sparkline';
import classes from './idea-row.module.css';
import type { ListedIdea } from './ideas-query';

type ListedMarket = NonNullable<ListedIdea['market']>;

/** One idea of the list. Only its figures render again when its price changes. */
export const IdeaRow = memo(function IdeaRow({ idea }: { idea: ListedIdea }) {
  return (
    <article className={classes.row} data-testid="idea-row" data-idea-id={idea.id}>
      <Rank idea={idea} />
      <div className={classes.words}>
        <h2 className={classes.title}>
          <Link to={`/ideas/${idea.id}`}>{idea.title}</Link>
        </h2>
        <p className={classes.topic}>{topicLine(idea)}</p>
      </div>
      {idea.market ? (
        <Figures idea={idea} market={idea.market} />
      ) : (
        <span className={classes.note}>Not listed yet</span>
      )}
    </article>
  );
});

function Rank({ idea }: { idea: ListedIdea }) {
  const rank = useRank(idea);
  return (
    <span className={`figures ${classes.rank}`}>
      {rank !== null && <span className="visually-hidden">Rank </span>}
      {rank ?? '–'}
    </span>
  );
}

function Figures({ idea, market }: { idea: ListedIdea; market: ListedMarket }) {
  const { price, changeToday, state } = useQuote(market);
  return (
    <>
      <div className={classes.chart}>
        <Sparkline prices={market.sparkline} current={price} />
      </div>
      {!isOver(state) && !isSealed(state) && <PriceNow price={price} changeToday={changeToday} />}
      {state === 'OPEN' || state === 'AUCTION' ? (
        <Views idea={idea} />
      ) : (
        <span className={classes.note}>{stateWord(state, market)}</span>
      )}
    </>
  );
}

/** Only while there is trading: afterwards the last price would contradict what was paid. */
function PriceNow({ price, changeToday }: { price: string; changeToday: string }) {
  return (
    <>
      <div className={classes.price}>
        <span className="visually-hidden">Price </span>
        <PriceText price={price} />
      </div>
      <div className={classes.today}>
        <ChangeText change={priceChange(changeToday)} />
        <span className="visually-hidden"> today</span>
      </div>
    </>
  );
}

/** Too high means that one would rather hold NO. */
function Views({ idea }: { idea: ListedIdea }) {
  return (
    <div className={classes.views}>
      <Link className={classes.view} data-view="high" to={`/ideas/${idea.id}?buy=no`}>
        Too high<span className="visually-hidden">: {idea.title}</span>
      </Link>
      <Link className={classes.view} data-view="low" to={`/ideas/${idea.id}?buy=yes`}>
        Too low<span className="visually-hidden">: {idea.title}</span>
      </Link>
    </div>
  );
}

function stateWord(state: ListedMarket['state'], { payout }: ListedMarket): string {
  if (isOver(state) && payout !== null)
    return `${state === 'SETTLED' ? 'Settled' : 'Settling'} at ${formatPercent(payout)}`;
  const word = marketStateWord(state);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function topicLine({ topic, market }: ListedIdea): string {
  const closes = market && `closes ${formatDay(market.closesAt)}`;
  return [topic, closes].filter(Boolean).join(' · ');
}
