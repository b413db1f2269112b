import { priceChange } from '../format/change';
import { formatHeadline } from '../format/price';
import { formatDay } from '../format/time';
import type { MarketQuote } from '../live/quote';
import { useQuote } from '../live/use-quote';
import { useRank } from '../live/use-rank';
import { ChangeText } from '../ui/change-text';
import { PriceText } from '../ui/price-text';
import classes from './idea.module.css';
import type { Idea, IdeaMarket } from './idea-query';
import { isOver } from './payout';
import { tradedSentence } from './traded-sentence';
import { useFreshFigures } from './use-fresh-figures';

const sources: Record<MarketQuote['priceSource'], string> = {
  MIDPOINT: 'price of YES',
  LAST_TRADE: 'last trade of YES',
  REFERENCE: 'starting price of YES',
};

/** The big figures, and the question that they answer. */
export function Headline({ idea, market }: { idea: Idea; market: IdeaMarket }) {
  useFreshFigures(idea.id);
  const rank = useRank(idea);
  const { state } = useQuote(market);
  return (
    <>
      <div className={classes.figures}>
        <PriceFigure market={market} />
        {rank !== null && (
          <div>
            <p className={classes.figure}>{rank}</p>
            <p className={classes.caption}>rank, by price until merit is known</p>
          </div>
        )}
      </div>
      <p className={classes.question}>
        {market.question}
        {!isOver(state) && <span className={classes.closes}> Closes {formatDay(market.closesAt)}.</span>}
      </p>
      <p className={classes.traded}>{tradedSentence(market)}</p>
    </>
  );
}

function PriceFigure({ market }: { market: IdeaMarket }) {
  const quote = useQuote(market);
  const over = isOver(quote.state);
  const price = (over && market.payout) || quote.price;
  return (
    <div>
      <p className={classes.figure} data-testid="price-headline" data-price={price}>
        {formatHeadline(price)}
      </p>
      <p className={classes.caption}>
        {over ? 'payout of YES' : sources[quote.priceSource]} <PriceText price={price} />
        {!over && (
          <>
            , <ChangeText change={priceChange(quote.changeToday)} /> today
          </>
        )}
      </p>
    </div>
  );
}
